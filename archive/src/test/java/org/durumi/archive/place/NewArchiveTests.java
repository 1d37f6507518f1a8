package org.durumi.archive.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.durumi.archive.Archive;
import org.durumi.archive.key.Argon2Settings;
import org.durumi.archive.key.DataKey;
import org.durumi.archive.key.KeyRefusal;
import org.durumi.archive.key.Passphrase;
import org.durumi.archive.key.RecoveryKey;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NewArchiveTests {

  private static final Argon2Settings CHEAP = new Argon2Settings(64, 1, 1);
  private static final String WORDS = "seven cranes over the river";

  @TempDir private Path folder;

  private ArchivePlace place;
  private final List<String> shown = new ArrayList<>();

  @BeforeEach
  void choosePlace() {
    place = ArchivePlace.of(folder.resolve("mine"), Map.of(), folder.resolve("home"));
  }

  @Test
  void thePassphraseAndTheRecoveryKeyOpenWhatWasMade() {
    assertThat(make(place, paper(() -> {}))).isTrue();
    try (Passphrase typed = Passphrase.of(WORDS.toCharArray());
        DataKey key = place.unlock(typed);
        Archive archive = place.open(key, Clock.systemUTC())) {
      assertThat(archive.verify().holds()).isTrue();
    }
    assertThat(shown).hasSize(1);
    try (RecoveryKey typed = RecoveryKey.of(shown.getFirst().toCharArray());
        DataKey key = place.unlock(typed);
        Archive archive = place.open(key, Clock.systemUTC())) {
      assertThat(archive.id()).isEqualTo(place.keyFile().archive());
    }
    try (Passphrase wrong = Passphrase.of("eight cranes".toCharArray())) {
      assertThatThrownBy(() -> place.unlock(wrong)).isInstanceOf(KeyRefusal.class);
    }
  }

  @Test
  void aRecoveryKeyThatWasShownTooLateIsTakenBackAndTheOtherArchiveStays() {
    assertThat(make(place, paper(() -> assertThat(make(place, null)).isTrue()))).isFalse();
    assertThat(shown).hasSize(2).endsWith("taken back");
    assertThat(place.keyFile().hasRecovery()).isFalse();
    assertThat(make(place, paper(() -> {}))).isFalse();
    assertThat(shown).hasSize(2);
  }

  @Test
  void aFolderThatHoldsSomethingElseIsRefusedAndLeftAlone() throws IOException {
    Files.createDirectories(place.folder());
    Files.writeString(place.folder().resolve("letter"), "dear");
    assertThatThrownBy(() -> make(place, null))
        .isInstanceOfSatisfying(
            PlaceRefusal.class, e -> assertThat(e.why()).isEqualTo(PlaceRefusal.Why.OTHER_FILES))
        .hasMessageContaining(place.folder() + " holds other files");
    assertThat(names(folder)).containsExactly("mine");
    ArchivePlace file = new ArchivePlace(place.folder().resolve("letter"), place.witnesses());
    assertThatThrownBy(() -> make(file, null))
        .isInstanceOfSatisfying(
            PlaceRefusal.class, e -> assertThat(e.why()).isEqualTo(PlaceRefusal.Why.NO_FOLDER));
  }

  @Test
  void aPlaceWithoutAnArchiveSaysSo() {
    assertThatThrownBy(() -> place.keyFile())
        .isInstanceOfSatisfying(
            PlaceRefusal.class, e -> assertThat(e.why()).isEqualTo(PlaceRefusal.Why.NO_ARCHIVE))
        .hasMessage(
            "There is no archive in " + place.folder() + "; make one with: durumi add FILE");
  }

  @Test
  void thePlaceIsTheOneNamedThenTheEnvironmentsThenTheUsualOne() {
    Path home = folder.resolve("home");
    Map<String, String> set = Map.of("DURUMI_ARCHIVE", folder.resolve("set").toString());
    Map<String, String> xdg =
        Map.of("XDG_DATA_HOME", folder.resolve("data").toString(), "XDG_STATE_HOME", "relative");
    assertThat(ArchivePlace.of(folder.resolve("mine"), set, home).folder())
        .isEqualTo(folder.resolve("mine"));
    assertThat(ArchivePlace.of(null, set, home).folder()).isEqualTo(folder.resolve("set"));
    ArchivePlace usual = ArchivePlace.of(null, xdg, home);
    assertThat(usual.folder()).isEqualTo(folder.resolve("data/durumi"));
    assertThat(usual.witnesses()).isEqualTo(home.resolve(".local/state/durumi"));
  }

  private static boolean make(ArchivePlace place, @Nullable RecoveryPaper paper) {
    try (DataKey key = DataKey.random();
        Passphrase chosen = Passphrase.of(WORDS.toCharArray())) {
      return new NewArchive(place, CHEAP, Clock.systemUTC()).make(key, chosen, paper);
    }
  }

  private RecoveryPaper paper(Runnable meanwhile) {
    return new RecoveryPaper() {
      @Override
      public void show(String printed) {
        shown.add(printed);
        meanwhile.run();
      }

      @Override
      public void takeBack() {
        shown.add("taken back");
      }
    };
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }
}
