package org.durumi.desk.search;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
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
class SearchTests {

  private static DeskScene scene;

  @BeforeAll
  static void open() {
    scene = DeskScene.over(SearchTests::fill);
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
            "nanning-zh-hans.json",
            "hyesan-ko.txt",
            "football-report.txt",
            "khartoum-deportation.json")) {
      BoardReports.sample(archive, sample);
    }
    BoardReports.accept(archive, 1);
    BoardReports.add(archive, "arrests.txt", BoardReports.arrests(LocalDate.of(2024, 3, 4)));
    BoardReports.add(
        archive,
        "hostile.txt",
        "A <b>shrill</b> title\n\n2024-01-01\n\nThe shrill <script>alert(1)</script> \u202egnp.exe"
            + " was arrested in Yanji on January 1, a witness said.\n");
  }

  @Test
  void wordsInThreeLanguagesAreFoundAndMarked() {
    Page page = scene.unlocked(1280, "Min-ji", "/search");
    assertThat(page.locator(".examples li").count()).isEqualTo(4);
    Look.at(page, "search-empty");
    page.keyboard().press("/");
    page.keyboard().type("arrested refugees");
    page.keyboard().press("Enter");
    page.waitForURL("**/search?q=arrested**");
    assertThat(page.locator(".find").count()).isGreaterThanOrEqualTo(2);
    assertThat(page.locator(".find mark").first().innerText()).containsIgnoringCase("arrest");
    Look.at(page, "search");
    page.navigate(scene.desk().address() + "/search?q=\uac15\uc81c+\ubd81\uc1a1");
    assertThat(page.locator(".find").count()).isPositive();
    page.navigate(scene.desk().address() + "/search?q=\u812b\u5317\u8005");
    assertThat(page.locator(".find").count()).isPositive();
    page.context().close();
  }

  @Test
  void filtersStandInTheAddressAndFitOneEvent() {
    Page page = scene.unlocked(1280, "Min-ji", "/search");
    page.locator("details.narrow summary").click();
    page.locator("select[name=type]").selectOption("arrest_detention");
    page.locator("select[name=state]").selectOption("accepted");
    page.locator(".narrow button").click();
    page.waitForURL("**type=arrest_detention**");
    assertThat(page.locator(".find").count()).isEqualTo(1);
    assertThat(page.locator(".find h2 a").getAttribute("href")).isEqualTo("/reports/1");
    assertThat(page.locator("select[name=state]").inputValue()).isEqualTo("accepted");
    Look.at(page, "search-filters");
    page.context().close();
  }

  @Test
  void keysGoThroughWhatWasFoundAndOpenIt() {
    Page page = scene.unlocked(1280, "Min-ji", "/search?q=arrested");
    page.keyboard().press("j");
    page.keyboard().press("j");
    page.keyboard().press("k");
    page.keyboard().press("Enter");
    page.waitForURL("**/reports/*");
    page.context().close();
  }

  @Test
  void hostileWordsStandThereAsText() {
    Page page = scene.unlocked(1280, "Min-ji", "/search?q=shrill");
    assertThat(page.locator(".find").innerText()).contains("<script>alert(1)</script>");
    assertThat(page.locator(".find").innerText()).contains("gnp.exe").doesNotContain("\u202e");
    assertThat(page.locator(".find script, .find b").count()).isZero();
    page.context().close();
  }

  @Test
  void whatCannotBeSearchedIsToldInAWholeSentence() {
    Page page = scene.unlocked(390, "Min-ji", "/search?q=!!!");
    assertThat(page.locator("[role=alert]").innerText()).contains("no word");
    page.navigate(scene.desk().address() + "/search?q=a&from=soon");
    assertThat(page.locator("[role=alert]").innerText()).contains("not a date");
    page.navigate(scene.desk().address() + "/search?q=zzzzz");
    assertThat(page.locator(".empty").innerText()).contains("Nothing was found");
    page.context().close();
  }
}
