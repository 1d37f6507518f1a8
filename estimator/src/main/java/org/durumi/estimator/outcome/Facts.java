package org.durumi.estimator.outcome;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Named facts in the order in which they were put: numbers, words, yes or no, lists of facts. */
public final class Facts {

  private final Map<String, Object> entries = new LinkedHashMap<>();

  /** A number; one that is not finite is put as null would be: left out. */
  public Facts with(String name, double value) {
    if (Double.isFinite(value)) {
      entries.put(name, value);
    }
    return this;
  }

  /** A whole number. */
  public Facts with(String name, long value) {
    entries.put(name, value);
    return this;
  }

  /** Words. */
  public Facts with(String name, String words) {
    entries.put(name, words);
    return this;
  }

  /** Yes or no. */
  public Facts with(String name, boolean truth) {
    entries.put(name, truth);
    return this;
  }

  /** Several, each with facts of its own. */
  public Facts with(String name, List<Facts> several) {
    entries.put(name, List.copyOf(several));
    return this;
  }

  /** All of another's. */
  public Facts withAll(Facts others) {
    entries.putAll(others.entries);
    return this;
  }

  /**
   * By name: {@code Double}, {@code Long}, {@code String}, {@code Boolean}, {@code List<Facts>}.
   */
  public Map<String, Object> asMap() {
    return Collections.unmodifiableMap(entries);
  }

  /** A number by its name; not a number where there is none. */
  public double number(String name) {
    return entries.get(name) instanceof Number number ? number.doubleValue() : Double.NaN;
  }
}
