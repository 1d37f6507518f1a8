package org.durumi.desk.signin;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import org.durumi.desk.Look;
import org.durumi.desk.SomeReports;
import org.durumi.desk.TeamScene;
import org.durumi.desk.Wire;
import org.durumi.record.casework.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Passkeys in Chromium, with an authenticator that it pretends to have, over PostgreSQL. */
@Tag("browser")
class PasskeyTests {

  private static TeamScene scene;

  @BeforeAll
  static void start() {
    scene = TeamScene.over(archive -> SomeReports.add(archive, "Our outlet", SomeReports.text(1)));
  }

  @AfterAll
  static void stop() {
    scene.close();
  }

  private static CDPSession authenticator(Page page) {
    CDPSession session = page.context().newCDPSession(page);
    session.send("WebAuthn.enable");
    add(session, true);
    return session;
  }

  private static void add(CDPSession session, boolean verifies) {
    JsonObject options = new JsonObject();
    options.addProperty("protocol", "ctap2");
    options.addProperty("transport", "internal");
    options.addProperty("hasResidentKey", true);
    options.addProperty("hasUserVerification", true);
    options.addProperty("isUserVerified", verifies);
    options.addProperty("automaticPresenceSimulation", true);
    JsonObject all = new JsonObject();
    all.add("options", options);
    session.send("WebAuthn.addVirtualAuthenticator", all);
  }

  @Test
  void anOfficerJoinsWithAPasskeyDecidesLeavesAndComesBackWithIt() {
    Page page = scene.window(1280, scene.invitation("Min-ji", Role.REVIEWER));
    authenticator(page);
    Look.at(page, "team-invitation");
    page.locator("button.primary").click();
    page.waitForURL("**/joining");
    page.locator("details.password summary").click();
    Look.at(page, "team-joining");
    page.locator(".passkey button").click();
    page.waitForURL("**/account");
    Look.at(page, "team-account");
    page.navigate(scene.address() + "/reports/1");
    page.waitForSelector(".event.now:focus");
    page.keyboard().press("a");
    page.waitForSelector("#event-1.accepted");
    page.navigate(scene.address() + "/incidents");
    assertThat(page.locator("main").innerText()).contains("Dandong");
    page.keyboard().press("l");
    page.waitForURL("**/unlock*");
    Look.at(page, "team-door");
    page.locator(".passkey button").click();
    page.waitForURL("**/inbox");
    assertThat(page.locator(".who").innerText()).contains("Min-ji");
    page.navigate(scene.address() + "/history");
    assertThat(page.locator("main").innerText()).contains("Min-ji");
  }

  @Test
  void aDeviceThatDoesNotAskWhoIsThereMakesNoPasskey() {
    Page page = scene.window(1280, scene.invitation("Careless", Role.READER));
    CDPSession session = page.context().newCDPSession(page);
    session.send("WebAuthn.enable");
    add(session, false);
    page.locator("button.primary").click();
    page.waitForURL("**/joining");
    page.locator(".passkey button").click();
    page.locator(".passkey .refusal").waitFor();
    assertThat(scene.with(archive -> archive.accounts().named("Careless")).orElseThrow().state())
        .isEqualTo(org.durumi.archive.store.AccountRow.State.INVITED);
  }

  @Test
  void whatIsNoPasskeyIsRefusedWithoutAFault() {
    for (String body :
        new String[] {
          "", "{}", "[]", "null", "x", "{\"id\":1}", "{\"id\":\"AA\",\"response\":{}}", "\"\""
        }) {
      Wire.Answer door = scene.wire().get("/unlock");
      Wire visitor =
          scene
              .wire()
              .with("Cookie", door.cookie())
              .with("X-CSRF-TOKEN", door.token())
              .with("Content-Type", "application/json");
      assertThat(visitor.send("POST", "/unlock/passkey/options", "").status()).isEqualTo(200);
      assertThat(visitor.send("POST", "/unlock/passkey", body).status()).as(body).isEqualTo(422);
    }
  }

  @Test
  void theAdministratorsPagesLookAsTheyShould() {
    String invitation = scene.invitation("Warden", Role.ADMINISTRATOR);
    Page page = scene.window(1280, invitation);
    authenticator(page);
    page.locator("button.primary").click();
    page.waitForURL("**/joining");
    page.locator(".passkey button").click();
    page.waitForURL("**/account");
    page.navigate(scene.address() + "/accounts");
    page.locator("input[name=name]").fill("Seo Yun");
    page.locator("input[value=recorder]").check();
    page.locator("form.card button.primary").click();
    page.locator(".invited").waitFor();
    Look.at(page, "team-accounts");
    page.locator(".rows a").last().click();
    page.waitForURL("**/accounts/*");
    Look.at(page, "team-one-account");
    page.navigate(scene.address() + "/settings");
    Look.at(page, "team-settings");
  }
}
