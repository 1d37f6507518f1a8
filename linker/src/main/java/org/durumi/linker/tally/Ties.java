package org.durumi.linker.tally;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.durumi.linker.chain.Chains;
import org.durumi.linker.chain.FollowUp;
import org.durumi.linker.chain.Group;
import org.durumi.linker.chain.Hint;
import org.durumi.linker.chain.Part;
import org.durumi.linker.count.Link;
import org.jspecify.annotations.Nullable;

/**
 * What chains say of who is the same people. All of a later incident's people are those of the
 * earlier one; they are all of those too where the numbers allow it and no part of the group went
 * another way, else some of them. Where a chain is only hinted at, two groups may share people.
 */
final class Ties {

  private final Map<String, Entry> entries;
  private final Map<String, Entry.Group> groups = new HashMap<>();
  private final Map<String, Set<String>> wholes = new LinkedHashMap<>();
  private final Set<List<String>> same = new HashSet<>();

  private Ties(Map<String, Entry> entries) {
    this.entries = entries;
    entries.values().forEach(entry -> entry.groups().forEach(one -> groups.put(one.id(), one)));
  }

  /**
   * The links.
   *
   * @param entries by the incidents' ids
   */
  static List<Link> of(Chains chains, Map<String, Entry> entries) {
    Ties ties = new Ties(entries);
    Set<Link> links = new LinkedHashSet<>();
    for (Entry.Group group : ties.groups.values()) {
      if (group.whole() != null) {
        links.add(Link.within(group.id(), group.whole()));
      }
    }
    chains.groups().forEach(ties::follow);
    ties.wholes.forEach((later, earlier) -> ties.link(later, earlier, links));
    chains.hints().forEach(hint -> ties.hint(hint, links));
    return List.copyOf(links);
  }

  /** An incident's id out of that of one of its groups. */
  static String incident(String group) {
    int hash = group.indexOf('#');
    int slash = group.indexOf('/');
    int end = hash < 0 ? slash : slash < 0 ? hash : Math.min(hash, slash);
    return end < 0 ? group : group.substring(0, end);
  }

  private void follow(Group group) {
    Map<String, String> earlierOf = new HashMap<>();
    group.chain().links().forEach(link -> earlierOf.put(link.later(), link.earlier()));
    for (FollowUp link : group.chain().links()) {
      String later = link.later();
      String earlier = asserted(link.earlier(), earlierOf);
      if (earlier == null || !groups.containsKey(later) || earlier.equals(later)) {
        continue;
      }
      wholes.computeIfAbsent(later, x -> new TreeSet<>()).add(earlier);
      if (parts(group, earlier).equals(parts(group, later))) {
        same.add(List.of(earlier, later));
      }
    }
  }

  /** What is only feared or denied in between is passed over. */
  private @Nullable String asserted(String strand, Map<String, String> earlierOf) {
    Set<String> seen = new HashSet<>();
    String at = strand;
    while (at != null && seen.add(at) && !groups.containsKey(at)) {
      at = earlierOf.get(at);
    }
    return at != null && groups.containsKey(at) ? at : null;
  }

  /** The parts of a group that an incident is told of. */
  private static Set<String> parts(Group group, String strand) {
    String incident = incident(strand);
    Set<String> parts = new TreeSet<>();
    for (Part part : group.parts()) {
      if (part.timeline().changes().stream().anyMatch(one -> one.incident().equals(incident))) {
        parts.add(part.id());
      }
    }
    return parts;
  }

  private void link(String later, Set<String> earlier, Set<Link> links) {
    List<String> all = new ArrayList<>(earlier);
    Entry.Group some = groups.get(later);
    Entry.Group whole = groups.get(all.getFirst());
    if (all.size() > 1 || some == null || whole == null) {
      links.add(new Link.Within(later, all));
    } else if (same.contains(List.of(whole.id(), later))
        && Numbers.mayBeAll(some.count(), whole.count())) {
      links.add(new Link.Same(whole.id(), later));
    } else if (Numbers.isPart(whole.count(), some.count())
        && !Numbers.isPart(some.count(), whole.count())) {
      links.add(Link.within(whole.id(), later));
    } else {
      links.add(Link.within(later, whole.id()));
    }
  }

  private void hint(Hint hint, Set<Link> links) {
    Entry one = entries.get(incident(hint.followUp().earlier()));
    Entry other = entries.get(incident(hint.followUp().later()));
    if (one != null && other != null && !one.equals(other) && one.type() == other.type()) {
      String earlier = hint.followUp().earlier();
      String later = hint.followUp().later();
      if (groups.containsKey(earlier) && groups.containsKey(later)) {
        links.add(new Link.MayOverlap(earlier, later));
      }
    }
  }
}
