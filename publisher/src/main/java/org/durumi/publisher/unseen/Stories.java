package org.durumi.publisher.unseen;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.DoublePredicate;
import org.durumi.linker.chain.ChainBuilder;
import org.durumi.linker.chain.Chains;
import org.durumi.linker.chain.FollowUp;
import org.durumi.linker.chain.Group;
import org.durumi.linker.chain.Hint;
import org.durumi.linker.chain.Ruling;
import org.durumi.linker.incident.Incident;

/** Which happenings may be about the same people: those that people are followed through. */
final class Stories {

  /** Of two groups that fit an incident nearly alike it can be of one. */
  private static final double RIVALS = 2;

  private final Map<String, String> up = new HashMap<>();

  private Stories() {}

  /**
   * Follows people through happenings.
   *
   * @param joins whether a follow-up of so many bits of log2 odds, from even odds on, holds
   */
  static Collection<List<Linked>> of(
      List<Linked> happenings, List<Ruling> rulings, DoublePredicate joins) {
    Map<String, Linked> byId = new TreeMap<>();
    List<Incident> incidents = new ArrayList<>();
    for (Linked one : happenings) {
      Incident incident = one.incident();
      byId.put(incident.id(), one);
      incidents.add(incident);
    }
    Chains chains = ChainBuilder.chains(incidents, rulings);
    Stories stories = new Stories();
    for (Group group : chains.groups()) {
      group.chain().links().forEach(link -> stories.join(link, 0, joins));
    }
    for (Hint hint : chains.hints()) {
      switch (hint.why()) {
        case WEAK -> stories.join(hint.followUp(), 0, joins);
        case RIVAL -> stories.join(hint.followUp(), RIVALS, joins);
        case RULINGS -> {}
      }
    }
    Map<String, List<Linked>> together = new TreeMap<>();
    byId.forEach(
        (id, one) -> together.computeIfAbsent(stories.top(id), _ -> new ArrayList<>()).add(one));
    return together.values();
  }

  private void join(FollowUp link, double less, DoublePredicate joins) {
    if (link.ruled() || joins.test(link.bits() - FollowUp.ENOUGH - less)) {
      up.put(top(incident(link.earlier())), top(incident(link.later())));
    }
  }

  /** The name of a body of people begins with its incident's. */
  private static String incident(String strand) {
    int hash = strand.indexOf('#');
    return hash < 0 ? strand : strand.substring(0, hash);
  }

  private String top(String id) {
    String at = id;
    for (String next = up.get(at); next != null && !next.equals(at); next = up.get(at)) {
      at = next;
    }
    return at;
  }
}
