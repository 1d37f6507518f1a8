package org.durumi.archive;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.durumi.archive.evidence.BrokenEvidenceException;
import org.durumi.archive.evidence.CanonicalJson;
import org.durumi.archive.evidence.EntryHeader;
import org.durumi.archive.evidence.Sha256;
import org.durumi.record.consent.Purpose;
import org.durumi.record.linkage.TellingId;
import org.durumi.record.review.RefusedDecision;
import org.durumi.record.review.Reviewer;

/** What left the office as entries of the log, and back. */
final class DepartureEntries {

  /** What the history tells of one. */
  static final List<String> TOLD = List.of("number", "title", "purpose", "recipient", "day");

  private DepartureEntries() {}

  static ObjectNode fields(Departure departure, Sha256 basis) {
    Departure.Facts facts = departure.facts();
    ObjectNode fields = JsonNodeFactory.instance.objectNode();
    fields.put("what", facts.kind().code());
    fields.put("number", Integer.toString(departure.number()));
    fields.put("title", facts.title());
    fields.put("purpose", facts.purpose().code());
    fields.put("recipient", facts.recipient());
    fields.put("day", facts.day().toString());
    fields.put("by", departure.by().name());
    if (facts.folder() != null) {
      fields.put("folder", facts.folder());
    }
    fields.put("content", departure.content().hex());
    fields.put("basis", basis.hex());
    ArrayNode files = fields.putArray("files");
    for (Departure.File file : facts.files()) {
      files.addObject().put("name", file.name()).put("sha256", file.sha256().hex());
    }
    ArrayNode overruled = fields.putArray("overruled");
    for (Departure.Overruled one : facts.overruled()) {
      overruled
          .addObject()
          .put("finding", one.finding())
          .put("hazard", one.hazard())
          .put("where", one.where())
          .put("by", one.by().name())
          .put("why", one.why());
    }
    return fields;
  }

  /** The bytes that say which tellings each number rests on. */
  static byte[] basis(SortedMap<Integer, SortedSet<TellingId>> basis) {
    ObjectNode all = JsonNodeFactory.instance.objectNode();
    for (Map.Entry<Integer, SortedSet<TellingId>> one : basis.entrySet()) {
      ArrayNode tellings = all.putArray(Integer.toString(one.getKey()));
      one.getValue().forEach(telling -> tellings.add(telling.toString()));
    }
    return CanonicalJson.write(all);
  }

  /** The contents that an entry speaks of. */
  static List<Sha256> contents(ObjectNode fields) {
    return List.of(
        Sha256.fromHex(fields.path("content").asText()),
        Sha256.fromHex(fields.path("basis").asText()));
  }

  static int number(ObjectNode fields) {
    String number = fields.path("number").asText();
    if (!number.matches("[1-9][0-9]{0,8}")) {
      throw new BrokenEvidenceException("is a release without a number");
    }
    return Integer.parseInt(number);
  }

  /**
   * What an entry tells of.
   *
   * @throws BrokenEvidenceException if that is nothing that can leave
   */
  static Departure.Kind kind(ObjectNode fields) {
    try {
      return Departure.Kind.of(fields.path("what").asText());
    } catch (IllegalArgumentException e) {
      throw new BrokenEvidenceException("is nothing that can leave", e);
    }
  }

  /**
   * What an entry tells of.
   *
   * @param basis the bytes that it names
   * @throws BrokenEvidenceException if it tells of nothing that could have left
   */
  static Departure departure(EntryHeader header, ObjectNode fields, byte[] basis) {
    try {
      Reviewer by = new Reviewer(fields.path("by").asText());
      List<Departure.Overruled> overruled = overruled(fields, by);
      Departure.Facts facts =
          new Departure.Facts(
              kind(fields),
              fields.path("title").asText(),
              Purpose.of(fields.path("purpose").asText())
                  .filter(purpose -> purpose != Purpose.INTERNAL)
                  .orElseThrow(() -> new BrokenEvidenceException("left for no purpose")),
              fields.path("recipient").asText(),
              LocalDate.parse(fields.path("day").asText()),
              fields.path("folder").textValue(),
              files(fields),
              overruled);
      return new Departure(
          number(fields),
          facts,
          by,
          header.time(),
          Sha256.fromHex(fields.path("content").asText()),
          tellings(basis));
    } catch (RefusedDecision | DateTimeException | IllegalArgumentException e) {
      throw new BrokenEvidenceException("is no release", e);
    }
  }

  private static List<Departure.File> files(ObjectNode fields) {
    List<Departure.File> files = new ArrayList<>();
    for (JsonNode file : fields.path("files")) {
      files.add(
          new Departure.File(
              file.path("name").asText(), Sha256.fromHex(file.path("sha256").asText())));
    }
    return files;
  }

  private static List<Departure.Overruled> overruled(ObjectNode fields, Reviewer by) {
    List<Departure.Overruled> overruled = new ArrayList<>();
    for (JsonNode one : fields.path("overruled")) {
      Reviewer second = new Reviewer(one.path("by").asText());
      if (second.isSamePerson(by) || one.path("why").asText().isBlank()) {
        throw new BrokenEvidenceException("was overruled by nobody else, or without a reason");
      }
      overruled.add(
          new Departure.Overruled(
              one.path("finding").asText(),
              one.path("hazard").asText(),
              one.path("where").asText(),
              second,
              one.path("why").asText()));
    }
    return overruled;
  }

  private static SortedMap<Integer, SortedSet<TellingId>> tellings(byte[] basis) {
    SortedMap<Integer, SortedSet<TellingId>> all = new TreeMap<>();
    for (Map.Entry<String, JsonNode> one : CanonicalJson.read(basis).properties()) {
      SortedSet<TellingId> tellings = new TreeSet<>();
      for (JsonNode telling : one.getValue()) {
        String[] parts = telling.asText().split("\\.", -1);
        if (parts.length != 2) {
          throw new BrokenEvidenceException("rests on no telling");
        }
        tellings.add(new TellingId(Long.parseLong(parts[0]), Integer.parseInt(parts[1])));
      }
      all.put(Integer.parseInt(one.getKey()), tellings);
    }
    return all;
  }
}
