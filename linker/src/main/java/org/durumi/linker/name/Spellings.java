package org.durumi.linker.name;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** For one part of a syllable, the sounds that each spelling of it stands for. */
final class Spellings {

  /**
   * What letters stand for.
   *
   * @param sound the number of the sound in its part
   * @param cost of taking the letters so
   */
  record Option(int sound, float cost) {}

  private final Map<String, List<Option>> options = new HashMap<>();
  private int longest;

  /** From the rows of a table for a part; the fifth column, if any, is one of {@code when}. */
  static Spellings read(
      String table, String part, List<String> when, BiFunction<String, String, Integer> number) {
    Spellings spellings = new Spellings();
    for (String[] row : Table.rows(table, 5)) {
      if (row[0].equals(part) && when.contains(row[4])) {
        Option option = new Option(number.apply(part, row[2]), Float.parseFloat(row[3]));
        spellings.options.computeIfAbsent(row[1], k -> new ArrayList<>()).add(option);
        spellings.longest = Math.max(spellings.longest, row[1].length());
      }
    }
    return spellings;
  }

  @Nullable List<Option> get(String letters) {
    return options.get(letters);
  }

  int longest() {
    return longest;
  }
}
