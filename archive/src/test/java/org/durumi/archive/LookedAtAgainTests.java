package org.durumi.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.durumi.archive.store.BothDatabases;
import org.durumi.archive.store.Engine;
import org.durumi.archive.store.IncidentFilter;
import org.durumi.archive.store.Store;
import org.durumi.linker.incident.ReadyTelling;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

/** What an archive does when it has outgrown the evidence that it asked for. */
@BothDatabases
class LookedAtAgainTests {

  private static final String RAID =
      "2019-08-22\n\nPolice in Yanji arrested nine North Korean refugees on August 20, 2019, a"
          + " witness said.\n";

  @Parameter private Engine engine;
  @TempDir private Path folder;

  private static void add(Archive archive, String name, String text) {
    archive.add(List.of(SmallArchive.addition(name, text)));
  }

  private static int incidents(Archive archive) {
    return archive.incidents().count(IncidentFilter.ALL);
  }

  @Test
  void whereALargerArchiveAsksMoreEvidenceItIsLookedAtAgainAsReportsComeIn() {
    try (Archive archive = new SmallArchive(folder, engine).make()) {
      add(archive, "raid.txt", RAID);
      add(
          archive,
          "loose.txt",
          "2019-08-30\n\nRefugees from North Korea were arrested in Jilin in the summer of 2019, an"
              + " activist said.\n");
      assertThat(incidents(archive)).isEqualTo(1);
      Store store = archive.store();
      store.write(() -> {
        store.indexState().grow(ReadyTelling.FORM, 1 << 30);
        return true;
      });
      assertThat(incidents(archive)).isEqualTo(1);
      add(archive, "snow.txt", "2019-08-30\n\nSnow fell in Yanji.\n");
      assertThat(incidents(archive)).isEqualTo(2);
      assertThat(store.read(store.indexState()::looked)).isEmpty();
    }
  }
}
