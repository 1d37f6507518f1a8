package org.durumi.cli.count;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.durumi.cli.Door;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The six cases of examples/cases: what comes out when the program reads, links, follows and counts
 * alone, and what comes out once a person has corrected the proposals. What still differs from
 * bench/cases is named in reviews/open.json, and nothing else may.
 */
final class SixCasesTests {

  private static final Path CASES = Path.of("..", "examples", "cases");
  private static final Path EXPECTED = Path.of("..", "bench", "cases");
  private static final Path REVIEWS = EXPECTED.resolve("reviews");

  @TempDir private static Path folder;

  private static JsonNode open = new ObjectMapper().createObjectNode();

  private static List<String> cases() throws IOException {
    try (Stream<Path> files = Files.list(EXPECTED)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".json"))
          .map(name -> name.replace(".json", ""))
          .sorted()
          .toList();
    }
  }

  @BeforeAll
  static void read() throws IOException {
    for (String name : cases()) {
      Door.run(
          "read",
          "--reader",
          "both",
          "--out",
          folder.resolve("alone").resolve(name),
          CASES.resolve(name));
      Door.run(
          "read",
          "--reader",
          "both",
          "--out",
          folder.resolve("reviewed").resolve(name),
          CASES.resolve(name));
    }
    open = new ObjectMapper().readTree(REVIEWS.resolve("open.json").toFile());
  }

  private static CaseCheck alone(String name) throws IOException {
    return CaseCheck.of(
        EXPECTED.resolve(name + ".json"), folder.resolve("alone").resolve(name), CaseReview.NONE);
  }

  private static CaseCheck reviewed(String name) throws IOException {
    return CaseCheck.of(
        EXPECTED.resolve(name + ".json"),
        folder.resolve("reviewed").resolve(name),
        CaseReview.read(REVIEWS.resolve(name + ".json")));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void aCaseThatNobodyLookedAtComesOutButForWhatIsKnownToDiffer(String name) throws IOException {
    CaseCheck check = alone(name);
    List<String> differs = new ArrayList<>(check.totals());
    differs.addAll(check.incidents());
    differs.addAll(check.roots());
    differs.addAll(check.chains());
    assertThat(differs).containsExactlyElementsOf(known(name, "alone"));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void aReviewedCaseCountsAndFollowsEverybodyAsItShould(String name) throws IOException {
    CaseCheck check = reviewed(name);
    assertThat(check.totals()).isEmpty();
    assertThat(check.chains()).isEmpty();
    List<String> differs = new ArrayList<>(check.incidents());
    differs.addAll(check.roots());
    assertThat(differs).containsExactlyElementsOf(known(name, "reviewed"));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void noSumThatCountsSomebodyTwiceIsEverTheLowerOrBestFigure(String name) throws IOException {
    assertThat(alone(name).doubled()).isEmpty();
    assertThat(reviewed(name).doubled()).isEmpty();
  }

  private static List<String> known(String name, String when) {
    List<String> known = new ArrayList<>();
    open.path(name).path(when).forEach(one -> known.add(one.asText()));
    return known;
  }
}
