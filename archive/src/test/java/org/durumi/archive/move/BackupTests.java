package org.durumi.archive.move;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.durumi.archive.key.DataKey;
import org.durumi.archive.key.KeyFile;
import org.durumi.archive.store.Store;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupTests {

  @TempDir Path folder;

  private MadeArchive archive;
  private Path out;
  private Path backup;
  private Path home;
  private Path place;

  @BeforeEach
  void make() throws IOException {
    archive = new MadeArchive(folder.resolve("archive"));
    for (int i = 0; i < 3; i++) {
      MadeArchive.append(archive.store, MadeArchive.CANARY);
    }
    out = Files.createDirectory(folder.resolve("out"));
    backup = out.resolve("backup of 두루미.zip");
    home = folder.resolve("restored");
    place = home.resolve("durumi");
  }

  @AfterEach
  void close() {
    archive.close();
  }

  @Test
  void whatIsBackedUpIsThereAgainAfterRestoring() throws IOException {
    BackupFacts facts = archive.backup().write(backup);
    assertThat(facts.size()).isEqualTo(3);
    MadeArchive.append(archive.store, "later than the backup");
    try (Restore restore = Restore.of(backup, place);
        DataKey key = restore.keys().open(MadeArchive.passphrase())) {
      assertThat(restore.facts()).isEqualTo(facts);
      restore.run(key, draft -> assertThat(draft).isDirectoryContaining("glob:**archive.keys"));
    }
    assertThat(names(place)).containsExactlyInAnyOrder("archive.db", "archive.keys");
    assertThat(names(home)).containsExactly("durumi");
    try (DataKey key = KeyFile.read(place.resolve(KeyFile.NAME)).open(MadeArchive.passphrase());
        Store store = Store.open(place.resolve("archive.db"), key)) {
      assertThat(MadeArchive.check(store)).isEqualTo(3);
      assertThat(store.integrityFaults()).isEmpty();
      MadeArchive.append(store, "goes on");
      assertThat(MadeArchive.check(store)).isEqualTo(4);
      assertThat(place.resolve("archive.db-wal")).isNotEmptyFile();
    }
  }

  @Test
  void theBackupIsOneFileOfThreeForTheOwnerAlone() throws IOException {
    archive.backup().write(backup);
    assertThat(names(out)).containsExactly(backup.getFileName().toString());
    assertThat(names(archive.folder)).noneMatch(name -> name.contains("part"));
    assertThat(Files.getPosixFilePermissions(backup))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    try (ZipFile zip = new ZipFile(backup.toFile())) {
      assertThat(zip.stream().map(ZipEntry::getName))
          .containsExactly("backup.json", "archive.keys", "archive.db");
    }
  }

  @Test
  void nothingSecretIsReadableInTheBackup() throws IOException {
    archive.backup().write(backup);
    String bytes = Files.readString(backup, StandardCharsets.ISO_8859_1);
    for (String secret :
        List.of(
            MadeArchive.CANARY, "CANARY", "create table", MadeArchive.WORDS, archive.key.hex())) {
      assertThat(bytes)
          .doesNotContain(
              new String(secret.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1));
    }
  }

  @Test
  void anEmptyArchiveIsBackedUpToo() throws IOException {
    try (MadeArchive empty = new MadeArchive(folder.resolve("empty"))) {
      assertThat(empty.backup().write(backup).size()).isZero();
      try (Restore restore = Restore.of(backup, place)) {
        restore.run(empty.key, draft -> {});
      }
      assertThat(place.resolve("archive.db")).isNotEmptyFile();
    }
  }

  @Test
  void backupsAreOfOneMomentWhileOthersWrite() throws Exception {
    AtomicBoolean done = new AtomicBoolean();
    Semaphore written = new Semaphore(0);
    Thread writer =
        Thread.ofPlatform()
            .start(() -> {
              try (Store other = archive.another()) {
                for (int i = 0; !done.get(); i++) {
                  MadeArchive.append(other, "while the backup is made " + i);
                  written.release();
                }
              }
            });
    long before = 0;
    try {
      for (int i = 0; i < 5; i++) {
        Path one = backup.resolveSibling(i + ".zip");
        // On a busy machine the other may not have had its turn since.
        written.drainPermits();
        assertThat(written.tryAcquire(30, TimeUnit.SECONDS)).isTrue();
        BackupFacts facts = archive.backup().write(one);
        assertThat(facts.size()).isGreaterThan(before);
        before = facts.size();
        Path to = folder.resolve("to" + i);
        try (Restore restore = Restore.of(one, to)) {
          restore.run(archive.key, draft -> {});
        }
        try (Store store = Store.open(to.resolve("archive.db"), archive.key)) {
          assertThat(MadeArchive.check(store)).isEqualTo(facts.size());
        }
      }
    } finally {
      done.set(true);
      writer.join();
    }
    assertThat(MadeArchive.check(archive.store)).isGreaterThanOrEqualTo(before);
  }

  @Test
  void aFileThatIsThereIsNotOverwritten() throws IOException {
    Files.writeString(backup, "dear");
    assertThatThrownBy(() -> archive.backup().write(backup))
        .isInstanceOf(MoveRefusal.class)
        .hasMessageContainingAll(backup.toString(), "exists already");
    assertThat(backup).hasContent("dear");
  }

  @Test
  void aFolderThatIsNotThereIsToldInOneSentence() {
    Path nowhere = folder.resolve("nowhere").resolve("backup.zip");
    assertThatThrownBy(() -> archive.backup().write(nowhere))
        .isInstanceOf(MoveRefusal.class)
        .hasMessageContaining("make it first");
  }

  @Test
  void tooLittleRoomIsToldBeforeAnythingIsWritten() {
    assertThatThrownBy(() -> Room.require(folder, 1L << 60))
        .isInstanceOf(MoveRefusal.class)
        .hasMessageContainingAll(folder.toString(), "MiB", "free some space");
    assertThatThrownBy(() -> Room.forCopy(folder, folder, 1L << 60))
        .isInstanceOf(MoveRefusal.class);
    assertThat(Room.forCopy(folder, out, 1)).isEqualTo(folder);
  }

  @Test
  void compactingGivesRoomBackAndKeepsEverything() {
    archive.store.write(() -> {
      archive.store.settings().put("large", "x".repeat(3_000_000));
      return 0;
    });
    archive.store.write(() -> {
      archive.store.settings().put("large", "small");
      return 0;
    });
    Compaction done = Compaction.of(archive.store);
    assertThat(done.before()).isGreaterThan(3_000_000);
    assertThat(done.after()).isLessThan(1_000_000);
    assertThat(archive.folder.resolve("archive.db-wal")).isEmptyFile();
    assertThat(archive.store.integrityFaults()).isEmpty();
    assertThat(MadeArchive.check(archive.store)).isEqualTo(3);
  }

  @Test
  void compactingWorksWhileAnotherLooksOn() {
    try (Store other = archive.another()) {
      assertThat(MadeArchive.check(other)).isEqualTo(3);
      Compaction.of(archive.store);
      assertThat(MadeArchive.check(other)).isEqualTo(3);
      MadeArchive.append(other, "afterwards");
    }
    assertThat(MadeArchive.check(archive.store)).isEqualTo(4);
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(f -> f.getFileName().toString()).toList();
    }
  }
}
