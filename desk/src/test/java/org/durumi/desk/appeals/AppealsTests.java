package org.durumi.desk.appeals;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.durumi.archive.Archive;
import org.durumi.desk.BoardReports;
import org.durumi.desk.DeskScene;
import org.durumi.desk.Look;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** From the board of people in danger to a draft that somebody can sign. */
@Tag("browser")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AppealsTests {

  private static DeskScene scene;

  @BeforeAll
  static void open() {
    scene = DeskScene.over(AppealsTests::fill);
  }

  @AfterAll
  static void close() {
    scene.close();
  }

  private static void fill(Archive archive) {
    LocalDate today = LocalDate.now(ZoneOffset.UTC);
    BoardReports.accept(
        archive, BoardReports.add(archive, "arrests.txt", BoardReports.arrests(today)));
    BoardReports.accept(archive, BoardReports.sample(archive, "shenyang.txt"));
  }

  private static Page at(String path) {
    Page page = scene.unlocked(1280, "Min-ji", "/settings");
    page.setDefaultNavigationTimeout(60_000);
    page.navigate(scene.desk().address() + path);
    return page;
  }

  private static void choose(Page page, String receiver, String tongue) {
    page.locator("select[name=receiver]").selectOption(receiver);
    page.locator("select[name=tongue]").selectOption(tongue);
    page.locator("button[value=choose]").click();
    page.waitForSelector("#verdict-title");
  }

  private static void answer(Page page, String key, String text) {
    page.locator("[name='a." + key + "']").fill(text);
  }

  private static void keep(Page page) {
    page.locator("button[value=answer]").click();
    page.waitForSelector("#answered-title");
  }

  @Test
  @Order(1)
  void anAppealBeginsAtTheBoardAndMediaReportsAloneDoNotCarryIt() {
    Page page = at("/danger");
    page.locator("#g1-1 a[href^='/appeals/']").click();
    page.waitForURL("**/appeals/1.1");
    choose(page, "special-procedures", "en");
    assertThat(page.locator(".blocks").innerText())
        .contains("Every source is a media report", "heard at first hand");
    assertThat(page.locator(".paper").count()).isZero();
    assertThat(page.locator(".questions li").count()).isGreaterThan(5);
    Look.at(page, "appeal-blocked");
    choose(page, "wgeid", "fr");
    assertThat(page.locator(".blocks").innerText()).contains("one named person");
    page.context().close();
  }

  @Test
  @Order(2)
  void whatTheFamilySaysMakesADraftWhoseSentencesHaveTheirSources() throws IOException {
    Page page = at("/appeals/1.1");
    choose(page, "special-procedures", "fr");
    page.locator("#ask input[name=who]").fill("mother");
    answer(page, "steps.taken", "She asked at the police station and was sent away.");
    answer(page, "submitter.name", "Example Office");
    answer(page, "submitter.address", "1 Example Street, Seoul");
    keep(page);
    assertThat(page.locator("#verdict-title").innerText()).doesNotContain("blocks");
    assertThat(page.locator(".paper").innerText())
        .contains("The police", "Example Office")
        .doesNotContain("a witness said");
    page.locator(".paper .sources").first().evaluate("one => { one.open = true; }");
    assertThat(page.locator(".paper .sources[open]").innerText())
        .contains("Report 1, event 1", "arrested");
    assertThat(page.locator(".paper .sources:has-text('mother')").count()).isPositive();
    Look.at(page, "appeal");
    assertThat(page.url()).doesNotContain("mother").doesNotContain("Example");
    page.locator("form[action$='/draft'] button").click();
    page.waitForSelector("#files");
    assertThat(page.locator("#notice").innerText()).contains("noted in the log");
    Look.at(page, "appeal-made");
    for (String ending : new String[] {".pdf", ".docx"}) {
      Download got =
          page.waitForDownload(
              () -> page.locator("#files li:has(.tag) a:has-text('" + ending + "')").click());
      assertThat(got.suggestedFilename()).matches("special-procedures-[0-9a-f]+\\" + ending);
      byte[] head = Files.readAllBytes(got.path());
      assertThat(new String(head, 0, 4, StandardCharsets.ISO_8859_1))
          .isEqualTo(ending.equals(".pdf") ? "%PDF" : "PK\u0003\u0004");
    }
    Download answers = page.waitForDownload(() -> page.locator("a[href$='answers.txt']").click());
    assertThat(Files.readString(answers.path())).contains("steps.taken (mother, ");
    page.navigate(scene.desk().address() + "/releases");
    assertThat(page.locator(".left li").innerText())
        .contains("Appeal 1", "UN Special Procedures", "Min-ji");
    page.locator(".left a").click();
    page.waitForURL("**/releases/appeal-1");
    Look.at(page, "release-appeal");
    page.navigate(scene.desk().address() + "/appeals");
    assertThat(page.locator("main").innerText()).contains("Appeal 1");
    Look.at(page, "appeals");
    page.context().close();
  }

  @Test
  @Order(3)
  void nobodyIsNamedWithoutConsentAndWhoeverTakesItBackBlocksTheNextDraft() {
    Page page = at("/appeals/1.1");
    choose(page, "wgeid", "en");
    page.locator("#ask input[name=who]").fill("mother");
    answer(page, "person.name", "Kim Chol-su");
    keep(page);
    assertThat(page.locator(".blocks").innerText()).contains("keeps no consent");
    assertThat(page.locator(".paper").count()).isZero();
    page.locator("#consent input[name=person]").fill("Kim Chol-su");
    page.locator("#consent input[name=until]").fill("2099-12-31");
    page.locator("#consent input[name=who]").fill("mother");
    page.locator("button[value=consent]").click();
    page.waitForSelector(".paper");
    assertThat(page.locator(".paper").innerText()).contains("Kim Chol-su");
    Look.at(page, "appeal-named");
    page.navigate(scene.desk().address() + "/publish/consents/1");
    page.locator(".acts details summary").click();
    page.locator("form[action$='/revoke'] button").click();
    page.waitForSelector("#notice:not([hidden])");
    page.navigate(scene.desk().address() + "/appeals/1.1");
    assertThat(page.locator(".blocks").innerText()).contains("taken back");
    assertThat(page.locator(".paper").count()).isZero();
    page.context().close();
  }

  @Test
  @Order(4)
  void answersOfAFileAreTakenInAndForgottenWhenTheDeskLocks() {
    Page page = at("/appeals/1.1");
    choose(page, "public", "es");
    page.locator("#load").evaluate("one => { one.open = true; }");
    page.locator("textarea[name=lines]")
        .fill("action.until (office, 2026-11-20): 20 December 2026\nnot an answer");
    page.locator("button[value=load]").click();
    page.waitForSelector("#notice:not([hidden])");
    assertThat(page.locator("#notice").innerText()).contains("Nothing was taken in");
    page.locator("#load").evaluate("one => { one.open = true; }");
    page.locator("textarea[name=lines]")
        .fill("action.until (office, 2026-11-20): 20 December 2026");
    page.locator("button[value=load]").click();
    page.waitForSelector("#answered-title");
    assertThat(page.locator("main").innerText()).contains("20 December 2026");
    assertThat(page.locator(".paper").innerText())
        .contains("20 December 2026")
        .doesNotContain("Yanji");
    page.locator("h1").click();
    page.keyboard().press("l");
    page.waitForURL("**/unlock*");
    page.context().close();
    page = at("/appeals/1.1");
    assertThat(page.locator("#answered-title").count()).isZero();
    page.context().close();
  }

  @Test
  @Order(5)
  void theAppealSpeaksKoreanToWhoeverAsksTheFamily() {
    Page page = at("/settings");
    page.locator("select[name=language]").selectOption("ko");
    page.locator("main form button.primary").first().click();
    page.waitForSelector("html[lang=ko]");
    page.navigate(scene.desk().address() + "/appeals/1.1");
    choose(page, "wgad", "en");
    assertThat(page.locator(".questions").innerText())
        .contains("국적은 무엇입니까?")
        .doesNotContain("person.");
    Look.at(page, "appeal-ko");
    page.navigate(scene.desk().address() + "/appeals");
    Look.at(page, "appeals-ko");
    page.context().close();
  }
}
