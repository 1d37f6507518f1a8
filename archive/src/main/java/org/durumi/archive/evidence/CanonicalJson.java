package org.durumi.archive.evidence;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * JSON in its one canonical form, as RFC 8785 (JSON Canonicalization Scheme) defines it: keys in
 * the order of their UTF-16 units, no spaces, numbers as ECMAScript prints them, UTF-8.
 */
public final class CanonicalJson {

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
          .disable(JsonParser.Feature.AUTO_CLOSE_SOURCE)
          .build();

  private CanonicalJson() {}

  /**
   * The canonical bytes of a value.
   *
   * @throws BrokenEvidenceException if the value has no canonical form: a number that is not
   *     finite, half of a surrogate pair
   */
  public static byte[] write(JsonNode value) {
    StringBuilder out = new StringBuilder();
    write(value, out);
    return out.toString().getBytes(StandardCharsets.UTF_8);
  }

  /**
   * Reads bytes that must be in canonical form already.
   *
   * @throws BrokenEvidenceException if they are no JSON, or JSON in another form
   */
  public static JsonNode read(byte[] bytes) {
    JsonNode value;
    try {
      value = MAPPER.readTree(bytes);
    } catch (JsonProcessingException e) {
      throw new BrokenEvidenceException("a record of the log is no JSON", withoutWords(e));
    } catch (IOException e) {
      throw new BrokenEvidenceException("a record of the log cannot be read", e);
    }
    if (!Arrays.equals(bytes, write(value))) {
      throw new BrokenEvidenceException("a record of the log is not in canonical form");
    }
    return value;
  }

  /** Jackson's message quotes the text, which must reach no log. */
  private static Throwable withoutWords(JsonProcessingException e) {
    return new IOException(e.getClass().getSimpleName());
  }

  private static void write(JsonNode value, StringBuilder out) {
    switch (value.getNodeType()) {
      case OBJECT -> object(value, out);
      case ARRAY -> array(value, out);
      case STRING -> string(value.textValue(), out);
      case NUMBER -> out.append(number(value));
      case BOOLEAN -> out.append(value.booleanValue());
      case NULL -> out.append("null");
      case BINARY, MISSING, POJO ->
          throw new BrokenEvidenceException("JSON has no " + value.getNodeType());
    }
  }

  private static void object(JsonNode object, StringBuilder out) {
    List<String> names = new ArrayList<>();
    object.fieldNames().forEachRemaining(names::add);
    names.sort(null);
    out.append('{');
    for (int i = 0; i < names.size(); i++) {
      if (i > 0) {
        out.append(',');
      }
      string(names.get(i), out);
      out.append(':');
      write(object.get(names.get(i)), out);
    }
    out.append('}');
  }

  private static void array(JsonNode array, StringBuilder out) {
    out.append('[');
    for (int i = 0; i < array.size(); i++) {
      if (i > 0) {
        out.append(',');
      }
      write(array.get(i), out);
    }
    out.append(']');
  }

  private static void string(String text, StringBuilder out) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        case '\b' -> out.append("\\b");
        case '\t' -> out.append("\\t");
        case '\n' -> out.append("\\n");
        case '\f' -> out.append("\\f");
        case '\r' -> out.append("\\r");
        default -> {
          if (c < 0x20) {
            out.append("\\u00")
                .append(Character.forDigit(c >> 4, 16))
                .append(Character.forDigit(c & 15, 16));
          } else if (isHalf(text, i)) {
            throw new BrokenEvidenceException("a text holds half of a character");
          } else {
            out.append(c);
          }
        }
      }
    }
    out.append('"');
  }

  private static boolean isHalf(String text, int at) {
    char c = text.charAt(at);
    if (Character.isHighSurrogate(c)) {
      return at + 1 == text.length() || !Character.isLowSurrogate(text.charAt(at + 1));
    }
    return Character.isLowSurrogate(c)
        && (at == 0 || !Character.isHighSurrogate(text.charAt(at - 1)));
  }

  /** ECMAScript's Number::toString. */
  private static String number(JsonNode value) {
    double number = value.doubleValue();
    if (!Double.isFinite(number)) {
      throw new BrokenEvidenceException("JSON has no infinite number");
    }
    if (number == 0) {
      return "0";
    }
    BigDecimal shortest = shortest(Math.abs(number));
    if (value.isIntegralNumber() && shortest.compareTo(value.decimalValue().abs()) != 0) {
      throw new BrokenEvidenceException("a whole number is too large for JSON");
    }
    String digits = shortest.unscaledValue().toString();
    int point = digits.length() - shortest.scale();
    return (number < 0 ? "-" : "") + layOut(digits, point);
  }

  /** Java prints two digits where one would do: 4.9E-324 for 5e-324. */
  private static BigDecimal shortest(double number) {
    BigDecimal digits = new BigDecimal(Double.toString(number)).stripTrailingZeros();
    BigDecimal one = digits.round(new MathContext(1, RoundingMode.HALF_EVEN));
    return one.doubleValue() == number ? one.stripTrailingZeros() : digits;
  }

  /** Places the decimal point, which stands {@code point} digits from the left. */
  private static String layOut(String digits, int point) {
    int count = digits.length();
    if (count <= point && point <= 21) {
      return digits + "0".repeat(point - count);
    }
    if (0 < point && point <= 21) {
      return digits.substring(0, point) + "." + digits.substring(point);
    }
    if (-6 < point && point <= 0) {
      return "0." + "0".repeat(-point) + digits;
    }
    int exponent = point - 1;
    String mantissa = count == 1 ? digits : digits.charAt(0) + "." + digits.substring(1);
    return mantissa + "e" + (exponent < 0 ? "-" : "+") + Math.abs(exponent);
  }
}
