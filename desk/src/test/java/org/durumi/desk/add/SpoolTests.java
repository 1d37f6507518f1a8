package org.durumi.desk.add;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SpoolTests {

  @Test
  void givesBackWhatItKeepsAndShowsTheDiskNoneOfIt() throws Exception {
    byte[] one = "the first that was sent".getBytes(StandardCharsets.UTF_8);
    byte[] two = new byte[100_000];
    two[99_999] = 7;
    try (Spool spool = Spool.open()) {
      Spool.Kept first = spool.keep(one);
      Spool.Kept second = spool.keep(two);
      Spool.Kept empty = spool.keep(new byte[0]);
      assertThat(spool.read(second)).isEqualTo(two);
      assertThat(spool.read(first)).isEqualTo(one);
      assertThat(spool.read(empty)).isEmpty();
      for (Path open : openFiles()) {
        assertThat(new String(Files.readAllBytes(open), StandardCharsets.ISO_8859_1))
            .doesNotContain("first that was sent");
      }
    }
  }

  /** Linux forgets the name of the file at once and shows it under its number; elsewhere, none. */
  private static List<Path> openFiles() throws Exception {
    List<Path> open = new ArrayList<>();
    Path numbers = Path.of("/proc/self/fd");
    if (Files.isDirectory(numbers)) {
      try (Stream<Path> all = Files.list(numbers)) {
        for (Path number : all.toList()) {
          if (Files.isSymbolicLink(number)
              && Files.readSymbolicLink(number).toString().contains(".sent")) {
            open.add(number);
          }
        }
      }
      assertThat(open).isNotEmpty();
    }
    return open;
  }
}
