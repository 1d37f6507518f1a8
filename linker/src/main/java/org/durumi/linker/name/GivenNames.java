package org.durumi.linker.name;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Given names that are forms of one another: Liz and Elisabeth, Sasha and Aleksandr. */
final class GivenNames {

  private static final Map<String, int[]> FAMILIES = new HashMap<>();
  private static final Set<String> WESTERN = new HashSet<>();
  private static final int[] NONE = new int[0];

  static {
    int family = 0;
    for (String[] row : Table.rows("given-names.tsv", 1)) {
      for (String name : Table.words(row[0])) {
        int[] old = FAMILIES.getOrDefault(name, NONE);
        int[] all = Arrays.copyOf(old, old.length + 1);
        all[old.length] = family;
        FAMILIES.put(name, all);
      }
      family++;
    }
    WESTERN.addAll(FAMILIES.keySet());
    Table.rows("other-given-names.tsv", 1).forEach(row -> WESTERN.addAll(Table.words(row[0])));
  }

  private GivenNames() {}

  /** The families a given name is of, in rising order; none for an unknown one. */
  static int[] families(String name) {
    return FAMILIES.getOrDefault(name, NONE);
  }

  static boolean isWestern(String name) {
    return WESTERN.contains(name);
  }
}
