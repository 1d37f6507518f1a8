package org.durumi.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SourcesTests {

  private static final int LONGEST_FILE = 300;

  /** Files that are longer than a file should be, and that wait to be split. */
  private static final Set<String> ADMITTED =
      Set.of("PeopleReader.java", "HostileInputTests.java", "VerifyPack.java");

  private static final Pattern LEFT_OPEN =
      Pattern.compile("\\b(TO" + "DO|FIX" + "ME|XX" + "X)\\b[^X-]");
  private static final Pattern HOLDS_TESTS =
      Pattern.compile("^  @(Test|ParameterizedTest|RepeatedTest|FuzzTest)\\b", Pattern.MULTILINE);
  private static final Pattern TEST_METHOD =
      Pattern.compile(
          "@(Test|ParameterizedTest|RepeatedTest)\\b[^;{}]*?\\bvoid test[A-Z0-9_(]",
          Pattern.DOTALL);

  @Test
  void allSourcesAreLookedAt() {
    assertThat(sources()).hasSizeGreaterThan(100);
  }

  @Test
  void noFileIsTooLongToReadAtOnce() {
    assertThat(sources())
        .filteredOn(f -> !ADMITTED.contains(f.path().getFileName().toString()))
        .allSatisfy(f -> assertThat(f.lines()).isLessThanOrEqualTo(LONGEST_FILE));
  }

  @Test
  void nothingIsLeftForLater() {
    assertThat(sources()).allSatisfy(f -> assertThat(LEFT_OPEN.matcher(f.text()).find()).isFalse());
  }

  @Test
  void everyPackageTellsItsPurpose() {
    List<Path> folders =
        sources().stream()
            .filter(f -> f.path().toString().contains("src/main/java"))
            .map(f -> f.path().resolveSibling("package-info.java"))
            .distinct()
            .toList();
    assertThat(folders).allSatisfy(f -> assertThat(f).exists());
  }

  @Test
  void testsAreNamedForTheirPromises() {
    List<Source> tests =
        sources().stream().filter(f -> HOLDS_TESTS.matcher(f.text()).find()).toList();
    assertThat(tests)
        .isNotEmpty()
        .allSatisfy(f -> assertThat(f.path().toString()).endsWith("Tests.java"))
        .allSatisfy(f -> assertThat(TEST_METHOD.matcher(f.text()).find()).isFalse());
  }

  private static List<Source> sources() {
    return Stream.of(
            "record",
            "reader",
            "linker",
            "estimator",
            "archive",
            "publisher",
            "desk",
            "corpus",
            "cli")
        .flatMap(room -> javaFiles(Path.of("..", room, "src")).stream())
        .map(Source::of)
        .toList();
  }

  private static List<Path> javaFiles(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(f -> f.toString().endsWith(".java")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private record Source(Path path, String text) {

    static Source of(Path path) {
      try {
        return new Source(path, Files.readString(path));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    long lines() {
      return text.lines().count();
    }

    @Override
    public String toString() {
      return path.toString();
    }
  }
}
