package org.durumi.reader.casefile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.durumi.record.casefile.Casefile;
import org.durumi.record.source.Report;
import org.durumi.record.source.ReportText;
import org.durumi.record.time.Period;

/** Reads what {@link CasefileJson} writes. */
final class CasefileParser {

  private static final ObjectReader READER =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          // An amount of 1.50 stays 1.50.
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build()
          .readerFor(JsonNode.class);

  private CasefileParser() {}

  /**
   * The tree of some JSON.
   *
   * @throws UnreadableCasefile if it is not JSON, without the parser's own message, which may hold
   *     a report's words
   */
  static JsonNode tree(String json) {
    try {
      return READER.readValue(json);
    } catch (JsonProcessingException e) {
      var at = e.getLocation();
      throw at == null
          ? UnreadableCasefile.notJson(1, 1)
          : UnreadableCasefile.notJson(at.getLineNr(), at.getColumnNr());
    }
  }

  static Casefile casefile(JsonNode tree, ReportText text) {
    JsonPart json = JsonPart.of(tree, "", text);
    json.with("report", "events", "rollups", "warnings");
    return new Casefile(
        report(json.get("report"), text),
        json.list("events", EventParser::event),
        json.list("rollups", EventParser::rollup),
        json.list("warnings", JsonPart::text));
  }

  private static Report report(JsonPart json, ReportText text) {
    json.with("id", "url", "outlet", "published", "language", "title", "sha256");
    return new Report(
        json.get("id").text(),
        json.orNull("url", JsonPart::text),
        json.orNull("outlet", JsonPart::text),
        json.orNull("published", CasefileParser::published),
        matching(json.get("language"), "[a-z]{2,3}", "is not a language's code"),
        json.orNull("title", JsonPart::text),
        matching(json.get("sha256"), "[0-9a-f]{64}", "is not a SHA-256 in hexadecimal"),
        text);
  }

  private static Period published(JsonPart json) {
    return Edtf.read(json.text()).orElseThrow(() -> json.refused("is not a date in EDTF"));
  }

  private static String matching(JsonPart json, String pattern, String otherwise) {
    if (!json.text().matches(pattern)) {
      throw json.refused(otherwise);
    }
    return json.text();
  }
}
