package org.durumi.desk.reading;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import org.durumi.archive.store.DebianPostgres;
import org.durumi.desk.Look;
import org.durumi.desk.SomeReports;
import org.durumi.desk.TeamScene;
import org.durumi.desk.Wire;
import org.durumi.record.casework.Role;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What people in browsers see while the database is away. */
@Tag("browser")
class OutagePageTests {

  @Test
  void whatWasTypedStaysAndIsSentAgainWithScriptsAndWithout() throws IOException {
    try (DebianPostgres server = DebianPostgres.start();
        TeamScene scene =
            TeamScene.at(
                server.named("postgres"),
                archive ->
                    SomeReports.add(
                        archive, "Our outlet", SomeReports.text(1), SomeReports.text(2)))) {
      Wire mina = scene.joined("Mina", Role.REVIEWER);
      Wire jae = scene.joined("Jae", Role.REVIEWER);
      Page page = scene.window("en-GB", mina, "/reports/1?at=1&open=correct");
      Page plain = scene.withoutScripts(jae, "/reports/2?at=1&open=correct");
      page.waitForSelector("#correct");
      server.kill();
      save(page);
      page.waitForSelector("#notice:not([hidden])");
      assertThat(page.locator("#notice").innerText()).contains("cannot reach its database");
      assertThat(page.locator("[name='v.date']").inputValue()).isEqualTo("2016-11-27");
      Look.view(page, "away-typed");
      save(plain);
      assertThat(plain.locator("#away").innerText()).contains("goes on by itself");
      page.navigate(scene.address() + "/reports/1?at=1&open=correct");
      assertThat(page.locator("a.button").getAttribute("href")).endsWith("open=correct");
      Look.at(page, "away");
      server.again();
      page.locator("a.button").click();
      page.waitForSelector("#correct");
      save(page);
      page.waitForSelector("#event-1.corrected");
      assertThat(page.locator("#event-1").textContent()).contains("27 Nov 2016");
      plain.locator("main button.primary").click();
      assertThat(plain.locator("#event-1").textContent()).contains("27 Nov 2016");
    }
  }

  private static void save(Page page) {
    page.locator("[name='v.date']").fill("2016-11-27");
    page.locator("#correct button.primary").click();
  }
}
