package org.durumi.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.durumi.archive.store.Cells;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What stands in a file cell by cell; on a server it is sealed within one value, and {@link
 * TamperTests} flips its bits.
 */
class FileTamperTests {

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update event set latitude = latitude + 1 where report = 1 and number = 1",
        "update event set said = replace(said, 'nine', 'ten') where report = 1 and number = 3"
      })
  void aPlaceOrAWordThatWasChangedIsFound(String sql) {
    try (Archive archive = new SmallArchive(folder).published()) {
      Cells.of(archive.store())
          .alter(sql, () -> assertThat(archive.verify().faults()).as(sql).isNotEmpty());
    }
  }
}
