package org.durumi.record.linkage;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The rules for decisions about pairs in the plainest way there is, to compare with. */
final class Naive {

  private Naive() {}

  static boolean fits(List<LinkDecision> before, LinkDecision next) {
    List<LinkDecision> all = new ArrayList<>(before);
    all.add(next);
    if (next instanceof LinkDecision.Undone && pile(before, next.pair()).isEmpty()) {
      return false;
    }
    return isFree(all, "same", "different") && isFree(all, "same_group", "different_group");
  }

  static List<TellingPair> pairs(List<LinkDecision> all, String verdict) {
    String family = verdict.endsWith("_group") ? "_group" : "";
    Map<TellingPair, String> standing = new TreeMap<>();
    for (LinkDecision decision : all) {
      for (LinkDecision lying : pile(all, decision.pair())) {
        if (lying.verdict().endsWith("_group") == !family.isEmpty()) {
          standing.put(decision.pair(), lying.verdict());
        }
      }
    }
    return standing.keySet().stream().filter(pair -> verdict.equals(standing.get(pair))).toList();
  }

  private static List<LinkDecision> pile(List<LinkDecision> all, TellingPair pair) {
    List<LinkDecision> pile = new ArrayList<>();
    for (LinkDecision decision : all) {
      if (decision.pair().equals(pair)) {
        if (decision instanceof LinkDecision.Undone) {
          pile.removeLast();
        } else {
          pile.add(decision);
        }
      }
    }
    return pile;
  }

  /** Joins what is the same until nothing moves, then looks for two that were joined. */
  private static boolean isFree(List<LinkDecision> all, String same, String different) {
    Map<TellingId, TellingId> root = new TreeMap<>();
    for (TellingPair pair : pairs(all, same)) {
      TellingId left = find(root, pair.first());
      TellingId right = find(root, pair.second());
      if (!left.equals(right)) {
        root.put(left, right);
      }
    }
    return pairs(all, different).stream()
        .noneMatch(pair -> find(root, pair.first()).equals(find(root, pair.second())));
  }

  private static TellingId find(Map<TellingId, TellingId> root, TellingId telling) {
    TellingId at = telling;
    while (root.containsKey(at)) {
      at = root.get(at);
    }
    return at;
  }
}
