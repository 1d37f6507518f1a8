package org.durumi.desk.signin;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.time.Duration;
import org.durumi.archive.store.AccountRow;
import org.durumi.desk.Look;
import org.durumi.desk.TeamScene;
import org.durumi.desk.Wire;
import org.durumi.desk.start.ProviderOptions;
import org.durumi.record.casework.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** More ways in, and fewer, in Chromium. */
@Tag("browser")
class OwnWaysTests {

  private static StubProvider provider;
  private static TeamScene scene;

  @BeforeAll
  static void start() throws Exception {
    provider = new StubProvider();
    scene =
        TeamScene.over(
            archive -> {}, new ProviderOptions(provider.issuer(), "durumi", "our own secret"));
  }

  @AfterAll
  static void stop() {
    scene.close();
    provider.close();
  }

  private static AccountRow account(String name) {
    return scene.with(archive -> archive.accounts().named(name)).orElseThrow();
  }

  private static int issuers(String name) {
    return scene.with(archive -> archive.accounts().ways().issuers(account(name).number()).size());
  }

  @Test
  void somebodyLinksAProviderComesInByItAndUnlinksIt() {
    Wire in = scene.joined("Han Bora", Role.READER);
    provider.subject = "bora";
    Page page = scene.window("en-GB", in, "/account");
    page.locator("form[action='/account/provider'] button").click();
    page.locator("form[action='/account/provider/drop']").waitFor();
    assertThat(page.locator("#notice").innerText()).contains("From now on you can come in");
    assertThat(issuers("Han Bora")).isOne();
    Look.at(page, "team-account-provider");
    page.keyboard().press("l");
    page.waitForURL("**/unlock*");
    page.locator("a[href='/unlock/provider/provider']").click();
    page.waitForURL("**/inbox");
    assertThat(page.locator(".who").innerText()).contains("Han Bora");
    page.navigate(scene.address() + "/account");
    page.locator("form[action='/account/provider/drop'] button").click();
    page.locator("form[action='/account/provider']").waitFor();
    assertThat(issuers("Han Bora")).isZero();
  }

  @Test
  void whoHasAPasskeyAloneAddsAPasswordJustAfterComingIn() {
    Page page = scene.window(1280, scene.invitation("Min-ji", Role.READER));
    authenticator(page);
    page.locator("button.primary").click();
    page.waitForURL("**/joining");
    page.locator(".passkey button").click();
    page.waitForURL("**/account");
    scene.pass(Duration.ofMinutes(6));
    page.locator("a[href='/account/password/first']").click();
    page.waitForURL("**/account/password/first");
    assertThat(page.locator("main").innerText()).contains("Come in again first");
    assertThat(page.locator("main input[type=password]").count()).isZero();
    Look.at(page, "team-first-password-again");
    page.locator("main button.primary").click();
    page.waitForURL("**/unlock?to=*");
    page.locator(".passkey button").click();
    page.waitForURL("**/account/password/first");
    Look.at(page, "team-first-password");
    scene.app("Min-ji", page.locator("code.secret").innerText());
    page.locator("input[name=passphrase]").fill(TeamScene.PASSWORD);
    page.locator("input[name=again]").fill(TeamScene.PASSWORD);
    page.locator("input[name=code]").fill("000000");
    page.locator("main form button").click();
    assertThat(page.locator(".refusal").innerText()).contains("not what the app shows");
    page.locator("input[name=passphrase]").fill(TeamScene.PASSWORD);
    page.locator("input[name=again]").fill(TeamScene.PASSWORD);
    page.locator("input[name=code]").fill(scene.code("Min-ji"));
    page.locator("main form button").click();
    page.waitForURL("**/account/codes");
    assertThat(page.locator(".codes li").count()).isEqualTo(10);
    assertThat(scene.in("Min-ji").get("/inbox").status()).isEqualTo(200);
    page.navigate(scene.address() + "/account/password/first");
    page.waitForURL("**/account");
    assertThat(page.locator("details.change").count()).isOne();
  }

  @Test
  void whoCameInLongAgoOrHasAPasswordAddsNoneByAForm() {
    Wire has = scene.joined("Yoon", Role.READER);
    String before = account("Yoon").password();
    String token = has.get("/account").token();
    has.post(
        "/account/password/first",
        "_csrf",
        token,
        "passphrase",
        "eight herons autumn loudly",
        "again",
        "eight herons autumn loudly",
        "code",
        scene.code("Yoon"));
    assertThat(account("Yoon").password()).isEqualTo(before);
  }

  private static void authenticator(Page page) {
    CDPSession session = page.context().newCDPSession(page);
    session.send("WebAuthn.enable");
    JsonObject options = new JsonObject();
    options.addProperty("protocol", "ctap2");
    options.addProperty("transport", "internal");
    options.addProperty("hasResidentKey", true);
    options.addProperty("hasUserVerification", true);
    options.addProperty("isUserVerified", true);
    options.addProperty("automaticPresenceSimulation", true);
    JsonObject all = new JsonObject();
    all.add("options", options);
    session.send("WebAuthn.addVirtualAuthenticator", all);
  }
}
