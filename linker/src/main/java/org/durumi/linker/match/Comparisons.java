package org.durumi.linker.match;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The comparisons of a linkage, in order. All levels of a pair together are its pattern: one number
 * that tells pairs apart no further than the comparisons do.
 *
 * @param <R> the record
 */
public final class Comparisons<R> {
  private final List<Comparison<R>> fields;
  private final long[] place;
  private final int[] size;

  /**
   * The comparisons, each with its own field name.
   *
   * @throws IllegalArgumentException if two have one name, one has fewer than two or more than 100
   *     levels, or there are more patterns than fit a {@code long}
   */
  public Comparisons(List<Comparison<R>> fields) {
    this.fields = List.copyOf(fields);
    this.place = new long[fields.size()];
    this.size = new int[fields.size()];
    Set<String> names = new HashSet<>();
    long all = 1;
    for (int f = 0; f < place.length; f++) {
      Comparison<R> field = fields.get(f);
      size[f] = field.levels().size();
      if (!names.add(field.field()) || size[f] < 2 || size[f] > 100) {
        throw new IllegalArgumentException(
            "two fields of one name, or too few or many levels: " + field.field());
      }
      place[f] = all;
      if (all > Long.MAX_VALUE / (size[f] + 1)) {
        throw new IllegalArgumentException("too many comparisons");
      }
      all *= size[f] + 1;
    }
  }

  /** The comparisons. */
  public List<Comparison<R>> fields() {
    return fields;
  }

  /** The place of a field. */
  int indexOf(String field) {
    for (int f = 0; f < fields.size(); f++) {
      if (fields.get(f).field().equals(field)) {
        return f;
      }
    }
    throw new IllegalArgumentException("no such field: " + field);
  }

  /** How many levels a field has, silence not counted. */
  int levels(int field) {
    return size[field];
  }

  /** The pattern of two records. */
  long pattern(R a, R b) {
    long pattern = 0;
    for (int f = 0; f < place.length; f++) {
      pattern += place[f] * (fields.get(f).level(a, b) + 1);
    }
    return pattern;
  }

  /** The level of one field in a pattern, or {@link Comparison#SILENT}. */
  int level(long pattern, int field) {
    return (int) (pattern / place[field] % (size[field] + 1)) - 1;
  }
}
