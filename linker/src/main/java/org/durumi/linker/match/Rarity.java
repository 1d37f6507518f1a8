package org.durumi.linker.match;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How often each value of a field occurs: agreeing on a value that every hundredth record has is a
 * hundred times weaker than agreeing on one that every ten-thousandth has (Winkler,
 * "Frequency-based matching in Fellegi-Sunter model of record linkage", Census Bureau 2000).
 */
public final class Rarity {
  /** Where rarity is not to weigh. */
  public static final Rarity NONE = new Rarity(Map.of());

  private record Table(Map<String, Double> shares, double unmet) {}

  private final Map<String, Table> tables;

  private Rarity(Map<String, Table> tables) {
    this.tables = tables;
  }

  /** Counts the terms of the records that have one. */
  public static <R> Rarity of(Comparisons<R> comparisons, Collection<R> records) {
    Map<String, Table> tables = new LinkedHashMap<>();
    for (Comparison<R> field : comparisons.fields()) {
      Map<String, Integer> counts = new HashMap<>();
      int all = 0;
      for (R record : records) {
        String term = field.term(record);
        if (term != null) {
          counts.merge(term, 1, Integer::sum);
          all++;
        }
      }
      if (all > 0) {
        double whole = all;
        Map<String, Double> share = new HashMap<>();
        counts.forEach((term, count) -> share.put(term, count / whole));
        tables.put(field.field(), new Table(share, 1 / (whole + 1)));
      }
    }
    return new Rarity(tables);
  }

  /** True if this knows how often the field's values occur. */
  boolean knows(String field) {
    return tables.containsKey(field);
  }

  /**
   * The share of records with a term, above 0 and at most 1. A term never met counts as if it had
   * been met once in one record more.
   */
  double share(String field, String term) {
    Table table = tables.get(field);
    if (table == null) {
      throw new IllegalArgumentException("no terms counted: " + field);
    }
    return table.shares.getOrDefault(term, table.unmet);
  }
}
