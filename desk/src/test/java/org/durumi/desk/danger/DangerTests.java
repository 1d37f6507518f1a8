package org.durumi.desk.danger;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
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

@Tag("browser")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DangerTests {

  private static DeskScene scene;

  @BeforeAll
  static void open() {
    scene = DeskScene.over(DangerTests::fill);
  }

  @AfterAll
  static void close() {
    scene.close();
  }

  private static void fill(Archive archive) {
    BoardReports.accept(
        archive, BoardReports.add(archive, "arrests.txt", BoardReports.arrests(today())));
    BoardReports.accept(archive, BoardReports.sample(archive, "shenyang.txt"));
    BoardReports.accept(archive, BoardReports.sample(archive, "yanbian-ko.json"));
    BoardReports.accept(archive, BoardReports.sample(archive, "urumqi-sentence.eml"));
    BoardReports.accept(
        archive,
        BoardReports.add(
            archive,
            "border.txt",
            """
            Three children and their mother held

            %s

            Border guards detained a North Korean woman and her three children in Mohan on %s, \
            a pastor said. They will be deported to China on %s, the pastor said.
            """
                .formatted(
                    today().minusDays(4),
                    BoardReports.day(today().minusDays(6)),
                    BoardReports.day(today().plusDays(5)))));
  }

  private static LocalDate today() {
    return LocalDate.now(ZoneOffset.UTC);
  }

  @Test
  @Order(1)
  void theMostUrgentGroupComesFirstWithTheHoursSince() {
    Page page = scene.unlocked(1280, "Min-ji", "/danger");
    assertThat(page.locator(".part.now .group").count()).isPositive();
    assertThat(page.locator("#g1-1 .clock strong").innerText()).matches("\\d+ to \\d+ hours");
    assertThat(page.locator(".part.now .group .tag.danger").first().isVisible()).isTrue();
    Look.at(page, "danger");
    page.navigate(scene.desk().address() + "/danger?within=all");
    Look.at(page, "danger-all");
    page.context().close();
  }

  @Test
  @Order(2)
  void aPlanMovesAGroupToWaitingAndAReasonClosesIt() {
    Page page = scene.unlocked(1280, "Min-ji", "/danger");
    int before = page.locator(".part.now .group").count();
    page.locator("#g1-1 .plan summary").click();
    Look.at(page, "danger-plan");
    page.locator("#g1-1 textarea").fill("Ask the lawyer whether they were moved");
    page.locator("#g1-1 input[name=due]").fill(today().plusDays(3) + "T12:00");
    page.locator("#g1-1 .plan form:first-of-type button").click();
    assertThat(page.locator("#notice").innerText()).contains("Saved");
    assertThat(page.locator(".part.waiting #g1-1").innerText())
        .contains("Ask the lawyer", "Min-ji", "in ");
    assertThat(page.locator(".part.now .group").count()).isEqualTo(before - 1);
    page.locator("#g1-1 .plan summary").click();
    page.locator("#g1-1 input[name=closed]").fill("Released, says the family");
    page.locator("#g1-1 .close button").click();
    page.locator(".part.closed #g1-1")
        .waitFor(
            new com.microsoft.playwright.Locator.WaitForOptions()
                .setState(com.microsoft.playwright.options.WaitForSelectorState.ATTACHED));
    page.locator(".part.closed").evaluate("part => { part.open = true; }");
    assertThat(page.locator(".part.closed #g1-1").innerText()).contains("Released, says");
    Look.at(page, "danger-closed");
    page.locator("#g1-1 button[value=open]").click();
    assertThat(page.locator(".part.waiting #g1-1").count()).isEqualTo(1);
    page.context().close();
  }

  @Test
  @Order(4)
  void theBoardSpeaksKorean() {
    Page page = scene.unlocked(1280, "Min-ji", "/settings");
    page.locator("select[name=language]").selectOption("ko");
    page.locator("main form button.primary").first().click();
    page.waitForSelector("html[lang=ko]");
    page.navigate(scene.desk().address() + "/danger?within=all");
    assertThat(page.locator("h1").innerText()).isEqualTo("위험에 처한 사람들");
    assertThat(page.locator("main").innerText()).doesNotContain("_");
    Look.at(page, "danger-ko");
    page.context().close();
  }

  @Test
  @Order(3)
  void aSuggestionSaysWhereItComesFromAndBecomesADeadlineOnlyByHand() {
    Page page = scene.unlocked(390, "Min-ji", "/danger");
    String group = page.locator(".group:has(.suggestion)").first().getAttribute("id");
    assertThat(page.locator("#" + group + " .suggestion").first().innerText())
        .contains("Suggested deadline");
    assertThat(page.locator("#" + group + " dd [data-clock]").count()).isZero();
    page.locator("#" + group + " .suggestion button").first().click();
    assertThat(page.locator("#" + group + " dd [data-clock]").innerText()).contains("in ");
    page.context().close();
  }
}
