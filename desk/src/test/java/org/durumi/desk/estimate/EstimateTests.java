package org.durumi.desk.estimate;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.durumi.desk.DeskScene;
import org.durumi.desk.InventedArrests;
import org.durumi.desk.Look;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("browser")
class EstimateTests {

  private static final int LONGEST = 240_000;

  private static DeskScene scene;

  @BeforeAll
  static void open() {
    scene = DeskScene.over(archive -> InventedArrests.fill(archive, 70));
  }

  @AfterAll
  static void close() {
    scene.close();
  }

  private static Page at(String language, String path) {
    Page page = language.equals("en-GB") ? scene.unlocked(1280, "Min-ji", "/settings") : korean();
    // What came in is linked when the first page asks.
    page.setDefaultNavigationTimeout(60_000);
    page.navigate(scene.desk().address() + path);
    return page;
  }

  private static Page korean() {
    Page page = scene.window(1280, "ko-KR", "/unlock?to=/settings");
    page.locator("input[name=passphrase]").fill(DeskScene.PASSPHRASE);
    page.locator("input[name=name]").fill("Jae");
    page.locator("button.primary").click();
    page.waitForURL(url -> !url.contains("/unlock"));
    return page;
  }

  private static void estimate(Page page) {
    page.locator(".filters button.primary").click();
    // The page comes by itself when it is done.
    page.locator(".method").first().waitFor(new Locator.WaitForOptions().setTimeout(LONGEST));
  }

  @Test
  void theSentenceComesFirstAndEveryFigureSaysWhatItAssumes() {
    Page page = at("en-GB", "/estimate");
    assertThat(page.locator("#state h2").innerText()).isEqualTo("Nothing was estimated yet");
    estimate(page);
    assertThat(page.locator("#state .answer").innerText())
        .matches("In all there were between [\\d,]+ and [\\d,]+ incidents, if .*|How many .*");
    assertThat(page.locator("#state .told").innerText())
        .contains("are documented, on 3 lists", "An estimate is never added", "other ways to link");
    assertThat(page.locator(".method").count()).isEqualTo(5);
    for (Locator method : page.locator(".method").all()) {
      assertThat(method.innerText()).contains("It assumes");
      assertThat(method.locator(".tag").count()).isEqualTo(1);
    }
    assertThat(page.locator(".plot svg").count()).isGreaterThanOrEqualTo(3);
    assertThat(page.locator(".plot").allInnerTexts().toString()).contains("Human Rights Watch");
    page.locator(".tables summary").first().click();
    assertThat(page.locator(".tables").innerText()).contains("would be withheld");
    Look.at(page, "estimate");
    page.context().close();
  }

  @Test
  void whereNothingCanBeSaidThatIsTheAnswerWithTheReason() {
    Page page = at("ko-KR", "/estimate?from=2015-01&until=2015-12");
    estimate(page);
    assertThat(page.locator("#state .answer").innerText())
        .contains("말할 수 없습니다", "옹호할 수 있는 추정이 없습니다");
    assertThat(page.locator("#state .reasons").innerText()).contains("겹침이 너무 적습니다");
    assertThat(page.url()).contains("from=2015-01").contains("until=2015-12");
    assertThat(page.locator("main").innerText()).doesNotContain("It assumes", "No defensible");
    Look.at(page, "estimate-none-ko");
    page.context().close();
  }

  @Test
  void whatHasNoListSaysSo() {
    Page page = at("en-GB", "/estimate?country=CN&unit=people");
    page.locator(".filters button.primary").click();
    page.waitForCondition(
        () -> page.locator("#state h2").innerText().equals("There is no list"),
        new Page.WaitForConditionOptions().setTimeout(LONGEST));
    assertThat(page.locator("#state").innerText()).contains("Accept events first");
    page.context().close();
  }
}
