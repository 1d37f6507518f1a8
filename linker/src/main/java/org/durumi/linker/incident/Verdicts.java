package org.durumi.linker.incident;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * All pairs that people's verdicts settle, those that follow among them: of a group of tellings
 * that are one every two are, and what keeps two tellings apart keeps all apart that are one with
 * either. However many pairs follow, a group counts as many verdicts as it took to make it, and an
 * act that keeps apart as many as it has tellings, less one; else one split would drown all others.
 */
final class Verdicts {

  /** Of a larger group only so many tellings are paired. */
  private static final int LARGE = 30;

  private final Map<String, String> up = new HashMap<>();
  private final Map<String, SortedSet<String>> groups = new TreeMap<>();
  private final Map<List<String>, Pair> pairs = new LinkedHashMap<>();

  /**
   * A pair that is settled.
   *
   * @param weight as how many verdicts it counts, above 0
   * @param group the group of the one that comes first, and that of the other
   */
  record Pair(String one, String other, boolean same, double weight, List<String> group) {}

  private Verdicts(List<Verdict> said) {
    said.stream().filter(Verdict::same).forEach(v -> up.put(top(v.one()), top(v.other())));
    for (Verdict verdict : said) {
      for (String id : List.of(verdict.one(), verdict.other())) {
        groups.computeIfAbsent(top(id), x -> new TreeSet<>()).add(id);
      }
    }
  }

  /** The pairs that are settled, in an order that depends on the verdicts alone. */
  static List<Pair> of(List<Verdict> said) {
    Verdicts verdicts = new Verdicts(said);
    verdicts.groups.keySet().forEach(verdicts::oneGroup);
    Map<Long, List<Verdict>> acts = new TreeMap<>();
    said.stream()
        .filter(verdict -> !verdict.same())
        .forEach(v -> acts.computeIfAbsent(v.act(), x -> new ArrayList<>()).add(v));
    acts.values().forEach(verdicts::apart);
    return List.copyOf(verdicts.pairs.values());
  }

  private String top(String id) {
    String at = id;
    for (String next = up.get(at); next != null && !next.equals(at); next = up.get(at)) {
      at = next;
    }
    return at;
  }

  private List<String> group(String top) {
    return groups.getOrDefault(top, new TreeSet<>()).stream().limit(LARGE).toList();
  }

  private void oneGroup(String top) {
    List<String> group = group(top);
    double all = group.size() * (group.size() - 1) / 2.0;
    for (int i = 0; i < group.size(); i++) {
      for (int j = 0; j < i; j++) {
        add(
            new Pair(
                group.get(j), group.get(i), true, (group.size() - 1) / all, List.of(top, top)));
      }
    }
  }

  private void apart(List<Verdict> act) {
    TreeSet<String> tellings = new TreeSet<>();
    act.forEach(verdict -> tellings.addAll(List.of(verdict.one(), verdict.other())));
    double each = (tellings.size() - 1.0) / act.size();
    for (Verdict verdict : act) {
      String x = top(verdict.one());
      String y = top(verdict.other());
      if (!x.equals(y)) {
        List<String> left = group(x);
        List<String> right = group(y);
        double weight = each / (left.size() * right.size());
        for (String one : left) {
          right.forEach(other -> add(new Pair(one, other, false, weight, List.of(x, y))));
        }
      }
    }
  }

  private void add(Pair pair) {
    boolean inOrder = pair.one().compareTo(pair.other()) < 0;
    List<String> key =
        inOrder ? List.of(pair.one(), pair.other()) : List.of(pair.other(), pair.one());
    pairs.merge(
        key,
        pair,
        (old, more) ->
            new Pair(
                old.one(), old.other(), old.same(), old.weight() + more.weight(), old.group()));
  }
}
