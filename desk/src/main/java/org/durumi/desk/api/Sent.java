package org.durumi.desk.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What a program sent, where it matters that nothing of it is passed over: another name, another
 * sort of value or a longer one than is described is refused.
 */
final class Sent {

  /** For names, codes and ids. */
  static final int LINE = 200;

  /** For reasons and notes. */
  static final int SENTENCES = 2_000;

  private final JsonNode json;

  private Sent(JsonNode json) {
    this.json = json;
  }

  /**
   * Reads it.
   *
   * @param names of all that it may have
   * @throws NotUnderstoodException if it is no object, or has something else
   */
  static Sent of(@Nullable String body, String... names) {
    JsonNode json = Answers.read(body);
    json.propertyNames().stream()
        .filter(name -> !Set.of(names).contains(name))
        .findFirst()
        .ifPresent(name -> {
          throw new NotUnderstoodException("Send nothing but " + String.join(", ", names) + ".");
        });
    return new Sent(json);
  }

  /** A text; empty where there is none. */
  String text(String name, int longest) {
    JsonNode value = json.path(name);
    if (value.isMissingNode() || value.isNull()) {
      return "";
    }
    return checked(value, name, longest);
  }

  private static String checked(JsonNode value, String name, int longest) {
    if (!value.isString() || value.asString("").length() > longest) {
      throw new NotUnderstoodException(
          "Send " + name + " as a text of at most " + longest + " characters.");
    }
    return value.asString("");
  }

  /** Texts; none where there are none. */
  List<String> texts(String name, int most) {
    List<String> texts = new ArrayList<>();
    for (JsonNode one : list(name, most)) {
      texts.add(checked(one, "each of " + name, LINE));
    }
    return texts;
  }

  private List<JsonNode> list(String name, int most) {
    JsonNode value = json.path(name);
    boolean isNone = value.isMissingNode() || value.isNull();
    if (!isNone && (!value.isArray() || value.size() > most)) {
      throw new NotUnderstoodException("Send " + name + " as a list of at most " + most + ".");
    }
    return isNone ? List.of() : value.valueStream().toList();
  }

  /** Whole numbers, from 1. */
  List<Long> numbers(String name, int most) {
    List<Long> numbers = new ArrayList<>();
    for (JsonNode one : list(name, most)) {
      if (!one.isIntegralNumber() || !one.canConvertToLong() || one.asLong(0) < 1) {
        throw new NotUnderstoodException("Send each of " + name + " as a whole number from 1.");
      }
      numbers.add(one.asLong(0));
    }
    return numbers;
  }

  /** Objects, each read like this. */
  List<Sent> each(String name, int most) {
    List<Sent> all = new ArrayList<>();
    for (JsonNode one : list(name, most)) {
      if (!one.isObject()) {
        throw new NotUnderstoodException("Send each of " + name + " as an object.");
      }
      all.add(new Sent(one));
    }
    return all;
  }

  /** Tells whether it is there at all. */
  boolean has(String name) {
    return !json.path(name).isMissingNode() && !json.path(name).isNull();
  }

  /** A whole number from 0; this one where there is none. */
  int number(String name, int usual) {
    JsonNode value = json.path(name);
    if (!has(name)) {
      return usual;
    }
    if (!value.isIntegralNumber() || !value.canConvertToInt() || value.asInt(-1) < 0) {
      throw new NotUnderstoodException("Send " + name + " as a whole number.");
    }
    return value.asInt(usual);
  }

  /** Whether it is so; not, where nothing is said. */
  boolean flag(String name) {
    if (has(name) && !json.path(name).isBoolean()) {
      throw new NotUnderstoodException("Send " + name + " as true or false.");
    }
    return json.path(name).asBoolean(false);
  }

  /** One of these codes; the first where nothing is said. */
  String code(String name, List<String> codes) {
    String code = has(name) ? text(name, LINE) : codes.getFirst();
    if (!codes.contains(code)) {
      throw unknown(name, codes);
    }
    return code;
  }

  /** Some of these codes. */
  List<String> codes(String name, List<String> codes) {
    List<String> some = texts(name, codes.size());
    if (!codes.containsAll(some)) {
      throw unknown("each of " + name, codes);
    }
    return some;
  }

  private static NotUnderstoodException unknown(String name, List<String> codes) {
    return new NotUnderstoodException("Take " + name + " from " + String.join(", ", codes) + ".");
  }

  /** A month such as 2016-12, or empty. */
  String month(String name) {
    String month = text(name, LINE);
    if (!month.isEmpty() && !month.matches("[0-9]{4}-(0[1-9]|1[0-2])")) {
      throw new NotUnderstoodException("Write " + name + " as 2016-12.");
    }
    return month;
  }

  /** Never what was sent. */
  @Override
  public String toString() {
    return "Sent";
  }
}
