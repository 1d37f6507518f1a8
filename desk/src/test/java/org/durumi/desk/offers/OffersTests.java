package org.durumi.desk.offers;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import org.durumi.archive.Archive;
import org.durumi.desk.BoardReports;
import org.durumi.desk.DeskScene;
import org.durumi.desk.Look;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("browser")
class OffersTests {

  private static DeskScene scene;

  @BeforeAll
  static void open() {
    scene = DeskScene.over(OffersTests::fill);
  }

  @AfterAll
  static void close() {
    scene.close();
  }

  private static void fill(Archive archive) {
    for (String sample :
        List.of(
            "shenyang.txt",
            "yanbian-ko.json",
            "hyesan-ko.txt",
            "nanning-zh-hans.json",
            "monthly-rollup.txt",
            "moscow-memo.docx")) {
      BoardReports.accept(archive, BoardReports.sample(archive, sample));
    }
    for (int year = 2018; year < 2024; year += 2) {
      BoardReports.accept(
          archive,
          BoardReports.add(
              archive,
              "reward-" + year + ".txt",
              """
              A reward for informers

              %d-05-02

              Police in Yanji offered a reward of %d,000 yuan on May 1 to anyone who reports \
              North Korean refugees, a source in the city said.
              """
                  .formatted(year, year - 2015)));
    }
  }

  @Test
  void sumsStandAsTheReportStatesThemWithItsOwnEquivalent() {
    Page page = scene.unlocked(1280, "Min-ji", "/offers");
    assertThat(page.locator("main").innerText()).contains("5,000,000 KPW").contains("600 USD");
    assertThat(page.locator(".chart rect.bar").count()).isGreaterThan(4);
    Look.at(page, "offers");
    page.context().close();
  }

  @Test
  void theAddressHoldsTheFiltersAndTheChartFollowsThem() {
    Page page = scene.unlocked(390, "Min-ji", "/offers");
    page.navigate(scene.desk().address() + "/offers?type=reward_offer&from=2018&until=2020");
    assertThat(page.locator(".year-part h2").allInnerTexts()).isSubsetOf("2018", "2019", "2020");
    assertThat(page.locator(".year-part h2").count()).isPositive();
    page.locator("input[name=q]").fill("no such word");
    page.locator(".offers-form button").click();
    assertThat(page.locator(".empty").innerText()).contains("No accepted event fits");
    assertThat(page.url()).contains("type=reward_offer").contains("until=2020");
    page.context().close();
  }
}
