package org.durumi.archive.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PassphraseTests {

  @TempDir Path folder;

  private final List<String> warnings = new ArrayList<>();

  @ParameterizedTest
  @ValueSource(strings = {"압록강을 건너다", "café crème", "がぎぐげご", "Điện Biên", "한글 漢字 mixed"})
  void theSameWordsFromAnySystemAreTheSamePassphrase(String words) {
    String apart = Normalizer.normalize(words, Normalizer.Form.NFD);
    assertThat(apart).isNotEqualTo(Normalizer.normalize(words, Normalizer.Form.NFC));
    try (Passphrase typed = Keys.passphrase(words);
        Passphrase elsewhere = Keys.passphrase(apart)) {
      assertThat(typed.matches(elsewhere)).isTrue();
      assertThat(typed.bytes())
          .isEqualTo(
              Normalizer.normalize(words, Normalizer.Form.NFC).getBytes(StandardCharsets.UTF_8));
    }
  }

  @Test
  void lettersTypedOneByOneJoinAcrossTheEdgeOfASyllable() {
    assertThat(Keys.passphrase("가\u11A8").matches(Keys.passphrase("각"))).isTrue();
  }

  @Test
  void wideSpacesAreSpaces() {
    assertThat(Keys.passphrase("두루미\u3000철원\u00A0들").matches(Keys.passphrase("두루미 철원 들"))).isTrue();
  }

  @Test
  void whatLooksDifferentIsDifferent() {
    assertThat(Keys.passphrase("㎏").matches(Keys.passphrase("kg"))).isFalse();
    assertThat(Keys.passphrase("Iris").matches(Keys.passphrase("iris"))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a\tb", "a\u001B[A", "a\u0000", "half \uD83D"})
  void whatNobodyMeansToTypeIsRefused(String typed) {
    assertThatThrownBy(() -> Keys.passphrase(typed))
        .isInstanceOfSatisfying(KeyRefusal.class, e -> assertThat(e.mayTryAgain()).isTrue());
  }

  @Test
  void aVeryLongOneIsRefused() {
    assertThat(Keys.passphrase("x".repeat(1024)).bytes()).hasSize(1024);
    assertThatThrownBy(() -> Keys.passphrase("x".repeat(1025))).isInstanceOf(KeyRefusal.class);
  }

  @Test
  void aShortOneSaysSo() {
    assertThat(Keys.passphrase("11 letters.").isShort()).isTrue();
    assertThat(Keys.passphrase("twelve chars").isShort()).isFalse();
  }

  @Test
  void onceClosedItIsGone() {
    Passphrase passphrase = Keys.passphrase("gone with the wind");
    byte[] held = passphrase.bytes();
    passphrase.close();
    passphrase.close();
    assertThat(held).containsOnly(0);
    assertThatThrownBy(passphrase::bytes).isInstanceOf(IllegalStateException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"%s", "%s\n", "%s\r\n", "\uFEFF%s\r\n", "%s\nsecond line\n"})
  void theFirstLineOfAFileIsTaken(String form) throws IOException {
    Path file = write(form.replace("%s", "철원 들의 두루미"));
    try (Passphrase read = Passphrase.fromFile(file, warnings::add)) {
      assertThat(read.matches(Keys.passphrase("철원 들의 두루미"))).isTrue();
    }
    assertThat(warnings).isEmpty();
  }

  @Test
  void spacesInTheLineArePartOfIt() throws IOException {
    Path file = write(" edge \n");
    assertThat(Passphrase.fromFile(file, warnings::add).matches(Keys.passphrase(" edge ")))
        .isTrue();
  }

  @Test
  void aFileThatOthersMayReadIsTakenWithAWarning() throws IOException {
    Path file = write("open secret");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
    Passphrase.fromFile(file, warnings::add).close();
    assertThat(warnings).singleElement().asString().contains(file.toString(), "chmod 600");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n", "\r\nlater", "\uFEFF\n"})
  void anEmptyFirstLineIsRefusedInOneSentence(String content) throws IOException {
    refused(write(content), "empty first line");
  }

  @Test
  void missingFilesFoldersOtherEncodingsAndEndlessLinesAreRefusedInOneSentence()
      throws IOException {
    refused(folder.resolve("none"), "does not exist");
    refused(folder, "cannot be read");
    Path korean = folder.resolve("euc");
    Files.write(korean, new byte[] {(byte) 0xB5, (byte) 0xCE, (byte) 0xB7, (byte) 0xE7});
    refused(korean, "not UTF-8");
    Path cut = folder.resolve("cut");
    Files.write(cut, new byte[] {'a', (byte) 0xEB, (byte) 0x91});
    refused(cut, "not UTF-8");
    refused(write("x".repeat(100_000)), "longer than");
  }

  private void refused(Path file, String reason) {
    assertThatThrownBy(() -> Passphrase.fromFile(file, warnings::add))
        .isInstanceOfSatisfying(KeyRefusal.class, e -> assertThat(e.mayTryAgain()).isFalse())
        .hasMessageContainingAll(file.toString(), reason)
        .hasNoCause();
  }

  private Path write(String content) throws IOException {
    Path file = folder.resolve("words");
    Files.writeString(file, content);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    return file;
  }
}
