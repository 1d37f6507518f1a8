package org.durumi.desk.api;

import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import org.durumi.desk.page.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What programs send and get: JSON, and where something is refused one sentence in it. */
final class Answers {

  /** The most lines of one answer. */
  static final int MOST = 500;

  /** As far as pages go; whoever wants more asks for less at a time, by a filter. */
  private static final int LAST = 10_000;

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  /** Programs get English, and moments in UTC. */
  static final Words ENGLISH = Words.in(Locale.ENGLISH, ZoneOffset.UTC);

  private Answers() {}

  static ResponseEntity<String> ok(Object value) {
    return of(HttpStatus.OK, value);
  }

  static ResponseEntity<String> made(boolean isNew, Object value) {
    return of(isNew ? HttpStatus.CREATED : HttpStatus.OK, value);
  }

  static ResponseEntity<String> of(HttpStatus status, Object value) {
    return json(status, MAPPER.writeValueAsString(value));
  }

  static ResponseEntity<String> refused(HttpStatus status, String why) {
    return json(status, MAPPER.writeValueAsString(Map.of("error", why)));
  }

  static ResponseEntity<String> json(HttpStatus status, String text) {
    return ResponseEntity.status(status).contentType(MediaType.APPLICATION_JSON).body(text);
  }

  /** JSON that is put into an answer. */
  static JsonNode tree(String json) {
    return MAPPER.readTree(json);
  }

  /**
   * What was sent.
   *
   * @throws NotUnderstoodException if it is no object of texts and lists of texts
   */
  static JsonNode read(@Nullable String body) {
    try {
      JsonNode json = body == null ? null : MAPPER.readTree(body);
      if (json != null && json.isObject() && json.valueStream().noneMatch(Answers::hasNul)) {
        return json;
      }
    } catch (JacksonException e) {
      throw new NotUnderstoodException("Send a JSON object.");
    }
    throw new NotUnderstoodException("Send a JSON object, without NUL.");
  }

  /** PostgreSQL keeps no NUL, and nobody writes one. */
  private static boolean hasNul(JsonNode value) {
    return value.isContainer()
        ? value.valueStream().anyMatch(Answers::hasNul)
        : value.asString("").indexOf('\0') >= 0;
  }

  /** A text of what was sent; empty where there is none. */
  static String text(JsonNode sent, String name) {
    return sent.path(name).asString("");
  }

  /** The same, or null where it is not there, which leaves a thing as it is. */
  static @Nullable String given(JsonNode sent, String name) {
    return sent.path(name).isString() ? text(sent, name) : null;
  }

  /** How many lines are asked for. */
  static int limit(int asked) {
    return Math.clamp(asked, 1, MOST);
  }

  /** A page, from 1. */
  static int page(int asked, int limit) {
    return Math.clamp(asked, 1, Math.max(1, LAST / limit));
  }

  /** The number of the next page; null where this is the last that can be asked for. */
  static @Nullable Integer next(int page, int limit, int total) {
    boolean more = (long) page * limit < total && page(page + 1, limit) > page;
    return more ? page + 1 : null;
  }
}
