package org.durumi.cli.count;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.durumi.linker.chain.Ruling;
import org.durumi.linker.incident.Decisions;
import org.durumi.linker.telling.Telling;
import org.jspecify.annotations.Nullable;

/**
 * What a person decided about one case, as the desk would have it: proposals refused, fields
 * corrected, acts added, incidents joined. The form is in bench/cases/README.md.
 */
final class CaseReview {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  /** Nobody has looked at it. */
  static final CaseReview NONE = new CaseReview(MAPPER.createObjectNode());

  private final JsonNode steps;

  private CaseReview(JsonNode steps) {
    this.steps = steps;
  }

  static CaseReview read(Path file) throws IOException {
    return Files.exists(file) ? new CaseReview(MAPPER.readTree(file.toFile())) : NONE;
  }

  /** Writes the casefiles of one folder to another as they are after review by a day. */
  void apply(Path casefiles, Path to, LocalDate asOf) throws IOException {
    List<Path> files;
    try (Stream<Path> in = Files.list(casefiles)) {
      files = in.filter(Files::isRegularFile).sorted().toList();
    }
    Files.createDirectories(to);
    for (Path file : files) {
      String report = file.getFileName().toString().replace(".json", "");
      ObjectNode json = (ObjectNode) MAPPER.readTree(file.toFile());
      apply(report, json, asOf);
      MAPPER.writeValue(to.resolve(file.getFileName()).toFile(), json);
    }
  }

  private void apply(String report, ObjectNode json, LocalDate asOf) {
    ArrayNode events = (ArrayNode) json.path("events");
    for (JsonNode step : of("correct", report, asOf)) {
      ((ObjectNode) events.get(at(events, step))).setAll((ObjectNode) step.path("set"));
    }
    of("refuse", report, asOf).forEach(step -> events.remove(at(events, step)));
    of("add", report, asOf).forEach(step -> events.add(step.path("event")));
  }

  private List<JsonNode> of(String kind, String report, LocalDate asOf) {
    List<JsonNode> of = new ArrayList<>();
    for (JsonNode step : steps.path(kind)) {
      boolean decided =
          !step.has("from") || !LocalDate.parse(step.path("from").asText()).isAfter(asOf);
      if (decided && step.path("report").asText().equals(report)) {
        of.add(step);
      }
    }
    return of;
  }

  private static int at(ArrayNode events, JsonNode step) {
    for (int i = 0; i < events.size(); i++) {
      JsonNode event = events.get(i);
      if (event.path("type").asText().equals(step.path("type").asText())
          && event.path("trigger").path("text").asText().equals(step.path("trigger").asText())) {
        return i;
      }
    }
    throw new IllegalStateException("no proposal that " + step + " is about");
  }

  /** The tellings that a person called one incident. */
  List<Decisions.Settled> joined(List<Telling> tellings) {
    List<Decisions.Settled> all = new ArrayList<>();
    for (JsonNode pair : steps.path("join")) {
      String one = telling(tellings, pair.get(0));
      String other = telling(tellings, pair.get(1));
      if (one != null && other != null) {
        all.add(new Decisions.Settled(one, other, true));
      }
    }
    return all;
  }

  /** The tellings that a person called of the same people. */
  List<Ruling> rulings(List<Telling> tellings) {
    List<Ruling> all = new ArrayList<>();
    for (JsonNode pair : steps.path("follow")) {
      String one = telling(tellings, pair.get(0));
      String other = telling(tellings, pair.get(1));
      if (one != null && other != null) {
        all.add(new Ruling(one, other, true));
      }
    }
    return all;
  }

  private static @Nullable String telling(List<Telling> tellings, JsonNode words) {
    return tellings.stream()
        .filter(one -> one.teller().report().equals(words.path("report").asText()))
        .filter(one -> one.type().code().equals(words.path("type").asText()))
        .filter(one -> one.sentence().contains(words.path("words").asText()))
        .map(Telling::id)
        .findFirst()
        .orElse(null);
  }
}
