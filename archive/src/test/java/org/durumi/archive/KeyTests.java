package org.durumi.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Random;
import org.durumi.archive.evidence.BrokenEvidenceException;
import org.durumi.archive.key.DataKey;
import org.durumi.archive.store.ArchiveFaultException;
import org.durumi.archive.store.Database;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What opens an encrypted file. */
class KeyTests {

  private static final int FLIPS_OF_THE_FILE = 400;

  /** What stands open at the head of the file: the cipher's salt, which a raw key leaves unused. */
  private static final int UNUSED = 16;

  @TempDir private Path folder;

  @Test
  void anotherKeyOpensNothing() {
    SmallArchive small = new SmallArchive(folder);
    small.filled().close();
    try (DataKey other = DataKey.random()) {
      assertThatThrownBy(() ->
              Archive.open(
                  Database.file(small.file(), other),
                  small.witnesses(),
                  Clock.systemUTC(),
                  "durumi test"))
          .isInstanceOf(ArchiveFaultException.class)
          .hasMessageContaining("does not open with this key");
    }
  }

  @Test
  void everyFlippedBitOfTheEncryptedFileIsFound() throws IOException {
    SmallArchive small = new SmallArchive(folder);
    small.filled().close();
    byte[] whole = Files.readAllBytes(small.file());
    Random random = new Random(7);
    for (int i = 0; i < FLIPS_OF_THE_FILE; i++) {
      int bit = random.nextInt(whole.length * 8);
      if (bit / 8 >= UNUSED) {
        byte[] flipped = whole.clone();
        flipped[bit / 8] ^= (byte) (1 << (bit % 8));
        Files.write(small.file(), flipped);
        assertThat(holds(small)).as("bit " + bit + " of " + whole.length * 8).isFalse();
      }
    }
    Files.write(small.file(), whole);
    assertThat(holds(small)).isTrue();
  }

  private static boolean holds(SmallArchive small) {
    try (Archive archive = small.open()) {
      return archive.verify().holds();
    } catch (ArchiveFaultException | BrokenEvidenceException e) {
      return false;
    }
  }
}
