package org.durumi.desk.consents;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.durumi.desk.Look;
import org.durumi.desk.PublishedScene;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("browser")
class ConsentsTests {

  private static PublishedScene scene;

  @BeforeAll
  static void open() {
    scene = PublishedScene.open();
  }

  @AfterAll
  static void close() {
    scene.close();
  }

  @Test
  void aConsentOpensWhatWasToldInConfidenceAndItsEndTellsWhatWentOut() {
    Page page = scene.at("/publish/consents");
    page.locator("input[name=person]").fill("the witness");
    page.locator("input[name=about]").fill("11.1");
    page.locator("select[name=field]").selectOption("testimony");
    page.locator("select[name=purpose]").selectOption("public");
    page.locator("input[name=until]").fill("2099-12-31");
    page.locator("input[name=note]").fill("on the telephone");
    page.locator("form[action='/publish/consents'] button.primary").click();
    assertThat(page.locator("#notice").innerText()).contains("Kept as consent 1");
    assertThat(page.locator("section.person").innerText())
        .contains("the witness", "holds", "2099", "on the telephone");
    assertThat(page.url()).doesNotContain("witness");
    Look.at(page, "consents");
    scene.go(page, "/publish");
    PublishedScene.check(page);
    assertThat(page.locator(".inside").count()).as("nothing stays inside").isZero();
    scene.go(page, "/publish/simulation");
    if (page.locator("button[name=make][value=all]").count() > 0) {
      PublishedScene.press(page, "button[name=make][value=all]");
    }
    scene.go(page, "/publish");
    page.locator("#release-form input[name=files]").uncheck();
    page.locator("#release-form button.primary").click();
    page.waitForURL(
        "**/releases/1", new Page.WaitForURLOptions().setTimeout(PublishedScene.PATIENCE));
    scene.go(page, "/publish/consents");
    page.locator(".acts details summary").click();
    page.locator("input[name=why]").fill("she moved");
    page.locator("form[action$='/revoke'] button").click();
    page.waitForURL("**/publish/consents/1");
    assertThat(page.locator("main").innerText())
        .contains("Taken back on", "she moved", "Release 1", "anybody", "Min-ji", "Tell those");
    Look.at(page, "consent-revoked");
    scene.go(page, "/releases/1");
    assertThat(page.locator(".refusal").innerText()).contains("were taken back", "Consent 1");
    page.context().close();
  }
}
