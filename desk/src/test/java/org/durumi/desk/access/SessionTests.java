package org.durumi.desk.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.durumi.desk.DeskScene;
import org.durumi.desk.SettableClock;
import org.durumi.desk.Wire;
import org.durumi.desk.vault.Vault;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** How long somebody is in. */
class SessionTests {

  private static final Duration IDLE = Duration.ofMinutes(10);

  private static SettableClock clock;
  private static DeskScene scene;

  @BeforeAll
  static void start() {
    clock = new SettableClock();
    scene = DeskScene.over(archive -> {}, clock);
  }

  @AfterAll
  static void stop() {
    scene.close();
  }

  @Test
  void theSessionFromBeforeTheDoorIsNotTheOneBehindIt() {
    Wire.Answer before = scene.wire().get("/unlock");
    Wire.Answer after = unlocked(scene.wire().with("Cookie", before.cookie()), before.token());
    assertThat(after.cookie()).isNotEmpty().isNotEqualTo(before.cookie());
    assertThat(isIn(before.cookie())).isFalse();
    assertThat(isIn(after.cookie())).isTrue();
  }

  @Test
  void aSessionThatSomebodyMadeUpIsNeverTaken() {
    String planted = "durumi=0123456789ABCDEF0123456789ABCDEF";
    Wire.Answer page = scene.wire().with("Cookie", planted).get("/unlock");
    assertThat(page.cookie()).isNotEmpty().isNotEqualTo(planted);
    assertThat(isIn(planted)).isFalse();
  }

  @Test
  void comingInAgainEndsTheSessionBefore() {
    String first = scene.wire().unlock("Min-ji").cookie();
    Wire known = scene.wire().with("Cookie", first);
    Wire.Answer second = unlocked(known, known.get("/there-is-no-such-page").token());
    assertThat(second.cookie()).isNotEmpty().isNotEqualTo(first);
    assertThat(isIn(first)).isFalse();
    assertThat(isIn(second.cookie())).isTrue();
  }

  @Test
  void lockingEndsEverySessionAtOnce() {
    String one = scene.wire().unlock("Min-ji").cookie();
    String other = scene.wire().unlock("Jae").cookie();
    assertThat(isIn(one) && isIn(other)).isTrue();
    Wire.Answer locked = lock(one);
    assertThat(locked.header("Location")).isEqualTo("/unlock");
    assertThat(locked.header("Clear-Site-Data")).contains("cache", "storage");
    assertThat(isIn(one)).isFalse();
    assertThat(isIn(other)).isFalse();
    assertThat(scene.part(Vault.class).isOpen()).isFalse();
    String fresh = scene.wire().unlock("Min-ji").cookie();
    assertThat(isIn(one)).as("an old session after unlocking anew").isFalse();
    assertThat(isIn(other)).isFalse();
    assertThat(isIn(fresh)).isTrue();
  }

  @Test
  void aStrangerCannotLock() {
    String in = scene.wire().unlock("Min-ji").cookie();
    Wire.Answer page = scene.wire().get("/unlock");
    scene.wire().with("Cookie", page.cookie()).post("/lock", "_csrf", page.token());
    assertThat(isIn(in)).isTrue();
  }

  @Test
  void theDeskLocksWhenNobodyWorks() {
    String cookie = scene.wire().unlock("Min-ji").cookie();
    clock.pass(IDLE.minusSeconds(1));
    tick();
    assertThat(isIn(cookie)).as("still in, and this is work").isTrue();
    clock.pass(IDLE.minusSeconds(1));
    tick();
    assertThat(isIn(cookie)).isTrue();
    clock.pass(IDLE.plusSeconds(1));
    tick();
    assertThat(scene.part(Vault.class).isOpen()).isFalse();
    assertThat(isIn(cookie)).isFalse();
  }

  @Test
  void theFirstRequestAfterSleepFindsTheDeskLocked() {
    String cookie = scene.wire().unlock("Min-ji").cookie();
    clock.pass(IDLE.multipliedBy(20));
    assertThat(isIn(cookie)).as("before the clock had its turn").isFalse();
    assertThat(scene.part(Vault.class).isOpen()).isFalse();
  }

  @Test
  void neitherPollingNorStrangersNorOldSessionsKeepItOpen() {
    String old = scene.wire().unlock("Jae").cookie();
    lock(old);
    String cookie = scene.wire().unlock("Min-ji").cookie();
    String stranger = scene.wire().get("/unlock").cookie();
    Wire inside = scene.wire().with("Cookie", cookie);
    for (int minute = 0; minute <= IDLE.toMinutes(); minute++) {
      inside.with("X-Desk-Background", "1").get("/here");
      inside.with("Host", "evil.example").get("/here");
      inside.with("Sec-Fetch-Site", "cross-site").get("/here");
      scene.wire().with("Cookie", stranger).get("/unlock");
      scene.wire().with("Cookie", old).get("/unlock");
      clock.pass(Duration.ofMinutes(1));
    }
    tick();
    assertThat(scene.part(Vault.class).isOpen()).isFalse();
    assertThat(isIn(cookie)).isFalse();
  }

  private static void tick() {
    scene.part(IdleLock.class).lockIfIdle();
  }

  private static Wire.Answer unlocked(Wire wire, String token) {
    return wire.post(
        "/unlock", "_csrf", token, "passphrase", DeskScene.PASSPHRASE, "name", "Min-ji");
  }

  private static Wire.Answer lock(String cookie) {
    Wire wire = scene.wire().with("Cookie", cookie);
    return wire.post("/lock", "_csrf", wire.get("/there-is-no-such-page").token());
  }

  private static boolean isIn(String cookie) {
    return scene.wire().with("Cookie", cookie).get("/here").status() == 204;
  }
}
