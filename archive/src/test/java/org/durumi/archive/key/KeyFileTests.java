package org.durumi.archive.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyFileTests {

  @TempDir Path folder;

  private final DataKey key = DataKey.random();
  private final RecoveryKey recovery = RecoveryKey.random();
  private final KeyFile file = Keys.file(key, recovery);

  @AfterEach
  void wipe() {
    key.close();
    recovery.close();
  }

  @Test
  void bothWaysLeadToTheSameKey() {
    assertThat(file.open(Keys.passphrase(Keys.WORDS)).matches(key)).isTrue();
    assertThat(file.open(RecoveryKey.of(recovery.printed().toCharArray())).matches(key)).isTrue();
    assertThat(file.archive()).isEqualTo(Keys.ARCHIVE);
    assertThat(file.isIntact(key)).isTrue();
  }

  @Test
  void whatIsWrittenIsReadAgain() throws IOException {
    Path path = folder.resolve(KeyFile.NAME);
    file.write(path);
    KeyFile read = KeyFile.read(path);
    assertThat(read.bytes()).isEqualTo(file.bytes());
    assertThat(read.open(Keys.passphrase(Keys.WORDS)).hex()).isEqualTo(key.hex()).hasSize(64);
    assertThat(Files.getPosixFilePermissions(path))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    assertThat(folder).isDirectoryContaining(f -> f.equals(path));
    try (var all = Files.list(folder)) {
      assertThat(all).hasSize(1);
    }
  }

  @Test
  void otherWhiteSpaceDoesNoHarm() {
    String text = new String(file.bytes(), StandardCharsets.UTF_8).replace("\n", "\r\n\t");
    KeyFile mailed = KeyFile.parse(text.getBytes(StandardCharsets.UTF_8), "mailed");
    assertThat(mailed.isIntact(mailed.open(Keys.passphrase(Keys.WORDS)))).isTrue();
  }

  @Test
  void nothingSecretStandsInTheFile() {
    assertThat(new String(file.bytes(), StandardCharsets.UTF_8))
        .doesNotContain(key.hex(), Keys.WORDS, Hex.of(recovery.bytes()))
        .doesNotContain(recovery.printed().substring(0, 5))
        .contains("\"memory_kib\" : 8", "\"kind\" : \"recovery\"");
  }

  @Test
  void aWrongPassphraseAndAWrongRecoveryKeyAreRefusedAndMayBeTriedAgain() {
    assertThatThrownBy(() -> file.open(Keys.passphrase(Keys.WORDS + " ")))
        .isInstanceOfSatisfying(KeyRefusal.class, e -> assertThat(e.mayTryAgain()).isTrue())
        .hasMessageContaining("passphrase does not open")
        .hasNoCause();
    assertThatThrownBy(() -> file.open(RecoveryKey.random()))
        .isInstanceOfSatisfying(KeyRefusal.class, e -> assertThat(e.mayTryAgain()).isTrue())
        .hasNoCause();
  }

  @Test
  void aRefusalDoesNotTellWhetherThereIsARecoveryKey() {
    KeyFile without = file.withoutRecovery(key);
    String absent = messageOf(() -> without.open(recovery));
    assertThat(absent).isEqualTo(messageOf(() -> file.open(RecoveryKey.random())));
  }

  @Test
  void aChangedPassphraseOpensAndTheOldOneNoLonger() {
    KeyFile changed = file.withPassphrase(key, Keys.passphrase("other words"), Keys.CHEAP);
    assertThat(changed.open(Keys.passphrase("other words")).matches(key)).isTrue();
    assertThat(changed.open(recovery).matches(key)).isTrue();
    assertThat(changed.isIntact(key)).isTrue();
    assertThatThrownBy(() -> changed.open(Keys.passphrase(Keys.WORDS)))
        .isInstanceOf(KeyRefusal.class);
    assertThat(file.open(Keys.passphrase(Keys.WORDS)).matches(key)).isTrue();
  }

  @Test
  void aForgottenPassphraseIsReplacedByWayOfTheRecoveryKey() {
    DataKey opened = file.open(recovery);
    KeyFile changed = file.withPassphrase(opened, Keys.passphrase("new words"), Keys.CHEAP);
    assertThat(changed.open(Keys.passphrase("new words")).matches(key)).isTrue();
  }

  @Test
  void aReplacedOrRemovedRecoveryKeyNoLongerOpens() {
    RecoveryKey another = RecoveryKey.random();
    KeyFile replaced = file.withRecovery(key, another);
    assertThat(replaced.open(another).matches(key)).isTrue();
    assertThatThrownBy(() -> replaced.open(recovery)).isInstanceOf(KeyRefusal.class);
    KeyFile removed = replaced.withoutRecovery(key);
    assertThat(removed.hasRecovery()).isFalse();
    assertThat(KeyFile.parse(removed.bytes(), "x").hasRecovery()).isFalse();
    assertThatThrownBy(() -> removed.open(another)).isInstanceOf(KeyRefusal.class);
  }

  @Test
  void theSamePassphraseNeverWrapsTwiceAlike() {
    KeyFile again = file.withPassphrase(key, Keys.passphrase(Keys.WORDS), Keys.CHEAP);
    assertThat(again.bytes()).isNotEqualTo(file.bytes());
  }

  @Test
  void aKeyThatIsNotTheArchivesChangesNothing() {
    assertThatThrownBy(
            () -> file.withPassphrase(DataKey.random(), Keys.passphrase("x"), Keys.CHEAP))
        .isInstanceOf(KeyRefusal.class);
    assertThatThrownBy(() -> file.withRecovery(DataKey.random(), recovery))
        .isInstanceOf(KeyRefusal.class);
    assertThatThrownBy(() -> file.withoutRecovery(DataKey.random())).isInstanceOf(KeyRefusal.class);
  }

  @Test
  void aMissingFileIsToldInOneSentenceWithTheRemedy() {
    Path path = folder.resolve(KeyFile.NAME);
    assertThatThrownBy(() -> KeyFile.read(path))
        .isInstanceOfSatisfying(KeyRefusal.class, e -> assertThat(e.mayTryAgain()).isFalse())
        .hasMessageContainingAll(path.toString(), "missing", "backup");
    assertThatThrownBy(() -> KeyFile.read(folder))
        .isInstanceOf(KeyRefusal.class)
        .hasMessageContaining("cannot be read");
  }

  @Test
  void whereItCannotBeWrittenTheRefusalSaysSo() {
    assertThatThrownBy(() -> file.write(folder.resolve("no such folder").resolve(KeyFile.NAME)))
        .isInstanceOf(KeyRefusal.class)
        .hasMessageContaining("cannot be written");
  }

  @Test
  void namesTellNothing() {
    assertThat(key.toString() + recovery + Keys.passphrase(Keys.WORDS) + file)
        .doesNotContain(key.hex(), Keys.WORDS, recovery.printed())
        .contains("a data key", "a recovery key", "a passphrase", Keys.ARCHIVE);
  }

  @Test
  void onceClosedKeysAreGone() {
    byte[] data = key.bytes();
    byte[] printed = recovery.bytes();
    key.close();
    recovery.close();
    assertThat(data).containsOnly(0);
    assertThat(printed).containsOnly(0);
    assertThatThrownBy(key::hex).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(recovery::printed).isInstanceOf(IllegalStateException.class);
  }

  private static String messageOf(Runnable refused) {
    try {
      refused.run();
      return "not refused";
    } catch (KeyRefusal e) {
      return String.valueOf(e.getMessage());
    }
  }
}
