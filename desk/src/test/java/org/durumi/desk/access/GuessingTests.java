package org.durumi.desk.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.durumi.desk.DeskScene;
import org.durumi.desk.SettableClock;
import org.durumi.desk.Wire;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whoever does not know the passphrase. */
class GuessingTests {

  private final SettableClock clock = new SettableClock();
  private final DeskScene scene = DeskScene.over(archive -> {}, clock);

  @AfterEach
  void stop() {
    scene.close();
  }

  @Test
  void guessesBecomeSlowerAndSlowerWhoeverGuesses() {
    for (int guess = 1; guess <= Patience.FREE; guess++) {
      assertThat(guess("wrong " + guess).status()).as("guess " + guess).isEqualTo(422);
    }
    for (int seconds : new int[] {2, 4, 8, 16, 32, 60, 60}) {
      Wire.Answer early = guess(DeskScene.PASSPHRASE);
      assertThat(early.status()).isEqualTo(429);
      assertThat(early.cookie()).isEmpty();
      assertThat(early.body()).contains("Wait " + seconds + " seconds");
      assertThat(early.header("Retry-After")).isEqualTo(String.valueOf(seconds));
      clock.pass(Duration.ofSeconds(seconds));
      assertThat(guess("wrong again").status()).isEqualTo(422);
    }
    clock.pass(Duration.ofMinutes(1));
    assertThat(guess(DeskScene.PASSPHRASE).status()).isEqualTo(303);
    assertThat(guess("wrong").status()).as("begins anew").isEqualTo(422);
    assertThat(guess(DeskScene.PASSPHRASE).status()).isEqualTo(303);
  }

  @Test
  void whatIsNoPassphraseIsRefusedInASentence() {
    assertThat(guess("").status()).isEqualTo(422);
    assertThat(guess("\u0000").status()).isEqualTo(422);
    assertThat(guess("x".repeat(2_000)).status()).isEqualTo(422);
    assertThat(guess("x".repeat(40_000)).status()).isEqualTo(413);
    assertThat(sent("passphrase", DeskScene.PASSPHRASE, "name", "x".repeat(201)).body())
        .contains("That name cannot be kept.");
    assertThat(sent("passphrase", DeskScene.PASSPHRASE, "name", "a\nb").status()).isEqualTo(422);
    assertThat(guess("secret-canary").body()).contains("did not open").doesNotContain("canary");
    assertThat(scene.wire().unlock("Min-ji").status()).isEqualTo(303);
  }

  @Test
  void thePassphraseIsTakenFromAFormAlone() {
    Wire.Answer page = scene.wire().get("/unlock");
    Wire wire = scene.wire().with("Cookie", page.cookie()).with("X-CSRF-TOKEN", page.token());
    String query = "/unlock?passphrase=" + DeskScene.PASSPHRASE.replace(' ', '+');
    assertThat(wire.post(query, "name", "x").cookie()).isEmpty();
    Wire json = wire.with("Content-Type", "application/json");
    assertThat(json.send("POST", "/unlock", "{\"passphrase\":\"x\"}").status()).isEqualTo(415);
    Wire parts = wire.with("Content-Type", "multipart/form-data; boundary=x");
    assertThat(parts.send("POST", "/unlock", "--x--").status()).isEqualTo(415);
  }

  private Wire.Answer guess(String passphrase) {
    return sent("passphrase", passphrase);
  }

  private Wire.Answer sent(String... fields) {
    Wire.Answer page = scene.wire().get("/unlock");
    return scene
        .wire()
        .with("Cookie", page.cookie())
        .with("X-CSRF-TOKEN", page.token())
        .post("/unlock", fields);
  }
}
