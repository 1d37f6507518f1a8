package org.durumi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.durumi.record.event.ActType;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the six cases should come out as agrees with their reports and with itself. */
final class CasesTests {

  private static final Path REPORTS = Path.of("..", "examples", "cases");
  private static final Path EXPECTED = Path.of("..", "bench", "cases");
  private static final Set<String> TYPES =
      Arrays.stream(ActType.values()).map(ActType::code).collect(Collectors.toSet());

  private final ObjectMapper mapper = new ObjectMapper();

  private static List<Path> cases() throws IOException {
    try (Stream<Path> files = Files.list(EXPECTED)) {
      return files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
    }
  }

  private static Path folder(Path expected) {
    return REPORTS.resolve(expected.getFileName().toString().replace(".json", ""));
  }

  private String text(Path expected, String report) throws IOException {
    Path file = folder(expected).resolve(report + ".json");
    return mapper.readTree(file.toFile()).get("text").asText();
  }

  private JsonNode incidents(Path expected) throws IOException {
    return mapper.readTree(expected.toFile()).get("incidents");
  }

  @ParameterizedTest
  @MethodSource("cases")
  void everyTellingsWordsStandInItsReportOnce(Path expected) throws IOException {
    for (JsonNode incident : incidents(expected)) {
      assertThat(TYPES).contains(incident.get("type").asText());
      for (JsonNode telling : incident.get("tellings")) {
        String words = telling.get("words").asText();
        String text = text(expected, telling.get("report").asText());
        assertThat(text.split(java.util.regex.Pattern.quote(words), -1)).as(words).hasSize(2);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void everyReportOfTheFolderTellsOfSomething(Path expected) throws IOException {
    Set<String> told = new TreeSet<>();
    incidents(expected)
        .forEach(i -> i.get("tellings").forEach(t -> told.add(t.get("report").asText())));
    try (Stream<Path> files = Files.list(folder(expected))) {
      assertThat(files.map(f -> f.getFileName().toString().replace(".json", "")))
          .containsExactlyInAnyOrderElementsOf(told);
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void rootsPartTheReportsThatTell(Path expected) throws IOException {
    for (JsonNode incident : incidents(expected)) {
      List<String> reports = new ArrayList<>();
      incident.get("roots").forEach(root -> root.forEach(r -> reports.add(r.asText())));
      Set<String> told = new TreeSet<>();
      incident.get("tellings").forEach(t -> told.add(t.get("report").asText()));
      assertThat(reports).doesNotHaveDuplicates().isNotEmpty().isSubsetOf(told);
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void chainsNameIncidentsAndBoundsAreInOrder(Path expected) throws IOException {
    JsonNode root = mapper.readTree(expected.toFile());
    Set<String> ids = new TreeSet<>();
    for (JsonNode incident : root.get("incidents")) {
      assertThat(ids.add(incident.get("id").asText())).isTrue();
      assertOrder(incident.get("count"));
    }
    for (JsonNode chain : root.get("chains")) {
      chain.get("incidents").forEach(id -> assertThat(ids).contains(id.asText()));
    }
    for (JsonNode total : root.get("totals")) {
      assertOrder(total);
      for (JsonNode never : total.path("never")) {
        boolean inside =
            never.asInt() >= total.get("lower").asInt()
                && never.asInt() <= total.get("upper").asInt();
        assertThat(inside).isFalse();
      }
    }
  }

  private static void assertOrder(JsonNode count) {
    List<Integer> bounds =
        Stream.of("lower", "best", "upper")
            .map(count::path)
            .filter(JsonNode::isInt)
            .map(JsonNode::asInt)
            .toList();
    assertThat(bounds).isSorted();
  }
}
