package org.durumi.desk.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.nio.file.Path;
import org.durumi.desk.DeskScene;
import org.durumi.desk.LinkedReports;
import org.durumi.desk.Look;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("browser")
class StatisticsTests {

  private static DeskScene scene;

  @BeforeAll
  static void open() {
    scene =
        DeskScene.over(
            archive -> LinkedReports.fill(archive, "2012-changchun", "2024-april", "2023-tumen"));
  }

  @AfterAll
  static void close() {
    scene.close();
  }

  private static Page at(String path) {
    Page page = scene.unlocked(1280, "Min-ji", "/settings");
    // What came in is linked when the first page asks.
    page.setDefaultNavigationTimeout(60_000);
    page.navigate(scene.desk().address() + path);
    return page;
  }

  @Test
  void everyChartHasItsBandsItsGapsAndItsNumbersToCopy() {
    Page page = at("/statistics?from=2023-06&until=2024-06");
    assertThat(page.locator(".figure").count()).isEqualTo(4);
    assertThat(page.locator(".figure rect.best").count()).isPositive();
    assertThat(page.locator("#by-month .gap").count()).as("months without reports").isPositive();
    assertThat(page.locator("#by-month .figure-table .none").count()).isPositive();
    page.locator("#by-month summary").click();
    assertThat(page.locator("#by-month tbody tr").count()).isEqualTo(13);
    assertThat(page.locator("#by-month desc").textContent()).contains("no reports");
    Look.at(page, "statistics");
    page.context().close();
  }

  @Test
  void whatIsChosenStandsInTheAddress() {
    Page page = at("/statistics");
    page.locator("select[name=type]").selectOption("arrest_detention");
    page.locator(".filters button").click();
    page.waitForURL("**type=arrest_detention**");
    assertThat(page.locator("#by-type tbody tr").count()).isEqualTo(1);
    page.context().close();
  }

  @Test
  void onPaperTheMenuIsGoneAndTheTablesAreOpen() {
    Page page = at("/statistics?from=2023-06&until=2024-06");
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    assertThat(page.locator(".rail").isVisible()).isFalse();
    page.pdf(
        new Page.PdfOptions().setPath(Path.of("target/screens/statistics.pdf")).setFormat("A4"));
    page.context().close();
  }
}
