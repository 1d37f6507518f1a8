package org.durumi.desk.reading;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.durumi.desk.DeskScene;
import org.durumi.desk.SomeReports;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Everything on the reading page can be done in a browser that runs no scripts. */
@Tag("browser")
class WithoutScriptsTests {

  @Test
  void aReportIsReviewedFromOpeningToSignOff() {
    try (DeskScene scene =
        DeskScene.over(archive -> SomeReports.add(archive, "Our outlet", SomeReports.text(1)))) {
      Page page = scene.withoutScripts("Min-ji", "/reports/1");
      page.locator("#event-1 [data-act=accept] button").click();
      assertThat(page.url()).endsWith("/reports/1?at=2&did=1");
      page.locator("#did button").click();
      assertThat(page.locator("#event-1.proposed.now").count()).isOne();

      page.locator("#event-1 a[data-act=correct]").click();
      page.locator("[id='t-victims.1']").fill("noted by hand");
      page.locator("[name='v.victims.1']").fill("");
      page.locator("#correct button.primary").click();
      assertThat(page.locator("#event-1.corrected").textContent()).contains("noted by hand");

      page.locator("#event-2 a[data-act=reject]").click();
      page.locator("[data-preset='2']").click();
      assertThat(page.locator("#event-2.rejected").count()).isOne();

      page.locator("a[data-act=add]").click();
      page.locator("#t-act").fill("was noted");
      page.locator("#f-add-type").selectOption("other");
      page.locator("#missed button.primary").click();
      page.locator("#event-3 [data-act=accept] button").click();

      page.locator("#closing button").click();
      assertThat(page.locator("#notice").innerText()).isEqualTo("Report 1 is signed off.");
    }
  }

  @Test
  void whatIsRefusedComesBackAsItWasTyped() {
    try (DeskScene scene =
        DeskScene.over(archive -> SomeReports.add(archive, "Our outlet", SomeReports.text(1)))) {
      Page page = scene.withoutScripts("Min-ji", "/reports/1");
      page.locator("#event-1 a[data-act=correct]").click();
      page.locator("#t-date").fill("words that are not there");
      page.locator("#f-why").fill("I know better");
      page.locator("#correct button.primary").click();
      assertThat(page.locator("[role=alert]").innerText()).contains("One field");
      assertThat(page.locator("#t-date").inputValue()).isEqualTo("words that are not there");
      assertThat(page.locator("#f-why").inputValue()).isEqualTo("I know better");
    }
  }
}
