package org.durumi.publisher.gate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import org.durumi.archive.evidence.BrokenEvidenceException;
import org.durumi.publisher.release.Audience;
import org.durumi.publisher.release.Coverage;
import org.durumi.publisher.release.Release;
import org.durumi.publisher.release.ReleasedIncident;
import org.durumi.publisher.release.ReleasedPlace;
import org.durumi.publisher.release.Shown;
import org.durumi.publisher.simulate.Cell;
import org.durumi.publisher.simulate.Published;
import org.durumi.publisher.simulate.Table;
import org.durumi.reader.casefile.Edtf;
import org.durumi.record.event.ActType;
import org.durumi.record.event.Count;
import org.durumi.record.event.Modality;
import org.durumi.record.event.Place.Precision;
import org.durumi.record.time.Period;
import org.jspecify.annotations.Nullable;

/** Reads what left, as {@link PublishedJson} wrote it. */
public final class PublishedReader {

  private static final ObjectMapper JSON = new ObjectMapper();

  private PublishedReader() {}

  /**
   * Reads it.
   *
   * @throws BrokenEvidenceException if it was written otherwise
   */
  public static Published read(byte[] bytes) {
    try {
      JsonNode head = null;
      List<ReleasedIncident> incidents = new ArrayList<>();
      List<Table> tables = new ArrayList<>();
      for (String line : new String(bytes, StandardCharsets.UTF_8).lines().toList()) {
        JsonNode node = JSON.readTree(line);
        switch (node.path("kind").asText()) {
          case "release" -> head = node;
          case "incident" -> incidents.add(incident(node));
          case "table" -> tables.add(table(node));
          default -> throw new BrokenEvidenceException("a line of a release is of no known kind");
        }
      }
      if (head == null) {
        throw new BrokenEvidenceException("a release lacks its first line");
      }
      return new Published(release(head, incidents), tables);
    } catch (JsonProcessingException | DateTimeException | IllegalArgumentException e) {
      throw new BrokenEvidenceException("a release cannot be read again", e);
    }
  }

  private static Release release(JsonNode node, List<ReleasedIncident> incidents) {
    JsonNode told = node.path("coverage");
    return new Release(
        node.path("number").asInt(),
        node.path("title").asText(),
        node.path("office").asText(),
        LocalDate.parse(node.path("day").asText()),
        Audience.valueOf(node.path("audience").asText().toUpperCase(Locale.ROOT)),
        new Coverage(
            LocalDate.parse(told.path("first").asText()),
            LocalDate.parse(told.path("last").asText()),
            told.path("reports").asInt(),
            told.path("incidents").asInt(),
            told.path("selection").asText(),
            words(told.path("notes"))),
        incidents);
  }

  private static ReleasedIncident incident(JsonNode node) {
    return new ReleasedIncident(
        node.path("number").asInt(),
        ActType.valueOf(node.path("type").asText().toUpperCase(Locale.ROOT)),
        Modality.valueOf(node.path("modality").asText().toUpperCase(Locale.ROOT)),
        shown(node.path("when"), PublishedReader::period),
        shown(node.path("place"), PublishedReader::place),
        shown(node.path("people"), PublishedReader::people),
        shown(node.path("best"), JsonNode::asInt),
        shown(node.path("children"), JsonNode::asBoolean),
        shown(node.path("agents"), PublishedReader::words),
        outcome(node.path("outcome")),
        shown(node.path("origins"), JsonNode::asInt),
        shown(node.path("sources"), PublishedReader::words));
  }

  private static <T> Shown<T> shown(JsonNode node, Function<JsonNode, T> read) {
    if (node.isNull() || node.isMissingNode()) {
      return new Shown.Unknown<>();
    }
    return node.asText().equals(PublishedJson.WITHHELD)
        ? new Shown.Withheld<>()
        : new Shown.Told<>(read.apply(node));
  }

  private static Shown<String> outcome(JsonNode node) {
    return shown(node, JsonNode::asText);
  }

  private static Period period(JsonNode node) {
    return Edtf.read(node.asText())
        .orElseThrow(() -> new BrokenEvidenceException("a release has no date such as 2023-10"));
  }

  private static ReleasedPlace place(JsonNode node) {
    return new ReleasedPlace(
        node.path("name").asText(),
        node.path("country").textValue(),
        node.path("province").textValue(),
        node.path("geonames").isNumber() ? (Long) node.path("geonames").asLong() : null,
        node.path("latitude").asDouble(),
        node.path("longitude").asDouble(),
        Precision.valueOf(node.path("precision").asText().toUpperCase(Locale.ROOT)));
  }

  private static Count people(JsonNode node) {
    return new Count(
        whole(node.path("min")), whole(node.path("max")), node.path("approximate").asBoolean());
  }

  private static @Nullable Integer whole(JsonNode node) {
    return node.isNumber() ? (Integer) node.asInt() : null;
  }

  private static List<String> words(JsonNode node) {
    List<String> words = new ArrayList<>();
    node.forEach(word -> words.add(word.asText()));
    return words;
  }

  private static Table table(JsonNode node) {
    List<Cell> cells = new ArrayList<>();
    for (JsonNode one : node.path("cells")) {
      SortedSet<Integer> incidents = new TreeSet<>();
      one.path("incidents").forEach(number -> incidents.add(number.asInt()));
      cells.add(
          new Cell(words(one.path("at")), incidents, shown(one.path("value"), JsonNode::asInt)));
    }
    return new Table(
        node.path("name").asText(),
        Table.Measure.valueOf(node.path("measure").asText().toUpperCase(Locale.ROOT)),
        words(node.path("dimensions")),
        cells);
  }
}
