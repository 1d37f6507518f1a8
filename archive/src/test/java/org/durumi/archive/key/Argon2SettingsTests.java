package org.durumi.archive.key;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Argon2SettingsTests {

  /** The outputs that the authors of Argon2 test their own program with. */
  @ParameterizedTest
  @CsvSource({
    "256, 2, 1, 9dfeb910e80bad0311fee20f9c0e2b12c17987b4cac90c2ef54d5b3021c68bfe",
    "256, 2, 2, 6d093c501fd5999645e0ea3bf620d7b8be7fd2db59c20d9fff9539da2bf57037"
  })
  void otherProgramsMakeTheSameKey(int memory, int passes, int lanes, String expected) {
    byte[] key =
        new Argon2Settings(memory, passes, lanes)
            .stretch(Keys.passphrase("password"), "somesalt".getBytes(StandardCharsets.US_ASCII));
    assertThat(Hex.of(key)).isEqualTo(expected);
  }

  @Test
  void theStandardIsAboveWhatTheRfcAsksOfSmallMachines() {
    assertThat(Argon2Settings.STANDARD.memoryKib()).isGreaterThanOrEqualTo(64 * 1024);
    assertThat(Argon2Settings.STANDARD.passes()).isGreaterThanOrEqualTo(3);
    assertThat(Argon2Settings.STANDARD.stretch(Keys.passphrase("x"), new byte[16])).hasSize(32);
  }
}
