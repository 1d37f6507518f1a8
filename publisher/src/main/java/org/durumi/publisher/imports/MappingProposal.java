package org.durumi.publisher.imports;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.durumi.publisher.imports.Mapping.DayOrder;
import org.durumi.record.event.ActType;

/** Proposes a mapping from a table's headings and from the words in its type's column. */
public final class MappingProposal {

  private static final int MOST_TYPES = 60;
  private static final int LONGEST_TYPE = 100;

  private MappingProposal() {}

  /** Proposes; a person looks at it before anything comes in. */
  public static Mapping of(ImportTable table) {
    Map<Field, String> columns = columns(table);
    return new Mapping(
        columns, types(table, columns), null, order(table, columns), language(table));
  }

  private static Map<Field, String> columns(ImportTable table) {
    Map<Field, String> columns = new EnumMap<>(Field.class);
    Set<String> taken = new HashSet<>();
    for (Field field : Field.values()) {
      for (String meaning : Words.headings(field)) {
        Optional<String> heading =
            table.header().stream()
                .filter(name -> !taken.contains(name) && meansThat(name, meaning))
                .findFirst();
        if (heading.isPresent()) {
          columns.put(field, heading.get());
          taken.add(heading.get());
          break;
        }
      }
    }
    if (!columns.containsKey(Field.TYPE)) {
      tellsTypes(table)
          .ifPresent(column -> {
            columns.values().remove(column);
            columns.put(Field.TYPE, column);
          });
    }
    return columns;
  }

  /** The column that names a type we know in most of its cells, whatever it is called. */
  private static Optional<String> tellsTypes(ImportTable table) {
    for (int i = 0; i < table.header().size(); i++) {
      int column = i;
      List<String> cells =
          table.rows().stream()
              .map(row -> row.cells().get(column))
              .filter(cell -> !cell.isEmpty())
              .toList();
      long known = cells.stream().filter(cell -> Words.type(cell).isPresent()).count();
      if (known > 0 && 2 * known > cells.size()) {
        return Optional.of(table.header().get(column));
      }
    }
    return Optional.empty();
  }

  /** Uwazi writes a language behind two underlines. */
  private static boolean meansThat(String heading, String meaning) {
    return Words.plain(heading.replaceFirst("__[a-z]{2}$", "")).equals(meaning);
  }

  private static Map<String, Optional<ActType>> types(
      ImportTable table, Map<Field, String> columns) {
    Map<String, Optional<ActType>> types = new TreeMap<>();
    int at = table.header().indexOf(columns.getOrDefault(Field.TYPE, ""));
    if (at >= 0) {
      for (ImportTable.Row row : table.rows()) {
        String word = row.cells().get(at);
        boolean fits =
            !word.isEmpty()
                && word.length() <= LONGEST_TYPE
                && word.chars().noneMatch(c -> c == '\n' || c == '\r');
        if (fits && types.size() < MOST_TYPES) {
          types.putIfAbsent(word, Words.type(word));
        }
      }
    }
    return types;
  }

  /** A date such as 25/03/2023 tells how the others are meant, if none says otherwise. */
  private static DayOrder order(ImportTable table, Map<Field, String> columns) {
    boolean day = false;
    boolean month = false;
    for (Field field : List.of(Field.DATE, Field.DATE_END, Field.PUBLISHED)) {
      int at = table.header().indexOf(columns.getOrDefault(field, ""));
      for (ImportTable.Row row : at < 0 ? List.<ImportTable.Row>of() : table.rows()) {
        day |= DateValue.saysDayFirst(row.cells().get(at));
        month |= DateValue.saysMonthFirst(row.cells().get(at));
      }
    }
    return day == month ? DayOrder.UNKNOWN : day ? DayOrder.DAY_FIRST : DayOrder.MONTH_FIRST;
  }

  private static String language(ImportTable table) {
    long hangul = 0;
    long han = 0;
    long latin = 0;
    for (ImportTable.Row row : table.rows().subList(0, Math.min(200, table.rows().size()))) {
      String words = String.join(" ", row.cells());
      hangul += letters(words, Character.UnicodeScript.HANGUL);
      han += letters(words, Character.UnicodeScript.HAN);
      latin += letters(words, Character.UnicodeScript.LATIN);
    }
    // A Korean or Chinese letter says as much as two or three Latin ones.
    if (2 * (hangul + han) > latin) {
      return hangul >= han ? "ko" : "zh";
    }
    return latin > 0 ? "en" : "und";
  }

  private static long letters(String words, Character.UnicodeScript script) {
    return words.codePoints().filter(c -> Character.UnicodeScript.of(c) == script).count();
  }
}
