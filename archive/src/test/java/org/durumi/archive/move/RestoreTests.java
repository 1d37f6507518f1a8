package org.durumi.archive.move;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.durumi.archive.key.DataKey;
import org.durumi.archive.key.KeyRefusal;
import org.durumi.archive.key.Passphrase;
import org.durumi.archive.store.ArchiveFaultException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RestoreTests {

  @TempDir Path folder;

  private MadeArchive archive;
  private Path backup;
  private Path home;
  private Path place;

  @BeforeEach
  void make() throws IOException {
    archive = new MadeArchive(folder.resolve("archive"));
    MadeArchive.append(archive.store, "one");
    backup = folder.resolve("backup.zip");
    archive.backup().write(backup);
    home = folder.resolve("home");
    place = home.resolve("durumi");
  }

  @AfterEach
  void close() {
    archive.close();
  }

  @Test
  void anArchiveThatIsThereIsNotTouched() throws IOException {
    for (String name : List.of("archive.db", "archive.keys", "letters.txt")) {
      Path occupied = Files.createDirectories(folder.resolve("occupied by " + name));
      Files.writeString(occupied.resolve(name), "dear");
      assertThatThrownBy(() -> Restore.of(backup, occupied))
          .isInstanceOf(MoveRefusal.class)
          .hasMessageContainingAll(occupied.toString(), "--archive");
      assertThat(occupied.resolve(name)).hasContent("dear");
    }
    assertThatThrownBy(() -> Restore.of(backup, backup)).isInstanceOf(MoveRefusal.class);
  }

  @Test
  void anArchiveThatAppearsMeanwhileIsNotTouchedEither() throws IOException {
    try (Restore restore = Restore.of(backup, place)) {
      assertThatThrownBy(() -> restore.run(archive.key, draft -> occupy()))
          .isInstanceOf(MoveRefusal.class);
    }
    assertThat(place.resolve("archive.db")).hasContent("dear");
    assertThat(names(home)).containsExactly("durumi");
  }

  private void occupy() {
    try {
      Files.createDirectories(place);
      Files.writeString(place.resolve("archive.db"), "dear");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void anEmptyFolderIsUsed() throws IOException {
    Files.createDirectories(place);
    restore();
    assertThat(names(place)).containsExactlyInAnyOrder("archive.db", "archive.keys");
  }

  @Test
  void aLinkToAnEmptyFolderElsewhereStays() throws IOException {
    Path elsewhere = Files.createDirectories(folder.resolve("elsewhere").resolve("durumi"));
    Files.createDirectories(home);
    Files.createSymbolicLink(place, elsewhere);
    restore();
    assertThat(place).isSymbolicLink();
    assertThat(names(elsewhere)).containsExactlyInAnyOrder("archive.db", "archive.keys");
  }

  @Test
  void aLinkThatLeadsNowhereAndTheTopOfADiskAreRefused() throws IOException {
    Files.createDirectories(home);
    Files.createSymbolicLink(place, folder.resolve("gone"));
    assertThatThrownBy(() -> Restore.of(backup, place)).isInstanceOf(MoveRefusal.class);
    assertThatThrownBy(() -> Restore.of(backup, Path.of("/")))
        .isInstanceOf(MoveRefusal.class)
        .hasMessageContaining("top of a disk");
  }

  @Test
  void everythingRestoredIsForTheOwnerAlone() throws IOException {
    restore();
    assertThat(Files.getPosixFilePermissions(place))
        .isEqualTo(PosixFilePermissions.fromString("rwx------"));
    for (String name : names(place)) {
      assertThat(Files.getPosixFilePermissions(place.resolve(name)))
          .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }
  }

  @Test
  void aWrongPassphraseOpensNothing() {
    try (Restore restore = Restore.of(backup, place);
        Passphrase wrong = Passphrase.of("wrong words".toCharArray())) {
      assertThatThrownBy(() -> restore.keys().open(wrong)).isInstanceOf(KeyRefusal.class);
    }
    assertThat(home).doesNotExist();
  }

  @Test
  void aKeyOfAnotherArchiveRestoresNothing() throws IOException {
    try (Restore restore = Restore.of(backup, place);
        DataKey other = DataKey.random()) {
      assertThatThrownBy(() -> restore.run(other, draft -> {}))
          .isInstanceOf(ArchiveFaultException.class);
    }
    assertThat(names(home)).isEmpty();
  }

  @Test
  void whatTheCheckRefusesIsNotPutInPlace() throws IOException {
    try (Restore restore = Restore.of(backup, place)) {
      assertThatThrownBy(() ->
              restore.run(
                  archive.key,
                  draft -> {
                    throw new ArchiveFaultException("An entry does not fit.");
                  }))
          .isInstanceOf(ArchiveFaultException.class)
          .hasMessage("An entry does not fit.");
    }
    assertThat(names(home)).isEmpty();
  }

  @Test
  void aProgramKilledWhileRestoringLeavesThePlaceEmptyAndTheNextOneTidies() throws Exception {
    Process child =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Killed.class.getName(),
                backup.toString(),
                place.toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("output").toFile())
            .start();
    assertThat(child.waitFor()).as(Files.readString(folder.resolve("output"))).isEqualTo(137);
    assertThat(place).doesNotExist();
    assertThat(names(home)).singleElement().asString().endsWith(".draft");
    age(home);
    restore();
    assertThat(names(home)).containsExactly("durumi");
  }

  /**
   * Stands in for the program: dies when everything is unpacked and checked, and not yet placed.
   */
  static final class Killed {

    private Killed() {}

    public static void main(String[] args) {
      try (Restore restore = Restore.of(Path.of(args[0]), Path.of(args[1]));
          Passphrase words = MadeArchive.passphrase();
          DataKey key = restore.keys().open(words)) {
        restore.run(key, draft -> Runtime.getRuntime().halt(137));
      }
    }
  }

  private static void age(Path folder) throws IOException {
    FileTime yesterday = FileTime.from(Instant.now().minus(Duration.ofDays(1)));
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.toList().reversed()) {
        Files.setLastModifiedTime(file, yesterday);
      }
    }
  }

  private void restore() {
    try (Restore restore = Restore.of(backup, place)) {
      restore.run(archive.key, draft -> {});
    }
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(f -> f.getFileName().toString()).toList();
    }
  }
}
