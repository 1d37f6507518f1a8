package org.durumi.corpus.input;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Which columns of Parquet files hold what report JSON calls {@code id}, {@code url}, {@code
 * outlet}, {@code published}, {@code language}, {@code title} and {@code text}.
 *
 * @param names the columns' names by what they hold
 */
public record Columns(TreeMap<String, String> names) implements Serializable {

  /** What report JSON may say of a report, in its order. */
  public static final List<String> FIELDS =
      List.of("id", "url", "outlet", "published", "language", "title", "text");

  /**
   * Columns that are called as in report JSON, but for some.
   *
   * @param others what they hold to what they are called
   * @throws IllegalArgumentException with a sentence for the person, if there is no such field
   */
  public static Columns with(Map<String, String> others) {
    TreeMap<String, String> names = new TreeMap<>();
    FIELDS.forEach(field -> names.put(field, field));
    others.forEach((field, column) -> {
      if (names.replace(field, column) == null) {
        throw new IllegalArgumentException(
            "A report has no '" + field + "'; it has " + String.join(", ", FIELDS) + ".");
      }
    });
    return new Columns(names);
  }

  /** The column that holds this. */
  public String of(String field) {
    return names.getOrDefault(field, field);
  }
}
