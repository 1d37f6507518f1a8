package org.durumi.archive.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.durumi.archive.key.DataKey;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SqliteFileTests {

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {"q?cipher=none", "a#b", "50%25 100%", "두루미 기록", "a;b&c=d", "file:x", "'\"`"})
  void aNameIsNothingButAName(String name) throws IOException {
    Path place = Files.createDirectory(folder.resolve(name));
    Path file = place.resolve(name);
    Path copy = Files.createFile(place.resolve(name + ".copy"));
    try (DataKey key = DataKey.random()) {
      try (Store made = Store.create(file, key)) {
        made.write(() -> made.contents().put("kept".getBytes(StandardCharsets.UTF_8)));
      }
      try (Store opened = Store.open(file, key)) {
        assertThat(opened.integrityFaults()).isEmpty();
        Upkeep.copy(opened, copy, key);
      }
      try (Store copied = Store.open(copy, key)) {
        long[] contents = new long[1];
        copied.contents().forEach((_, _) -> contents[0]++);
        assertThat(contents[0]).isEqualTo(1);
      }
    }
    assertThat(Files.readString(file, StandardCharsets.ISO_8859_1)).doesNotStartWith("SQLite");
    try (Stream<Path> files = Files.list(place)) {
      assertThat(files).containsExactlyInAnyOrder(file, copy);
    }
  }
}
