package org.durumi.desk.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.durumi.archive.AccountAct;
import org.durumi.archive.Accounts;
import org.durumi.archive.WaysIn;
import org.durumi.archive.store.AccountRow;
import org.durumi.desk.TeamScene;
import org.durumi.desk.Wire;
import org.durumi.record.casework.Role;
import org.durumi.record.review.Reviewer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Who comes in at a team's desk, how long they stay, and who does not. */
class DoorTests {

  private static final Pattern RECOVERY = Pattern.compile("<code>([a-z0-9-]{19})</code>");

  private static TeamScene scene;

  @BeforeAll
  static void start() {
    scene = TeamScene.over(archive -> {});
  }

  @AfterAll
  static void stop() {
    scene.close();
  }

  private static boolean isIn(Wire wire) {
    return wire.get("/here").status() == 204;
  }

  private static AccountRow account(String name) {
    return scene.with(archive -> archive.accounts().named(name)).orElseThrow();
  }

  private static List<AccountAct.Kind> acts(String name) {
    return scene
        .with(archive -> archive.accounts().acts(account(name).number(), Long.MAX_VALUE, 100))
        .stream()
        .map(AccountAct::kind)
        .toList();
  }

  @Test
  void anybodyMayAskWhetherTheDeskWorksAndLearnsNothingElse() {
    Wire.Answer health = scene.wire().get("/health");
    assertThat(health.status()).isEqualTo(200);
    assertThat(health.body()).isEqualTo("ok\n");
    assertThat(scene.wire().get("/inbox").isToUnlock()).isTrue();
  }

  @Test
  void anInvitationLetsOnePersonInAndIsThenWorthNothing() {
    String invitation = scene.invitation("Bak Ha", Role.REVIEWER);
    assertThat(scene.wire().get(invitation).body()).contains("You are invited");
    Wire in = scene.taken("Bak Ha", invitation);
    assertThat(isIn(in)).isTrue();
    assertThat(in.get("/inbox").body()).contains("Bak Ha");
    assertThat(scene.wire().get(invitation).status()).isEqualTo(404);
    assertThat(scene.wire().get("/joining").isToUnlock()).isTrue();
    assertThat(acts("Bak Ha")).contains(AccountAct.Kind.INVITED, AccountAct.Kind.JOINED);
  }

  @Test
  void anInvitationEndsAfterThreeDays() {
    String invitation = scene.invitation("Late", Role.READER);
    scene.pass(Duration.ofDays(3).plusMinutes(1));
    assertThat(scene.wire().get(invitation).status()).isEqualTo(404);
  }

  @Test
  void aPasswordAloneOpensNothingAndACodeIsGoodOnce() {
    scene.joined("Kim Seol", Role.READER);
    scene.pass(Duration.ofSeconds(31));
    Wire.Answer half = scene.password("kim seol", TeamScene.PASSWORD);
    assertThat(half.header("Location")).isEqualTo("/unlock/code");
    assertThat(scene.wire().with("Cookie", half.cookie()).get("/inbox").isToUnlock()).isTrue();
    String code = scene.code("Kim Seol");
    assertThat(scene.codeAfterPassword("Kim Seol", code).header("Location")).isEqualTo("/");
    assertThat(scene.codeAfterPassword("Kim Seol", code).status()).isEqualTo(422);
  }

  @Test
  void comingInGivesTheBrowserANewSession() {
    scene.joined("Fix", Role.READER);
    scene.pass(Duration.ofSeconds(31));
    Wire.Answer door = scene.wire().get("/unlock");
    Wire planted = scene.wire().with("Cookie", door.cookie());
    Wire.Answer half =
        planted.post(
            "/unlock", "_csrf", door.token(), "name", "Fix", "passphrase", TeamScene.PASSWORD);
    assertThat(half.cookie()).isNotEmpty().isNotEqualTo(door.cookie());
    Wire visitor = scene.wire().with("Cookie", half.cookie());
    Wire.Answer in =
        visitor.post(
            "/unlock/code",
            "_csrf",
            visitor.get("/unlock/code").token(),
            "code",
            scene.code("Fix"));
    assertThat(in.cookie()).isNotEmpty().isNotEqualTo(half.cookie());
    assertThat(isIn(planted)).isFalse();
    assertThat(isIn(visitor)).isFalse();
  }

  @Test
  void wrongOnesSayTheSameWhetherTheNameIsKnownOrNot() {
    scene.joined("Yoon", Role.READER);
    Wire.Answer known = scene.password("Yoon", "not the password at all");
    Wire.Answer unknown = scene.password("Nobody Here", "not the password at all");
    assertThat(known.status()).isEqualTo(422).isEqualTo(unknown.status());
    assertThat(said(known)).isEqualTo(said(unknown));
  }

  private static String said(Wire.Answer answer) {
    return answer.body().replaceAll("value=\"[^\"]*\"|data-csrf=\"[^\"]*\"", "");
  }

