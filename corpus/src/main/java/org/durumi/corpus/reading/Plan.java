package org.durumi.corpus.reading;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.durumi.corpus.input.Kind;
import org.durumi.corpus.input.Slice;

/**
 * What is to be read, as it was cut at the first start. It is kept with the output, so that a later
 * start goes on with the very same.
 *
 * @param about everything that the output depends on: settings, files and their lengths
 * @param slices the slices, in order
 */
record Plan(String about, List<Slice> slices) {

  /** Where it is kept within the output. */
  static final String FILE = "plan.json";

  private static final ObjectMapper JSON = new ObjectMapper();

  Plan {
    slices = List.copyOf(slices);
  }

  String json() {
    ObjectNode json = JSON.createObjectNode();
    json.put("about", about);
    ArrayNode list = json.putArray("slices");
    for (Slice slice : slices) {
      ObjectNode one = list.addObject();
      one.put("kind", slice.kind().name()).put("file", slice.file());
      one.put("from", slice.from()).put("to", slice.to()).put("line", slice.line());
    }
    return json.toPrettyString() + "\n";
  }

  static Plan read(String text) throws IOException {
    JsonNode json = JSON.readTree(text);
    List<Slice> slices = new ArrayList<>();
    for (JsonNode one : json.path("slices")) {
      slices.add(
          new Slice(
              slices.size(),
              Kind.valueOf(one.path("kind").asText()),
              one.path("file").asText(),
              one.path("from").asLong(),
              one.path("to").asLong(),
              one.path("line").asLong()));
    }
    return new Plan(json.path("about").asText(), slices);
  }
}
