package org.durumi.reader.second;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;

/** Takes the events out of an answer, as they are claimed: nothing of them is believed yet. */
final class Answer {

  private static final int MOST_EVENTS = 60;
  private static final int DEEPEST = 32;

  private static final JsonMapper JSON =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
                  .build())
          .build();

  private Answer() {}

  /** The claims; fails where the answer has none of the form that was asked for. */
  static List<JsonNode> claims(String body) throws SecondReaderFault {
    JsonNode content = tree(body).at("/choices/0/message/content");
    if (!content.isTextual()) {
      throw nonsense();
    }
    // Some models talk round the object or fence it in.
    String said = content.textValue();
    int from = said.indexOf('{');
    int to = said.lastIndexOf('}');
    if (from < 0 || to < from) {
      throw nonsense();
    }
    JsonNode events = tree(said.substring(from, to + 1)).path("events");
    if (!events.isArray()) {
      throw nonsense();
    }
    List<JsonNode> claims = new ArrayList<>();
    events.forEach(event -> {
      if (event.isObject() && claims.size() < MOST_EVENTS) {
        claims.add(event);
      }
    });
    return claims;
  }

  private static JsonNode tree(String json) throws SecondReaderFault {
    try {
      return JSON.readTree(json);
    } catch (JsonProcessingException e) {
      throw nonsense();
    }
  }

  private static SecondReaderFault nonsense() {
    return new SecondReaderFault("answered something else than events", false);
  }
}
