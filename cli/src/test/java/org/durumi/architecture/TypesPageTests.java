package org.durumi.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.durumi.record.event.ActType;
import org.junit.jupiter.api.Test;

class TypesPageTests {

  @Test
  void thePageOfTypesListsEachTypeWithItsCodes() throws IOException {
    List<String> rows =
        Files.readAllLines(Path.of("..", "docs", "types.md")).stream()
            .filter(line -> line.startsWith("| `"))
            .map(TypesPageTests::withoutMeaning)
            .toList();
    assertThat(rows)
        .containsExactlyElementsOf(Arrays.stream(ActType.values()).map(this::row).toList());
  }

  private String row(ActType type) {
    return "| `%s` | %s | %s | %s |"
        .formatted(
            type.code(),
            type.huridocs().orElse("."),
            type.acled().orElse("."),
            type.plover().orElse("."));
  }

  /** Drops the last column, which is prose. */
  private static String withoutMeaning(String row) {
    String[] cells = row.split("\\|", -1);
    return String.join("|", Arrays.copyOf(cells, 5)) + "|";
  }
}