  @Test
  void afterWrongOnesEvenTheRightOneWaits() {
    scene.joined("Guessed", Role.READER);
    for (int i = 0; i < WaysIn.FREE; i++) {
      scene.password("Guessed", "not the password " + i);
    }
    assertThat(scene.password("Guessed", TeamScene.PASSWORD).status()).isEqualTo(422);
    assertThat(acts("Guessed").getFirst()).isEqualTo(AccountAct.Kind.LOCKED);
    scene.pass(Duration.ofSeconds(16));
    assertThat(scene.password("Guessed", TeamScene.PASSWORD).status()).isEqualTo(303);
  }

  @Test
  void aRecoveryCodeStandsInForALostAppOnce() {
    Wire in = scene.joined("Lost", Role.READER);
    var shown = RECOVERY.matcher(in.get("/account/codes").body());
    assertThat(shown.find()).isTrue();
    String code = shown.group(1);
    assertThat(in.get("/account/codes").status()).as("shown once").isEqualTo(303);
    assertThat(scene.codeAfterPassword("Lost", code.toUpperCase(java.util.Locale.ROOT)).status())
        .isEqualTo(303);
    assertThat(scene.codeAfterPassword("Lost", code).status()).isEqualTo(422);
    assertThat(acts("Lost")).contains(AccountAct.Kind.CODE_USED);
  }

  @Test
  void aSessionEndsWhenNobodyWorksInItAndAtTheEndOfADay() {
    Wire idle = scene.joined("Idle", Role.READER);
    scene.pass(Duration.ofMinutes(9));
    assertThat(isIn(idle)).isTrue();
    scene.pass(Duration.ofMinutes(9));
    assertThat(idle.get("/work?background=1").status()).isEqualTo(200);
    scene.pass(Duration.ofMinutes(2));
    assertThat(isIn(idle)).as("a page that asks by itself is no work").isFalse();
    Wire busy = scene.in("Idle");
    for (int i = 0; i < 90; i++) {
      assertThat(isIn(busy)).isTrue();
      scene.pass(Duration.ofMinutes(8));
    }
    scene.pass(Duration.ofMinutes(8));
    assertThat(isIn(busy)).as("after twelve hours").isFalse();
  }

  @Test
  void oneEndsOnesOwnSessionsElsewhere() {
    Wire here = scene.joined("Two", Role.READER);
    Wire there = scene.in("Two");
    Wire.Answer page = here.get("/account");
    here.post("/account/sessions/end", "_csrf", page.token());
    assertThat(isIn(there)).isFalse();
    assertThat(isIn(here)).isTrue();
    assertThat(acts("Two")).contains(AccountAct.Kind.SENT_OUT);
  }

  @Test
  void whoIsShutOutIsOutAtOnceAndStaysOut() {
    Wire keeper = scene.joined("Keeper", Role.ADMINISTRATOR);
    Wire gone = scene.joined("Gone", Role.READER);
    String at = "/accounts/" + account("Gone").number();
    keeper.post(at + "/shut", "_csrf", keeper.get(at).token(), "shut", "true");
    assertThat(isIn(gone)).isFalse();
    scene.pass(Duration.ofSeconds(31));
    assertThat(scene.password("Gone", TeamScene.PASSWORD).status()).isEqualTo(422);
  }

  @Test
  void whatAnAccountMayChangesWithinSecondsWhereverItIsIn() {
    Wire reader = scene.joined("Changed", Role.READER);
    assertThat(reader.get("/inbox").status()).isEqualTo(200);
    scene.with(archive -> {
      archive
          .accounts()
          .roles(
              account("Changed").number(),
              Accounts.WHOLE,
              Set.of(Role.ANALYST),
              Accounts.COMMAND_LINE);
      return true;
    });
    scene.pass(Duration.ofSeconds(6));
    assertThat(reader.get("/inbox").status()).isEqualTo(403);
    assertThat(reader.get("/account").status()).isEqualTo(200);
  }

  @Test
  void anAdministratorInvitesAndNeitherReadsNorGivesThemselvesARole() {
    Wire keeper = scene.joined("Warden", Role.ADMINISTRATOR);
    assertThat(keeper.get("/").header("Location")).isEqualTo("/accounts");
    assertThat(keeper.get("/inbox").status()).isEqualTo(403);
    assertThat(keeper.get("/search?q=a").status()).isEqualTo(403);
    Wire.Answer made =
        keeper.post(
            "/accounts", "_csrf", keeper.get("/accounts").token(), "name", "New", "role", "reader");
    assertThat(made.body()).contains("/invitation/");
    String own = "/accounts/" + account("Warden").number();
    keeper.post(own + "/roles", "_csrf", keeper.get(own).token(), "role", "reviewer");
    assertThat(account("Warden").in(Accounts.WHOLE)).containsExactly(Role.ADMINISTRATOR);
    assertThat(keeper.get("/accounts").body()).contains("was invited");
  }

  @Test
  void everythingDoneAtTheDoorProvesItself() {
    scene.joined("Proof", Role.READER);
    scene.with(archive -> {
      archive
          .accounts()
          .note(
              AccountAct.Kind.WENT_OUT, account("Proof").number(), new Reviewer("Proof"), Map.of());
      return true;
    });
    List<String> faults = scene.with(archive -> archive.verify().faults());
    assertThat(faults).isEmpty();
  }
}
