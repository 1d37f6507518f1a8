package org.durumi.desk.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.durumi.archive.store.AccountRow;
import org.durumi.desk.Look;
import org.durumi.desk.SomeReports;
import org.durumi.desk.TeamScene;
import org.durumi.desk.Wire;
import org.durumi.record.casework.Project;
import org.durumi.record.casework.Role;
import org.durumi.record.review.Reviewer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** One's own account and those of others, in Chromium. */
@Tag("browser")
class AccountPagesTests {

  private static final String FRESH = "eight herons autumn loudly";

  private static TeamScene scene;

  @BeforeAll
  static void start() {
    scene =
        TeamScene.over(archive -> {
          SomeReports.add(archive, "Our outlet", SomeReports.text(1), SomeReports.text(2));
          archive.casework().move(List.of(2L), new Project("Yanji"), new Reviewer("Jun"), null);
        });
  }

  @AfterAll
  static void stop() {
    scene.close();
  }

  private static AccountRow account(String name) {
    return scene.with(archive -> archive.accounts().named(name)).orElseThrow();
  }

  private static boolean isIn(Wire wire) {
    return wire.get("/here").status() == 204;
  }

  @Test
  void somebodyChangesTheirPasswordAndIsOutElsewhere() {
    Wire here = scene.joined("Kim Seol", Role.READER);
    Wire there = scene.in("Kim Seol");
    Page page = scene.window("en-GB", here, "/account");
    page.locator("details.change summary").click();
    Look.at(page, "team-account-password");
    change(page, "not the one before at all", FRESH);
    assertThat(page.locator("#notice").innerText()).contains("is wrong");
    assertThat(isIn(there)).isTrue();
    page.locator("details.change summary").click();
    change(page, TeamScene.PASSWORD, FRESH);
    assertThat(page.locator("#notice").innerText()).contains("The password was changed.");
    assertThat(isIn(there)).isFalse();
    assertThat(isIn(here)).isTrue();
    assertThat(scene.password("Kim Seol", TeamScene.PASSWORD).status()).isEqualTo(422);
    assertThat(scene.password("Kim Seol", FRESH).status()).isEqualTo(303);
    Page korean = scene.window("ko-KR", here, "/account");
    korean.locator("details.change summary").click();
    Look.at(korean, "team-account-ko");
  }

  private static void change(Page page, String old, String fresh) {
    scene.pass(Duration.ofSeconds(31));
    page.locator(".change input[name=passphrase]").fill(old);
    page.locator(".change input[name=code]").fill(scene.code("Kim Seol"));
    page.locator(".change input[name=fresh]").fill(fresh);
    page.locator(".change input[name=again]").fill(fresh);
    page.locator(".change button.primary").click();
    page.locator("#notice:not([hidden])").waitFor();
  }

  @Test
  void anAdministratorLetsSomebodyWorkInOneProjectAndNoMore() {
    Wire keeper = scene.joined("Warden", Role.ADMINISTRATOR);
    Wire member = scene.joined("Seo Yun");
    assertThat(member.get("/inbox").status()).isEqualTo(403);
    String at = "/accounts/" + account("Seo Yun").number();
    Page page = scene.window("en-GB", keeper, at);
    page.locator("#membership input[name=project]").fill("Yanji");
    page.locator("#membership input[value=reviewer]").check();
    page.locator("#membership button").click();
    page.locator(".projects form:not(#membership)").waitFor();
    assertThat(account("Seo Yun").in("Yanji")).isEqualTo(Set.of(Role.REVIEWER));
    Look.at(page, "team-membership");
    Look.at(scene.window("ko-KR", keeper, at), "team-membership-ko");
    scene.pass(Duration.ofSeconds(6));
    assertThat(member.get("/reports/2").status()).isEqualTo(200);
    assertThat(member.get("/reports/1").status()).isEqualTo(404);
    page.locator(".projects form:not(#membership) input[value=reviewer]").uncheck();
    page.locator(".projects form:not(#membership) button").click();
    page.locator(".projects form:not(#membership)")
        .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
    scene.pass(Duration.ofSeconds(6));
    assertThat(member.get("/reports/2").status()).isEqualTo(403);
  }
}
