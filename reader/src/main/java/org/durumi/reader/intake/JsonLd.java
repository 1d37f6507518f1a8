package org.durumi.reader.intake;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The description of an article that a page carries for machines (schema.org in JSON-LD).
 *
 * @param headline its title
 * @param published when, as written
 * @param outlet who published it
 * @param language BCP 47 tag
 */
record JsonLd(
    @Nullable String headline,
    @Nullable String published,
    @Nullable String outlet,
    @Nullable String language) {

  private static final JsonLd NONE = new JsonLd(null, null, null, null);
  private static final int LONGEST = 1 << 18;
  private static final int DEEPEST = 60;
  private static final ObjectMapper JSON =
      new ObjectMapper(
          JsonFactory.builder()
              .streamReadConstraints(
                  StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
              .build());

  static JsonLd of(Document document) {
    for (Element script : document.select("script[type*=ld+json]")) {
      Optional<JsonLd> found = parse(script.data()).flatMap(JsonLd::article);
      if (found.isPresent()) {
        return found.get();
      }
    }
    return NONE;
  }

  private static Optional<JsonNode> parse(String data) {
    if (data.length() > LONGEST) {
      return Optional.empty();
    }
    try {
      return Optional.ofNullable(JSON.readTree(data));
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }

  private static Optional<JsonLd> article(JsonNode node) {
    if (node.isObject() && isArticle(node.path("@type"))) {
      return Optional.of(
          new JsonLd(
              first(node.path("headline"), node.path("name")),
              first(node.path("datePublished"), node.path("dateCreated")),
              first(node.path("publisher"), node.path("sourceOrganization")),
              text(node.path("inLanguage"))));
    }
    if (node.isArray() || node.isObject()) {
      for (JsonNode child : node) {
        Optional<JsonLd> found = article(child);
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  private static boolean isArticle(JsonNode type) {
    if (type.isArray()) {
      for (JsonNode one : type) {
        if (isArticle(one)) {
          return true;
        }
      }
    }
    String name = type.asText("");
    return name.endsWith("Article") || name.endsWith("Posting") || name.endsWith("Report");
  }

  private static @Nullable String first(JsonNode one, JsonNode other) {
    String text = text(one);
    return text == null ? text(other) : text;
  }

  private static @Nullable String text(JsonNode node) {
    JsonNode plain = node.isArray() && !node.isEmpty() ? node.get(0) : node;
    JsonNode named = plain.isObject() ? plain.path("name") : plain;
    return named.isTextual() && !named.asText().isBlank() ? named.asText().strip() : null;
  }
}
