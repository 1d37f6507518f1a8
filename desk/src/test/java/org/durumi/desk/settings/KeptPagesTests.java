package org.durumi.desk.settings;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.durumi.archive.Archive;
import org.durumi.archive.Dossier;
import org.durumi.desk.DeskScene;
import org.durumi.desk.Look;
import org.durumi.desk.SomeReports;
import org.durumi.record.review.Decision;
import org.durumi.record.review.Reviewer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@Tag("browser")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KeptPagesTests {

  private DeskScene scene;

  @BeforeAll
  void start() {
    scene = DeskScene.over(KeptPagesTests::fill);
  }

  @AfterAll
  void stop() {
    if (scene != null) {
      scene.close();
    }
  }

  private static void fill(Archive archive) {
    try {
      SomeReports.add(
          archive, "Our own outlet", Files.readString(Path.of("../examples/shenyang.txt")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Dossier dossier = archive.dossier(1).orElseThrow();
    List<Integer> all = IntStream.rangeClosed(1, dossier.reviews().size()).boxed().toList();
    archive.decide(
        dossier, all, new Decision.Accepted(new Reviewer("Min-ji"), Instant.now(), null));
  }

  @Test
  void rewardsShowTheirSumAndTheEquivalentThatTheReportStates() {
    Page page = scene.unlocked(1280, "Min-ji", "/offers");
    assertThat(page.locator("main").innerText()).contains("5,000,000 KPW").contains("600 USD");
    page.navigate(scene.desk().address() + "/offers?type=policy_order");
    assertThat(page.locator("main").innerText()).doesNotContain("KPW");
  }

  @Test
  void historyTellsWhoDecidedWhat() {
    Page page = scene.unlocked(1280, "Min-ji", "/reports/1/history");
    assertThat(page.locator("main").innerText()).contains("Accepted").contains("Min-ji");
    page.navigate(scene.desk().address() + "/history");
    assertThat(page.locator(".history li").count()).isGreaterThan(5);
  }

  @Test
  void theLanguageChangesAtOnceAndTheChangeIsInTheHistory() {
    Page page = scene.unlocked(1280, "Min-ji", "/settings");
    Look.at(page, "settings");
    page.locator("select[name=language]").selectOption("ko");
    page.locator("main form button.primary").first().click();
    page.waitForSelector("html[lang=ko]");
    assertThat(page.locator("h1").innerText()).isEqualTo("설정");
    page.navigate(scene.desk().address() + "/reports/1?at=1");
    assertThat(page.locator("#event-1 h2").innerText()).contains("체포");
    Look.at(page, "reading-ko");
    page.navigate(scene.desk().address() + "/settings");
    page.locator("select[name=language]").selectOption("en");
    page.locator("main form button.primary").first().click();
    page.waitForSelector("html[lang=en]");
    page.navigate(scene.desk().address() + "/history");
    assertThat(page.locator("main").innerText()).contains("Setting changed");
  }
}
