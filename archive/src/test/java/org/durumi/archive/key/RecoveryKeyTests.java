package org.durumi.archive.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecoveryKeyTests {

  private static final String ALPHABET = RecoveryGroups.ALPHABET;

  private final Random random = new Random(20261125);

  @Test
  void whatIsPrintedIsReadBack() {
    for (int round = 0; round < 1_000; round++) {
      byte[] key = key();
      String printed = RecoveryGroups.print(key);
      assertThat(printed)
          .matches("(?:[0-9A-Z]{5}[-\n]){7}[0-9A-Z]{5}")
          .doesNotContainPattern("[ILOU]");
      assertThat(printed.lines()).hasSize(2);
      assertThat(RecoveryGroups.parse(printed.toCharArray())).isEqualTo(key);
    }
  }

  /** Keys that people hold on paper must open for ever: this one was printed in 2026. */
  @Test
  void paperFromTheFirstVersionIsReadForEver() {
    byte[] key = HexFormat.of().parseHex("000102030405060708090a0b0c0d0e0f10111213");
    assertThat(RecoveryGroups.print(key))
        .isEqualTo("000GC-40R4Y-0M301-E209M\n185G2-R38EE-1W810-24GKG");
  }

  @Test
  void itIsReadHoweverItIsTyped() {
    byte[] key = key();
    String printed = RecoveryGroups.print(key);
    List<String> ways =
        List.of(
            printed.toLowerCase(Locale.ROOT),
            printed.replace("-", "").replace("\n", ""),
            "  " + printed.replace("-", " \u3000").replace("\n", "\r\n") + "\n",
            printed.replace('-', '\u2013'),
            printed.replace('0', 'o').replace('1', 'l'),
            printed.replace('0', 'O').replace('1', 'I'),
            wide(printed));
    assertThat(ways)
        .allSatisfy(w -> assertThat(RecoveryGroups.parse(w.toCharArray())).isEqualTo(key));
  }

  @Test
  void everyWrongCharacterIsFoundInItsGroup() {
    String printed = RecoveryGroups.print(key());
    for (int at = 0; at < printed.length(); at++) {
      for (char wrong : (ALPHABET + "U!가").toCharArray()) {
        char right = printed.charAt(at);
        if (ALPHABET.indexOf(right) >= 0 && right != wrong) {
          refused(with(printed, at, wrong), "Group " + (at / 6 + 1) + " of");
        }
      }
    }
  }

  @Test
  void twoCharactersChangedAboutInAGroupAreFound() {
    for (int round = 0; round < 1_000; round++) {
      String printed = RecoveryGroups.print(key());
      int group = random.nextInt(8);
      int one = 6 * group + random.nextInt(5);
      int two = 6 * group + random.nextInt(5);
      if (printed.charAt(one) != printed.charAt(two)) {
        refused(changedAbout(printed, one, two, 1), "Group " + (group + 1) + " of");
      }
    }
  }

  @Test
  void groupsChangedAboutAreFound() {
    for (int round = 0; round < 1_000; round++) {
      String printed = RecoveryGroups.print(key());
      int one = random.nextInt(7);
      int two = random.nextInt(one + 1, 8);
      refused(
          changedAbout(printed, 6 * one, 6 * two, 5),
          "Groups " + (one + 1) + ", " + (two + 1) + " of");
    }
  }

  @ParameterizedTest
  @CsvSource({"3, '', 'Group 3 of'", "8, 'X', 'Group 8 of'", "1, '00000X', 'Group 1 of'"})
  void aGroupTooShortOrTooLongIsNamed(int group, String instead, String expected) {
    String printed = RecoveryGroups.print(key());
    int start = 6 * (group - 1);
    String typed =
        instead.isEmpty()
            ? printed.substring(0, start + 4) + printed.substring(start + 5)
            : printed.substring(0, start) + instead + printed.substring(start + 5);
    refused(typed, expected);
  }

  @Test
  void aKeyOfAnotherLengthSaysHowMuchIsThere() {
    String run = RecoveryGroups.print(key()).replace("-", "").replace("\n", "");
    refused(run.substring(1), "this has 39");
    refused(run.repeat(100_000), "this has 4000000");
    refused("", "this has 0");
  }

  @Test
  void noRefusalRepeatsWhatWasTyped() {
    String printed = RecoveryGroups.print(key());
    String typed = with(printed, 0, printed.charAt(0) == 'A' ? 'B' : 'A');
    assertThatThrownBy(() -> RecoveryKey.of(typed.toCharArray()))
        .satisfies(e -> assertThat(e.toString()).doesNotContain(typed.substring(1, 5)));
  }

  private byte[] key() {
    byte[] key = new byte[RecoveryGroups.BYTES];
    random.nextBytes(key);
    return key;
  }

  private static void refused(String typed, String reason) {
    assertThatThrownBy(() -> RecoveryKey.of(typed.toCharArray()))
        .isInstanceOfSatisfying(KeyRefusal.class, e -> assertThat(e.mayTryAgain()).isTrue())
        .hasMessageContaining(reason)
        .hasNoCause();
  }

  private static String with(String text, int at, char c) {
    return text.substring(0, at) + c + text.substring(at + 1);
  }

  private static String changedAbout(String text, int one, int two, int length) {
    StringBuilder changed = new StringBuilder(text);
    changed.replace(one, one + length, text.substring(two, two + length));
    changed.replace(two, two + length, text.substring(one, one + length));
    return changed.toString();
  }

  private static String wide(String text) {
    StringBuilder wide = new StringBuilder();
    text.chars().forEach(c -> wide.append((char) (c > ' ' && c != '-' ? c + 0xFEE0 : c)));
    return wide.toString();
  }
}
