package org.durumi.reader.casefile;

import static org.durumi.reader.casefile.JsonFields.orNull;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.durumi.record.event.ActType;
import org.durumi.record.event.Modality;
import org.durumi.record.review.Correction;
import org.durumi.record.source.ReportText;

/**
 * The corrections of one decision as a JSON object: a field's name, such as {@code date} or {@code
 * victims.2.count}, and what it should be, in the form it has in a casefile. Null clears a field.
 */
public final class CorrectionsJson {

  private static final Pattern NUMBERED =
      Pattern.compile("(victims|agents|attribution)\\.([1-9][0-9]{0,5})(\\.count|\\.children)?");

  /** One line of JSON with its fields in the order of their names. */
  public String write(List<Correction> corrections) {
    return CasefileJson.write(corrections, CorrectionsJson::object);
  }

  /**
   * Reads what {@link #write} wrote, from its tree.
   *
   * @param text the text of the report, which every quote must point into
   * @throws UnreadableCasefile if a field or its value is not as a casefile has it
   */
  public List<Correction> read(JsonNode json, ReportText text) {
    return corrections(JsonPart.of(json, "corrections", text));
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws UnreadableCasefile as the other method does
   */
  public List<Correction> read(String json, ReportText text) {
    return read(CasefileParser.tree(json), text);
  }

  static List<Correction> corrections(JsonPart json) {
    return json.keys().stream().map(key -> correction(json, key)).toList();
  }

  static void object(JsonGenerator json, List<Correction> corrections) throws IOException {
    json.writeStartObject();
    List<Correction> sorted =
        corrections.stream().sorted(Comparator.comparing(Correction::field)).toList();
    for (Correction correction : sorted) {
      write(json, correction.field(), correction);
    }
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, String key, Correction correction)
      throws IOException {
    switch (correction) {
      case Correction.OfType c -> JsonFields.text(json, key, c.type().code());
      case Correction.OfModality c -> JsonFields.text(json, key, c.modality().code());
      case Correction.OfDate c -> orNull(json, key, c.date(), EventJson::date);
      case Correction.OfPlace c -> orNull(json, key, c.place(), EventJson::place);
      case Correction.OfVictims c -> orNull(json, key, c.victims(), EventJson::victims);
      case Correction.OfCount c -> orNull(json, key, c.count(), EventJson::count);
      case Correction.OfChildren c -> orNull(json, key, c.children(), JsonGenerator::writeBoolean);
      case Correction.OfAgent c -> orNull(json, key, c.agent(), EventJson::agent);
      case Correction.OfAttribution c -> orNull(json, key, c.attribution(), EventJson::attribution);
      case Correction.OfOffer c -> orNull(json, key, c.offer(), EventJson::offer);
    }
  }

  private static Correction correction(JsonPart json, String key) {
    return switch (key) {
      case "type" -> new Correction.OfType(json.get(key).oneOf(ActType.values(), ActType::code));
      case "modality" ->
          new Correction.OfModality(json.get(key).oneOf(Modality.values(), Modality::code));
      case "date" -> new Correction.OfDate(json.orNull(key, EventParser::date));
      case "place" -> new Correction.OfPlace(json.orNull(key, EventParser::place));
      case "offer" -> new Correction.OfOffer(json.orNull(key, OfferParser::offer));
      default -> numbered(json, key);
    };
  }

  private static Correction numbered(JsonPart json, String key) {
    Matcher matcher = NUMBERED.matcher(key);
    if (matcher.matches()) {
      int number = Integer.parseInt(matcher.group(2));
      String detail = matcher.group(3) == null ? "" : matcher.group(3);
      switch (matcher.group(1) + detail) {
        case "victims" -> {
          return new Correction.OfVictims(number, json.orNull(key, VictimsParser::victims));
        }
        case "victims.count" -> {
          return new Correction.OfCount(number, json.orNull(key, VictimsParser::count));
        }
        case "victims.children" -> {
          return new Correction.OfChildren(number, json.orNull(key, JsonPart::truth));
        }
        case "agents" -> {
          return new Correction.OfAgent(number, json.orNull(key, EventParser::agent));
        }
        case "attribution" -> {
          return new Correction.OfAttribution(number, json.orNull(key, EventParser::attribution));
        }
        default -> {}
      }
    }
    throw json.refused("has a key that is no field of an event");
  }
}
