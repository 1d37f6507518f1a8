package org.durumi.linker.incident;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Takes decisions one after the other and leaves out what contradicts those taken before. */
final class Consistent {

  private final Map<String, String> up = new HashMap<>();
  private final List<Decisions.Settled> apart = new ArrayList<>();

  private Consistent() {}

  static List<Decisions.Settled> of(List<Decisions.Settled> weightiestFirst) {
    Consistent taken = new Consistent();
    return weightiestFirst.stream().filter(taken::takes).toList();
  }

  private boolean takes(Decisions.Settled decision) {
    String a = top(decision.one());
    String b = top(decision.other());
    if (!decision.same()) {
      if (a.equals(b)) {
        return false;
      }
      apart.add(decision);
      return true;
    }
    Set<String> both = new HashSet<>(Set.of(a));
    both.add(b);
    for (Decisions.Settled other : apart) {
      String x = top(other.one());
      String y = top(other.other());
      if (!x.equals(y) && both.contains(x) && both.contains(y)) {
        return false;
      }
    }
    up.put(b, a);
    return true;
  }

  private String top(String id) {
    String at = id;
    for (String next = up.get(at); next != null && !next.equals(at); next = up.get(at)) {
      at = next;
    }
    return at;
  }
}
