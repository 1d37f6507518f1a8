package org.durumi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

/** Compares the quotes in a casefile's JSON with the report's text, in code points. */
final class Attested {

  private Attested() {}

  /** Checks every object that has a span, and tells how many there were. */
  static int check(JsonNode node, String text) {
    int checked = 0;
    if (node.has("span")) {
      int start = text.offsetByCodePoints(0, node.get("span").get(0).asInt());
      int end = text.offsetByCodePoints(0, node.get("span").get(1).asInt());
      assertThat(node.get("text").asText()).isEqualTo(text.substring(start, end));
      checked++;
    }
    for (JsonNode child : node) {
      checked += check(child, text);
    }
    return checked;
  }
}
