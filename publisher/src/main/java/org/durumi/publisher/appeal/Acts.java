package org.durumi.publisher.appeal;

import java.util.HashMap;
import java.util.Map;
import org.durumi.linker.telling.Tsv;
import org.durumi.record.event.ActType;

/** What is done to people, in words, from {@code acts.tsv}. */
final class Acts {

  private static final Map<String, Acts> TABLE = new HashMap<>();

  static {
    for (String[] row : Tsv.rows(Acts.class, "acts.tsv")) {
      TABLE.put(row[0], new Acts(row[1], row[2], row[3]));
    }
  }

  private final String several;
  private final String one;
  private final String ahead;

  private Acts(String several, String one, String ahead) {
    this.several = several;
    this.one = one;
    this.ahead = ahead;
  }

  /** Tells whether there are words for it; for what may help to find people there are none. */
  static boolean isTold(ActType type) {
    Acts acts = TABLE.get(type.code());
    return acts != null && !acts.several.isEmpty();
  }

  /**
   * The verb.
   *
   * @param single whether it is told of one person
   * @param lies whether it lies ahead
   */
  static String verb(ActType type, boolean single, boolean lies) {
    Acts acts = TABLE.get(type.code());
    if (acts == null || acts.several.isEmpty()) {
      throw new IllegalArgumentException("nothing is told of " + type.code());
    }
    return lies ? acts.ahead : single ? acts.one : acts.several;
  }
}
