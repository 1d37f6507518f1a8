package org.durumi.publisher.imports;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.durumi.record.event.ActType;
import org.jspecify.annotations.Nullable;

/**
 * Which column is what, and which word is which type. It is a short text that a person edits: a
 * line {@code field: column}, a line {@code type of "word": type} for each word in the type's
 * column, and a few settings. What follows a number sign at a line's start is a remark.
 *
 * @param columns the heading of each field's column
 * @param types our type for a word of the type's column; none where the word was left open
 * @param everyRow the type of every row, or null where a column tells it
 * @param order how dates in digits alone are to be read
 * @param language ISO 639-1 code of the words, or {@code und}
 */
public record Mapping(
    Map<Field, String> columns,
    Map<String, Optional<ActType>> types,
    @Nullable ActType everyRow,
    DayOrder order,
    String language) {

  private static final String OPEN = "?";
  private static final String TYPE_OF = "type of \"";
  private static final String EVERY_ROW = "every row is";
  private static final String DAY_ORDER = "dates are";
  private static final String WRITTEN_IN = "written in";

  /** Keeps its own copies. */
  public Mapping {
    columns = columns.isEmpty() ? Map.of() : Map.copyOf(new EnumMap<>(columns));
    types = Map.copyOf(types);
  }

  /** How a date such as 03/04/2023 is to be read. */
  public enum DayOrder {
    /** It is not read: it could be either. */
    UNKNOWN,
    DAY_FIRST,
    MONTH_FIRST;

    String words() {
      return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
  }

  /** The type of a word, if the mapping gives one. */
  Optional<ActType> type(String word) {
    Optional<ActType> mapped = types.get(word);
    return mapped == null ? Words.type(word) : mapped;
  }

  /** The text that a person edits; {@link #parse} reads it. */
  public String text(List<String> remarks) {
    List<String> lines = new ArrayList<>();
    remarks.forEach(remark -> lines.add("# " + remark));
    for (Field field : Field.values()) {
      String column = columns.get(field);
      lines.add(column == null ? "# " + field.word() + ": " : field.word() + ": " + column);
    }
    types.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(e ->
            lines.add(
                TYPE_OF + e.getKey() + "\": " + e.getValue().map(ActType::code).orElse(OPEN)));
    lines.add(everyRow == null ? "# " + EVERY_ROW + ": " : EVERY_ROW + ": " + everyRow.code());
    lines.add(DAY_ORDER + ": " + order.words());
    lines.add(WRITTEN_IN + ": " + language);
    return String.join("\n", lines) + "\n";
  }

  /**
   * Reads the file that a person edited, however their editor wrote it.
   *
   * @throws ImportRefusal if a line cannot be read
   */
  public static Mapping read(byte[] bytes) {
    return parse(Decoding.of(bytes).text());
  }

  /**
   * Reads what a person wrote.
   *
   * @throws ImportRefusal if a line cannot be read
   */
  public static Mapping parse(String text) {
    Map<Field, String> columns = new EnumMap<>(Field.class);
    Map<String, Optional<ActType>> types = new LinkedHashMap<>();
    Map<String, String> settings = new LinkedHashMap<>();
    List<String> lines = text.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      if (line.isEmpty() || line.startsWith("#")) {
        continue;
      }
      int colon = line.startsWith(TYPE_OF) ? line.lastIndexOf("\":") + 1 : line.indexOf(':');
      if (colon < 1) {
        throw new ImportRefusal("has no colon in line " + (i + 1) + "; write it as field: column");
      }
      String key = line.substring(0, colon).strip();
      String value = line.substring(colon + 1).strip();
      if (key.startsWith(TYPE_OF)) {
        String word = key.substring(TYPE_OF.length(), key.length() - 1);
        once(types.put(word, type(value, i)), i);
      } else if (List.of(EVERY_ROW, DAY_ORDER, WRITTEN_IN).contains(key)) {
        once(settings.put(key, value), i);
      } else {
        once(columns.put(field(key, i), value.replaceAll("\\s+", " ")), i);
      }
    }
    String every = settings.get(EVERY_ROW);
    return new Mapping(
        columns,
        types,
        every == null ? null : type(every, -1).orElse(null),
        order(settings.getOrDefault(DAY_ORDER, DayOrder.UNKNOWN.words())),
        language(settings.getOrDefault(WRITTEN_IN, "und")));
  }

  private static void once(@Nullable Object earlier, int line) {
    if (earlier != null) {
      throw new ImportRefusal(
          "says in line "
              + (line + 1)
              + " what an earlier line said already; leave one of the two");
    }
  }

  private static Field field(String key, int line) {
    return Field.of(key)
        .orElseThrow(() ->
            new ImportRefusal(
                "names no field of ours in line "
                    + (line + 1)
                    + "; the fields are "
                    + Stream.of(Field.values()).map(Field::word).collect(joining(", "))));
  }

  private static Optional<ActType> type(String code, int line) {
    if (code.equals(OPEN) || code.isEmpty()) {
      return Optional.empty();
    }
    for (ActType type : ActType.values()) {
      if (type.code().equals(code)) {
        return Optional.of(type);
      }
    }
    String where = line < 0 ? "after '" + EVERY_ROW + "'" : "in line " + (line + 1);
    throw new ImportRefusal(
        "names no type of ours " + where + "; the types are " + typeCodes() + ", or write ?");
  }

  /** The types that may stand on the right, for a person to choose from. */
  public static String typeCodes() {
    return Stream.of(ActType.values()).map(ActType::code).collect(joining(", "));
  }

  private static DayOrder order(String words) {
    for (DayOrder order : DayOrder.values()) {
      if (order.words().equals(words)) {
        return order;
      }
    }
    throw new ImportRefusal("must say '" + DAY_ORDER + ": day first', month first or unknown");
  }

  private static String language(String code) {
    if (!code.matches("[a-z]{2,3}")) {
      throw new ImportRefusal("must say '" + WRITTEN_IN + ":' with a code such as ko, zh or en");
    }
    return code;
  }
}
