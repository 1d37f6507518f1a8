package org.durumi.archive.move;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.durumi.archive.key.KeyRefusal;
import org.durumi.archive.store.ArchiveFaultException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HostileBackupTests {

  @TempDir private static Path folder;

  private static MadeArchive archive;
  private static Path backup;
  private static Path place;

  @BeforeAll
  static void make() throws IOException {
    archive = new MadeArchive(folder.resolve("archive"));
    MadeArchive.append(archive.store, "one");
    backup = folder.resolve("backup.zip");
    archive.backup().write(backup);
    place = folder.resolve("place");
  }

  @AfterAll
  static void close() {
    archive.close();
  }

  @Test
  void everyBitThatChangesIsRefusedOrDoesNoHarm() throws IOException {
    Random random = new Random(20261125);
    byte[] whole = Files.readAllBytes(backup);
    byte[] database = database();
    Path changed = folder.resolve("changed.zip");
    int refused = 0;
    for (int round = 0; round < 300; round++) {
      byte[] bytes = whole.clone();
      // The first and last kilobytes hold everything but the database.
      int at =
          round % 3 == 0
              ? random.nextInt(whole.length)
              : round % 3 == 1 ? random.nextInt(2_000) : whole.length - 1 - random.nextInt(300);
      bytes[at] ^= (byte) (1 << random.nextInt(8));
      Files.write(changed, bytes);
      Path unpacked = folder.resolve("unpacked" + round);
      Files.createFile(unpacked);
      try (BackupReader reader = BackupReader.open(changed)) {
        reader.unpackDatabase(unpacked);
        assertThat(unpacked).hasBinaryContent(database);
      } catch (MoveRefusal | KeyRefusal e) {
        refused++;
      }
      Files.delete(unpacked);
    }
    assertThat(refused).isBetween(150, 295);
  }

  @Test
  void aBackupCutShortIsRefused() throws IOException {
    byte[] whole = Files.readAllBytes(backup);
    int database = database().length;
    Path cut = folder.resolve("cut.zip");
    for (int length = 0; length < database; length += 1 + database / 50) {
      Files.write(cut, Arrays.copyOf(whole, length));
      refused(cut);
    }
  }

  @Test
  void otherNamesOtherOrdersAndMoreFilesAreRefused() throws IOException {
    Map<String, byte[]> good = files();
    for (String name :
        new String[] {"../archive.db", "/etc/archive.db", "archive.db/", "ARCHIVE.DB", "x"}) {
      Map<String, byte[]> renamed = new LinkedHashMap<>(good);
      renamed.put(name, good.get("archive.db"));
      renamed.remove("archive.db");
      refused(zip(renamed, ZipEntry.STORED));
    }
    Map<String, byte[]> more = new LinkedHashMap<>(good);
    more.put("more", new byte[1]);
    refused(zip(more, ZipEntry.STORED));
    Map<String, byte[]> turned = new LinkedHashMap<>();
    good.keySet().stream().toList().reversed().forEach(name -> turned.put(name, good.get(name)));
    refused(zip(turned, ZipEntry.STORED));
    Map<String, byte[]> fewer = new LinkedHashMap<>(good);
    fewer.remove("archive.db");
    refused(zip(fewer, ZipEntry.STORED));
  }

  @Test
  void compressedFilesAreRefusedSoThatNoneCanSwell() throws IOException {
    refused(zip(files(), ZipEntry.DEFLATED));
    Map<String, byte[]> bomb = new LinkedHashMap<>(files());
    bomb.put("backup.json", new byte[50_000_000]);
    refused(zip(bomb, ZipEntry.DEFLATED));
    refused(zip(bomb, ZipEntry.STORED));
  }

  @Test
  void factsThatAreNoneOrDoNotFitAreRefused() throws IOException {
    String json = new String(files().get("backup.json"), StandardCharsets.UTF_8);
    for (String facts :
        new String[] {
          "{}",
          "[]",
          "not JSON",
          "[".repeat(5_000),
          json.replace("\"version\" : 1", "\"version\" : 2"),
          json.replace("2026", "soon"),
          json.replace("\"size\" : 1,", "\"size\" : -1,"),
          json.replace("\"size\" : 1,", "\"size\" : 1e3,"),
          json.replaceAll("\"size\" : [0-9]{4,}", "\"size\" : 99999999999999"),
          json.replaceAll("\"size\" : [0-9]{4,}", "\"size\" : 99999999999999999999"),
          json.replace(MadeArchive.ID, "f".repeat(32)),
          json + "{}"
        }) {
      assertThat(facts).isNotEqualTo(json);
      refused(with(facts));
    }
  }

  @Test
  void anOlderStateUnderNewerFactsIsRefused() throws IOException {
    String json = new String(files().get("backup.json"), StandardCharsets.UTF_8);
    refused(with(json.replace("\"size\" : 1,", "\"size\" : 2,")));
  }

  @Test
  void aMissingBackupAndAFolderAreToldInOneSentence() {
    assertThatThrownBy(() -> Restore.of(folder.resolve("none"), place))
        .isInstanceOf(MoveRefusal.class)
        .hasMessageContaining("does not exist");
    assertThatThrownBy(() -> Restore.of(folder, place)).isInstanceOf(MoveRefusal.class);
  }

  private void refused(Path file) {
    assertThatThrownBy(
            () -> {
              try (Restore restore = Restore.of(file, place)) {
                restore.run(archive.key, draft -> {});
              }
            })
        .isInstanceOfAny(MoveRefusal.class, KeyRefusal.class, ArchiveFaultException.class)
        .hasMessageContaining(file.toString())
        .hasNoCause();
    assertThat(place).doesNotExist();
    assertThat(folder).isDirectoryNotContaining("glob:**restoring");
  }

  private Path with(String facts) throws IOException {
    Map<String, byte[]> files = files();
    files.put("backup.json", facts.getBytes(StandardCharsets.UTF_8));
    return zip(files, ZipEntry.STORED);
  }

  private byte[] database() throws IOException {
    return Objects.requireNonNull(files().get("archive.db"));
  }

  private Map<String, byte[]> files() throws IOException {
    Map<String, byte[]> files = new LinkedHashMap<>();
    try (ZipFile zip = new ZipFile(backup.toFile())) {
      for (ZipEntry entry : zip.stream().toList()) {
        files.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
      }
    }
    return files;
  }

  private Path zip(Map<String, byte[]> files, int method) throws IOException {
    Path file = folder.resolve("made.zip");
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> each : files.entrySet()) {
        CRC32 crc = new CRC32();
        crc.update(each.getValue());
        ZipEntry entry = new ZipEntry(each.getKey());
        entry.setMethod(method);
        entry.setSize(each.getValue().length);
        entry.setCrc(crc.getValue());
        zip.putNextEntry(entry);
        zip.write(each.getValue());
      }
    }
    return file;
  }
}
