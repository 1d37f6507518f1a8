package org.durumi.publisher.clearing;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import org.durumi.linker.telling.Tsv;
import org.durumi.publisher.exposure.Exposure;
import org.durumi.record.event.ActType;

/**
 * How far an act travels by its type.
 *
 * @param exposure how far
 * @param wide whether its place is told as a province and its date as a year at most, and of its
 *     people no more than a large number
 */
record TypeRule(Exposure exposure, boolean wide) {

  private static final Map<ActType, TypeRule> ALL = read();

  private static Map<ActType, TypeRule> read() {
    Map<ActType, TypeRule> rules = new EnumMap<>(ActType.class);
    for (String[] cells : Tsv.rows(TypeRule.class, "types.tsv")) {
      ActType type =
          Arrays.stream(ActType.values())
              .filter(one -> one.code().equals(cells[0]))
              .findFirst()
              .orElseThrow();
      rules.put(type, new TypeRule(Exposure.of(cells[1]).orElseThrow(), cells[2].equals("wide")));
    }
    return rules;
  }

  /** The rule for a type; what no rule is about stays inside. */
  static TypeRule of(ActType type) {
    return ALL.getOrDefault(type, new TypeRule(Exposure.NEVER, true));
  }
}
