package org.durumi.desk.history;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.time.Instant;
import java.util.List;
import org.durumi.archive.Archive;
import org.durumi.archive.Dossier;
import org.durumi.desk.BoardReports;
import org.durumi.desk.DeskScene;
import org.durumi.desk.Look;
import org.durumi.record.casework.CareChange;
import org.durumi.record.event.Modality;
import org.durumi.record.review.Correction;
import org.durumi.record.review.Decision;
import org.durumi.record.review.Reviewer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("browser")
class HistoryTests {

  private static DeskScene scene;

  @BeforeAll
  static void open() {
    scene = DeskScene.over(HistoryTests::fill);
  }

  @AfterAll
  static void close() {
    scene.close();
  }

  private static void fill(Archive archive) {
    long report = BoardReports.sample(archive, "shenyang.txt");
    BoardReports.accept(archive, report);
    Reviewer bora = new Reviewer("Han Bora");
    Dossier dossier = archive.dossier(report).orElseThrow();
    archive.decide(
        dossier,
        List.of(2),
        new Decision.Corrected(
            bora,
            Instant.now(),
            "it was announced, not done",
            List.of(new Correction.OfModality(Modality.PLANNED))));
    archive.decide(
        archive.dossier(report).orElseThrow(),
        List.of(3),
        new Decision.Undone(bora, Instant.now(), "one source only"));
    archive
        .casework()
        .change(
            report,
            1,
            new CareChange(
                bora,
                "Ask the lawyer",
                Instant.parse("2026-12-01T03:00:00Z"),
                "Min-ji",
                null,
                null));
    archive.setting("desk.theme", "dark", bora);
    archive.setting("desk.theme", "auto", bora);
  }

  @Test
  void itTellsFieldByFieldWhoChangedWhatAndWhy() {
    Page page = scene.unlocked(1280, "Min-ji", "/history");
    String all = page.locator("main").innerText();
    assertThat(all).contains("Han Bora", "it was announced, not done", "Ask the lawyer", "Dark");
    Look.at(page, "history");
    page.locator("input[name=who]").fill("bora");
    page.locator(".history-form button").click();
    page.waitForURL("**who=bora**");
    assertThat(page.locator(".history li").count()).isEqualTo(5);
    page.locator("select[name=kind]").selectOption("decision");
    page.locator(".history-form button").click();
    page.waitForURL("**kind=decision**");
    assertThat(page.locator(".history li").count()).isEqualTo(2);
    page.context().close();
  }

  @Test
  void theNewestStandingDecisionOfAnEventCanBeTakenBack() {
    Page page = scene.unlocked(1280, "Min-ji", "/reports/1/history");
    Look.at(page, "history-report");
    page.locator("form[action='/reports/1/events/4/undo'] button").click();
    page.waitForURL("**/reports/1?at=4");
    page.navigate(scene.desk().address() + "/reports/1/history");
    page.locator("form[action='/reports/1/events/4/undo']")
        .waitFor(
            new com.microsoft.playwright.Locator.WaitForOptions()
                .setState(WaitForSelectorState.DETACHED));
    assertThat(page.locator(".history li.undone").count()).isEqualTo(2);
    page.context().close();
  }
}
