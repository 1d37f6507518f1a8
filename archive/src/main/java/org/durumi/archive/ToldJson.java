package org.durumi.archive;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.durumi.archive.Exchange.Told;
import org.durumi.reader.casefile.CasefileJson;
import org.durumi.reader.casefile.DecisionJson;
import org.durumi.record.casefile.Casefile;
import org.durumi.record.review.Decision;
import org.durumi.record.review.Review;
import org.durumi.record.source.ReportText;

/** A report with its decisions as JSON, for another archive: all but its text. */
public final class ToldJson {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final CasefileJson CASEFILES = new CasefileJson();
  private static final DecisionJson DECISIONS = new DecisionJson();

  private ToldJson() {}

  /** Writes it. */
  public static ObjectNode write(Told told) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("item", told.item().item());
    json.set("casefile", tree(CASEFILES.write(told.item().casefile())));
    ArrayNode notes = json.putArray("notes");
    told.item().notes().forEach(notes::add);
    ArrayNode reviews = json.putArray("reviews");
    for (Review review : told.reviews()) {
      ArrayNode decisions = reviews.addArray();
      for (Decision decision : review.decisions()) {
        ObjectNode one = decisions.addObject();
        one.put("when", decision.when().toString());
        one.set("decision", tree(DECISIONS.write(decision)));
      }
    }
    return json;
  }

  private static JsonNode tree(String json) {
    try {
      return JSON.readTree(json);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("our own JSON can be read", e);
    }
  }

  /**
   * Reads it again.
   *
   * @param words the report's text, which every quote must point into
   * @throws RuntimeException if a part is missing or does not fit another
   */
  public static Told read(JsonNode json, String words) {
    ReportText text = ReportText.of(words);
    Casefile casefile = CASEFILES.read(json.path("casefile").toString(), text);
    List<Review> reviews = new ArrayList<>();
    for (JsonNode decisions : json.path("reviews")) {
      List<Decision> all = new ArrayList<>();
      for (JsonNode one : decisions) {
        all.add(
            DECISIONS.read(
                one.path("decision"), Instant.parse(one.path("when").textValue()), text));
      }
      int event = reviews.size();
      if (event < casefile.events().size()) {
        reviews.add(new Review(casefile.events().get(event), all));
      } else if (!all.isEmpty() && all.getFirst() instanceof Decision.Added added) {
        reviews.add(new Review(added.event(), all));
      } else {
        throw new IllegalArgumentException("an event that nobody added");
      }
    }
    List<String> notes = new ArrayList<>();
    json.path("notes").forEach(note -> notes.add(note.asText()));
    if (reviews.size() < casefile.events().size()) {
      throw new IllegalArgumentException("an event without a review");
    }
    return new Told(new Addition.Item(json.path("item").intValue(), casefile, notes), reviews);
  }
}
