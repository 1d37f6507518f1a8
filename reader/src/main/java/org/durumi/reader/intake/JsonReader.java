package org.durumi.reader.intake;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.durumi.record.time.Period;
import org.jspecify.annotations.Nullable;

/**
 * Reads report JSON. Its text stays exactly as it is, so that spans made elsewhere fit; fields
 * beyond the known ones are passed over.
 */
final class JsonReader implements FormatReader {

  private static final Set<String> STRINGS =
      Set.of("id", "url", "outlet", "published", "language", "title", "text");
  // Size and depth are bounded here, where the sentence can name the remedy.
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxStringLength(Integer.MAX_VALUE)
                  .maxNestingDepth(Integer.MAX_VALUE)
                  .build())
          .build();

  @Override
  public Draft read(Input input, Bounds bounds) {
    List<String> warnings = new ArrayList<>();
    Decoded decoded = TextDecoder.decode(input.bytes(), null);
    if (!decoded.warning().isEmpty()) {
      warnings.add(decoded.warning());
    }
    try (JsonParser json = FACTORY.createParser(decoded.text())) {
      Map<String, String> fields = new HashMap<>();
      if (json.nextToken() != JsonToken.START_OBJECT) {
        throw new Refusal("is not report JSON: an object in braces was expected");
      }
      object(json, fields, warnings, bounds);
      if (json.nextToken() != null) {
        throw new Refusal(
            "holds more after its first object" + at(json) + "; give one report a line");
      }
      return draft(fields, warnings);
    } catch (JsonProcessingException e) {
      throw new Refusal("is not valid JSON" + at(e.getLocation()) + "; mend it there");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void object(
      JsonParser json, Map<String, String> fields, List<String> warnings, Bounds bounds)
      throws IOException {
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String name = json.currentName();
      JsonToken value = json.nextToken();
      if (STRINGS.contains(name)) {
        if (value == JsonToken.VALUE_STRING) {
          fields.put(name, json.getText());
        } else if (value != JsonToken.VALUE_NULL) {
          throw wrongType(json, name, "a string");
        }
      } else if (name.equals("truncated")) {
        if (value == JsonToken.VALUE_TRUE) {
          warnings.add("The text is marked as cut short.");
        } else if (value != JsonToken.VALUE_FALSE && value != JsonToken.VALUE_NULL) {
          throw wrongType(json, name, "true or false");
        }
      } else {
        skip(json, bounds);
      }
    }
  }

  private static Refusal wrongType(JsonParser json, String field, String expected) {
    return new Refusal("has a field \"" + field + "\" that is not " + expected + at(json));
  }

  private static void skip(JsonParser json, Bounds bounds) throws IOException {
    int depth = 1;
    JsonToken token = json.currentToken();
    while (token != null) {
      if (token.isStructStart()) {
        bounds.checkDepth(++depth);
      } else if (token.isStructEnd()) {
        depth--;
      }
      if (depth == 1) {
        return;
      }
      token = json.nextToken();
    }
  }

  private static Draft draft(Map<String, String> fields, List<String> warnings) {
    String text = fields.get("text");
    if (text == null) {
      throw new Refusal("is JSON without a \"text\" field; report JSON needs one");
    }
    TextCleaner.inspect(text, warnings);
    String language = fields.get("language");
    return new Draft(
        new Details(
            fields.get("id"),
            fields.get("url"),
            fields.get("outlet"),
            published(fields.get("published"), warnings),
            LanguageCode.of(language),
            true,
            fields.get("title")),
        text,
        warnings);
  }

  private static @Nullable Period published(@Nullable String stated, List<String> warnings) {
    if (stated == null || stated.isBlank()) {
      return null;
    }
    Period period = PublishedDate.read(stated).orElse(null);
    if (period == null) {
      warnings.add("The publication date could not be read; state it with --published.");
    }
    return period;
  }

  private static String at(JsonParser json) {
    return at(json.currentTokenLocation());
  }

  private static String at(@Nullable JsonLocation location) {
    return location == null
        ? ""
        : " (line " + location.getLineNr() + ", column " + location.getColumnNr() + ")";
  }
}
