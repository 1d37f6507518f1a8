package org.durumi.linker.count;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Joins groups that are the same people, and gathers what is said of each. */
final class Bodies {

  private final Map<String, String> leader = new HashMap<>();
  private final Map<String, Integer> indexOf = new HashMap<>();
  private final List<Claim> shown = new ArrayList<>();
  private final List<Body> bodies;

  Bodies(Ledger ledger, Policy policy) {
    NavigableMap<String, Body.Act> acts = new TreeMap<>();
    List<String> groups = new ArrayList<>();
    for (Happening h : ledger.happenings()) {
      for (Happening.Group g : h.groups()) {
        acts.put(g.id(), new Body.Act(h, g));
        groups.add(g.id());
      }
    }
    ledger.stocks().forEach(g -> groups.add(g.id()));
    groups.sort(Comparator.naturalOrder());
    groups.forEach(g -> leader.put(g, g));
    for (Link link : ledger.links()) {
      if (link instanceof Link.Same same) {
        join(find(same.one()), find(same.other()));
      }
    }
    NavigableMap<String, List<String>> members = new TreeMap<>();
    groups.forEach(g -> members.computeIfAbsent(find(g), k -> new ArrayList<>()).add(g));
    Map<String, List<Claim>> claims = claims(ledger, acts);
    Reconciliation reconciliation = new Reconciliation(policy);
    bodies = new ArrayList<>();
    for (List<String> names : members.values()) {
      List<Body.Act> own = names.stream().filter(acts::containsKey).map(acts::get).toList();
      List<Claim> said =
          names.stream().flatMap(n -> claims.getOrDefault(n, List.of()).stream()).toList();
      names.forEach(n -> indexOf.put(n, bodies.size()));
      Tally tally = reconciliation.reconcile(said, own.isEmpty() ? 0 : 1);
      bodies.add(new Body(bodies.size(), own, List.copyOf(names), tally));
    }
  }

  List<Body> all() {
    return bodies;
  }

  int of(String group) {
    Integer index = indexOf.get(group);
    if (index == null) {
      throw new IllegalArgumentException("no such group: " + group);
    }
    return index;
  }

  /** Claims that are about a group and state no number of its people. */
  List<Claim> shown() {
    return shown;
  }

  private Map<String, List<Claim>> claims(Ledger ledger, Map<String, Body.Act> acts) {
    Map<String, List<Claim>> claims = new HashMap<>();
    for (Claim c : ledger.claims()) {
      if (c.about() instanceof Claim.Subject.Group g) {
        if (c.kind() == Claim.Kind.SNAPSHOT && acts.containsKey(g.group())) {
          shown.add(c);
        } else {
          claims.computeIfAbsent(g.group(), k -> new ArrayList<>()).add(c);
        }
      }
    }
    return claims;
  }

  private String find(String group) {
    String at = group;
    String up = leader.getOrDefault(at, at);
    while (!up.equals(at)) {
      at = up;
      up = leader.getOrDefault(at, at);
    }
    leader.put(group, at);
    return at;
  }

  private void join(String one, String other) {
    if (one.compareTo(other) < 0) {
      leader.put(other, one);
    } else {
      leader.put(one, other);
    }
  }
}
