package org.durumi.archive.pack;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.durumi.archive.evidence.CanonicalJson;

/** Puts a casefile's values into words, as HTML. */
final class EventWords {

  static final String WITHHELD = "<span class=\"held\">withheld</span>";
  private static final String UNSAID = "<span class=\"unsaid\">not said</span>";

  /** Codes whose underscore stands for more than a space. */
  private static final Map<String, String> CODES =
      Map.of(
          "arrest_detention", "arrest or detention",
          "torture_ill_treatment", "torture or ill-treatment",
          "escape_crossing", "escape or crossing",
          "bribery_exchange", "bribery or exchange",
          "imminent_feared", "feared",
          "ordered_offered", "ordered or offered");

  private final String language;

  /** Words of a report in this language. */
  EventWords(String language) {
    this.language = language;
  }

  /** A field's value, whatever it is; a missing node is a withheld field. */
  String of(JsonNode value) {
    if (value.isMissingNode()) {
      return WITHHELD;
    }
    if (value.isNull() || value.isArray() && value.isEmpty()) {
      return UNSAID;
    }
    if (value.isArray()) {
      List<String> parts = new ArrayList<>();
      value.forEach(part -> parts.add(of(part)));
      return String.join("<br>", parts);
    }
    if (value.path("text").isTextual()) {
      return Html.foreign(value.path("text").textValue(), language) + details(value);
    }
    return value.isTextual() ? Html.foreign(value.textValue(), language) : Html.text(json(value));
  }

  /** A code such as {@code forced_repatriation}. */
  static String code(JsonNode value) {
    String code = value.asText();
    return value.isMissingNode()
        ? WITHHELD
        : Html.text(CODES.getOrDefault(code, code.replace('_', ' ')));
  }

  /** What the program made of the words. */
  private String details(JsonNode value) {
    List<String> details = new ArrayList<>();
    take(details, value.path("edtf"));
    take(details, value.path("name"));
    take(details, value.path("country"));
    take(details, value.path("kind"));
    if (value.path("count").isObject()) {
      details.add(count(value.path("count")));
    }
    if (value.path("min").isNumber() || value.path("max").isNumber()) {
      details.add(count(value));
    }
    if (value.path("children").asBoolean()) {
      details.add("children among them");
    }
    if (value.path("amount").isNumber()) {
      details.add(
          Html.text(value.path("amount").asText() + " " + value.path("currency").asText("")));
    }
    value.path("names").forEach(name -> take(details, name.path("text")));
    value
        .path("via")
        .forEach(via ->
            details.add("passed on by " + Html.foreign(via.path("text").asText(), language)));
    details.removeIf(detail -> detail.equals(Html.foreign(value.path("text").asText(), language)));
    return details.isEmpty() ? "" : " <small>" + String.join(" · ", details) + "</small>";
  }

  private void take(List<String> details, JsonNode value) {
    if (value.isTextual()) {
      details.add(Html.foreign(value.textValue().replace('_', ' '), language));
    }
  }

  private static String count(JsonNode count) {
    String min = count.path("min").asText("");
    String max = count.path("max").asText("");
    String about = count.path("approximate").asBoolean() ? "about " : "";
    if (count.path("min").isNull()) {
      return about + "up to " + Html.text(max);
    }
    if (count.path("max").isNull()) {
      return about + "at least " + Html.text(min);
    }
    return about + Html.text(min.equals(max) ? min : min + " to " + max);
  }

  private static String json(JsonNode value) {
    return new String(CanonicalJson.write(value), StandardCharsets.UTF_8);
  }
}
