package org.durumi.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.durumi.archive.store.ArchiveFaultException;
import org.durumi.archive.store.Engine;
import org.durumi.archive.store.Rows;
import org.durumi.archive.store.Swaps;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server that changes what it keeps, or puts it elsewhere, is found out. */
class ServerTamperTests {

  @TempDir private Path folder;

  @Test
  void aSealedValueOpensInItsOwnRowAloneAndOnlyUnchanged() {
    SmallArchive small = new SmallArchive(folder, Engine.SERVER);
    try (Archive archive = small.published()) {
      Canaries.plant(archive);
      Set<String> harmed = new TreeSet<>();
      for (Swaps.Harm harm : Swaps.all()) {
        boolean done =
            Swaps.with(
                archive.store(),
                harm,
                () -> {
                  assertThatThrownBy(() -> Rows.of(archive.store()))
                      .as(harm.column())
                      .isInstanceOf(ArchiveFaultException.class)
                      .hasMessageContaining("does not open");
                  if (harm.evidence()) {
                    assertThat(archive.verify().faults()).as(harm.column()).isNotEmpty();
                  }
                });
        if (done) {
          harmed.add(harm.column());
        }
      }
      assertThat(harmed)
          .contains("content.bytes", "entry.opened", "report.title", "event.place", "event.said")
          .hasSizeGreaterThan(15);
      assertThat(archive.verify().faults()).isEmpty();
    }
  }
}
