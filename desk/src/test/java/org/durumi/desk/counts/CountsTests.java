package org.durumi.desk.counts;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.durumi.desk.DeskScene;
import org.durumi.desk.LinkedReports;
import org.durumi.desk.Look;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("browser")
class CountsTests {

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

  @Test
  void everyNumberOpensTheClaimsThatItRestsOn() {
    Page page = scene.unlocked(1280, "Min-ji", "/counts");
    assertThat(page.locator(".numbers tr[id]").count()).isPositive();
    assertThat(page.locator(".band-bar rect.best").count()).isPositive();
    page.locator(".grounds summary").first().click();
    assertThat(page.locator(".grounds .claims a").first().getAttribute("href"))
        .matches("/reports/\\d+\\?at=\\d+");
    Look.at(page, "counts");
    page.context().close();
  }

  @Test
  void theRuleAndTheDivisionStandInTheAddress() {
    Page page = scene.unlocked(1280, "Min-ji", "/counts");
    page.locator("select[name=rule]").selectOption("acled");
    page.locator(".filters button").click();
    page.waitForURL("**rule=acled**");
    assertThat(page.locator(".whole").innerText()).contains("ACLED");
    page.locator(".tabs a").nth(1).click();
    page.waitForURL("**by=place**");
    assertThat(page.url()).contains("rule=acled");
    Look.at(page, "counts-place");
    page.context().close();
  }

  @Test
  void oneIncidentsNumberSaysWhyItIsWhatItIs() {
    Page page = scene.unlocked(1280, "Min-ji", "/incidents?month=2012-02&type=arrest_detention");
    page.locator(".happening h2 a").first().click();
    page.locator("a[href^='/counts?incident=']").click();
    page.waitForURL("**/counts?incident=**");
    assertThat(page.locator(".whole .bound").count()).isGreaterThanOrEqualTo(2);
    Look.at(page, "counts-incident");
    page.context().close();
  }
}
