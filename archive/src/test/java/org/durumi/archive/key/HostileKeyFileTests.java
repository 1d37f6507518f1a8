package org.durumi.archive.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostileKeyFileTests {

  private final DataKey key = DataKey.random();
  private final RecoveryKey recovery = RecoveryKey.random();
  private final KeyFile file = Keys.file(key, recovery);
  private final String text = new String(file.bytes(), StandardCharsets.UTF_8);

  @Test
  void everyBitThatChangesIsRefusedOrDoesNoHarm() {
    byte[] whole = file.bytes();
    int refused = 0;
    int hidden = 0;
    for (int bit = 0; bit < whole.length * 8; bit++) {
      byte[] changed = whole.clone();
      changed[bit / 8] ^= (byte) (1 << bit % 8);
      boolean byPassphrase = opens(changed, true);
      boolean byRecovery = opens(changed, false);
      refused += byPassphrase && byRecovery ? 0 : 1;
      if (byPassphrase != byRecovery) {
        assertThat(KeyFile.parse(changed, "x").isIntact(key)).isFalse();
        hidden++;
      }
    }
    assertThat(refused).isGreaterThan(whole.length * 4);
    assertThat(hidden).isGreaterThan(500);
  }

  @Test
  void randomDamageNeverLeadsToAnotherKeyOrAnotherException() {
    Random random = new Random(20261125);
    for (int round = 0; round < 5_000; round++) {
      byte[] changed = file.bytes();
      for (int n = random.nextInt(1, 5); n > 0; n--) {
        int at = random.nextInt(changed.length);
        switch (random.nextInt(3)) {
          case 0 -> changed[at] = (byte) random.nextInt(256);
          case 1 -> changed = Arrays.copyOf(changed, at + 1);
          default -> System.arraycopy(changed, 0, changed, at, Math.min(at, changed.length - at));
        }
      }
      opens(changed, random.nextBoolean());
    }
  }

  /** True when it still opens the same key, false when refused; anything else fails the test. */
  private boolean opens(byte[] content, boolean byPassphrase) {
    try {
      KeyFile read = KeyFile.parse(content, "x");
      DataKey opened = byPassphrase ? read.open(Keys.passphrase(Keys.WORDS)) : read.open(recovery);
      assertThat(opened.matches(key)).isTrue();
      return true;
    } catch (KeyRefusal e) {
      return false;
    }
  }

  @Test
  void aSlotOfAnotherArchiveDoesNotOpen() {
    DataKey same = key;
    KeyFile other =
        KeyFile.create(
            "ffeeddccbbaa99887766554433221100", same, Keys.passphrase(Keys.WORDS), Keys.CHEAP);
    String moved =
        new String(other.bytes(), StandardCharsets.UTF_8).replace(other.archive(), Keys.ARCHIVE);
    assertThatThrownBy(() -> parse(moved).open(Keys.passphrase(Keys.WORDS)))
        .isInstanceOf(KeyRefusal.class);
  }

  @Test
  void aSlotThatWasTakenOutOrPutBackIsSeen() {
    KeyFile without = file.withoutRecovery(key);
    String cut =
        new String(without.bytes(), StandardCharsets.UTF_8)
            .replaceFirst("\"seal\" : \"[0-9a-f]+\"", sealOf(text));
    KeyFile opened = parse(cut);
    assertThat(opened.isIntact(opened.open(Keys.passphrase(Keys.WORDS)))).isFalse();
    assertThatThrownBy(() -> opened.withRecovery(key, RecoveryKey.random()))
        .isInstanceOf(KeyRefusal.class)
        .hasMessageContaining("backup");
    String back =
        text.replaceFirst(
            "\"seal\" : \"[0-9a-f]+\"",
            sealOf(new String(without.bytes(), StandardCharsets.UTF_8)));
    assertThat(parse(back).isIntact(key)).isFalse();
  }

  private static String sealOf(String json) {
    int at = json.indexOf("\"seal\"");
    return json.substring(at, json.indexOf('"', at + 10) + 1);
  }

  @ParameterizedTest
  @CsvSource({
    "memory_kib, 8, 2147483647",
    "memory_kib, 8, 1048577",
    "memory_kib, 8, 99999999999999999999",
    "memory_kib, 8, -8",
    "memory_kib, 8, 0",
    "memory_kib, 8, 7",
    "memory_kib, 8, 8.0",
    "memory_kib, 8, \"8\"",
    "passes, 1, 2147483647",
    "passes, 1, 0",
    "lanes, 1, 16777215",
    "lanes, 1, 0"
  })
  void absurdCostsAreRefusedBeforeAnyMemoryIsTaken(String name, String from, String to) {
    String absurd =
        text.replace("\"" + name + "\" : " + from, "\"" + name + "\" : " + to.replace("\\", ""));
    assertThat(absurd).isNotEqualTo(text);
    assertThatThrownBy(() -> parse(absurd)).hasMessageContaining("damaged");
  }

  @Test
  void muchMemoryTimesManyPassesIsRefusedToo() {
    assertThatThrownBy(() -> new Argon2Settings(1 << 20, 5, 4))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(new Argon2Settings(1 << 20, 4, 4).passes()).isEqualTo(4);
  }

  @Test
  void moreMemoryThanJavaMayUseIsToldWithTheRemedy() {
    Argon2Settings large = new Argon2Settings(1 << 20, 1, 1);
    assertThatThrownBy(() -> large.stretch(Keys.passphrase("x"), new byte[16]))
        .isInstanceOf(KeyRefusal.class)
        .hasMessageContainingAll("1024 MiB", "-Xmx2g");
  }

  @Test
  void weakerTermsDoNotOpen() {
    String weaker = text.replace("\"memory_kib\" : 8", "\"memory_kib\" : 9");
    assertThatThrownBy(() -> parse(weaker).open(Keys.passphrase(Keys.WORDS)))
        .isInstanceOf(KeyRefusal.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{}",
        "[]",
        "null",
        "7",
        "not JSON",
        "{\"version\":1}",
        "{\"version\":1,\"slots\":[]}",
        "{\"version\":1,\"version\":1}"
      })
  void whatIsNoKeyFileIsRefusedInOneSentence(String content) {
    assertThatThrownBy(() -> parse(content))
        .isInstanceOf(KeyRefusal.class)
        .hasMessageContainingAll("the name", "damaged", "backup")
        .hasNoCause();
  }

  @Test
  void fieldsTwiceUnknownFieldsAndMoreAfterTheEndAreRefused() {
    refused(text.replace("\"version\" : 1", "\"version\" : 1, \"version\" : 1"));
    refused(text.replace("\"version\" : 1", "\"version\" : 1, \"more\" : 1"));
    refused(text.replace("\"lanes\" : 1", "\"lanes\" : 1, \"secret\" : \"\""));
    refused(text + "{}");
    refused(text.replace("chacha20", "none"));
    refused(text.replace("\"recovery\"", "\"passphrase\""));
    refused("[".repeat(30_000));
    refused(" ".repeat(70_000) + text);
  }

  @Test
  void aNewerFileAsksForANewerProgram() {
    assertThatThrownBy(() -> parse(text.replace("\"version\" : 1", "\"version\" : 2")))
        .isInstanceOf(KeyRefusal.class)
        .hasMessageContaining("newer");
  }

  private static void refused(String content) {
    assertThatThrownBy(() -> parse(content))
        .isInstanceOfSatisfying(KeyRefusal.class, e -> assertThat(e.mayTryAgain()).isFalse());
  }

  private static KeyFile parse(String content) {
    return KeyFile.parse(content.getBytes(StandardCharsets.UTF_8), "the name");
  }
}
