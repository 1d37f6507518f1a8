package org.durumi.linker.count;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * All that counting starts from. The order of its parts changes no result.
 *
 * @param happenings the incidents
 * @param stocks groups that are held on some day and that no incident here took, for {@link
 *     Claim.Kind#SNAPSHOT} claims; they bound their parts and are never counted themselves
 * @param links how groups lie to each other
 * @param claims every accepted number
 */
public record Ledger(
    List<Happening> happenings,
    List<Happening.Group> stocks,
    List<Link> links,
    List<Claim> claims) {

  /** Refuses a group in two places, and links and claims about groups that are not in it. */
  public Ledger {
    happenings = List.copyOf(happenings);
    stocks = List.copyOf(stocks);
    links = List.copyOf(links);
    claims = List.copyOf(claims);
    Set<String> known = new HashSet<>();
    for (Happening h : happenings) {
      h.groups().forEach(g -> add(known, g.id()));
    }
    stocks.forEach(g -> add(known, g.id()));
    links.forEach(l -> l.groups().forEach(g -> check(known, g)));
    for (Claim c : claims) {
      if (c.about() instanceof Claim.Subject.Group g) {
        check(known, g.group());
      }
    }
  }

  private static void add(Set<String> known, String group) {
    if (!known.add(group)) {
      throw new IllegalArgumentException("group in two places: " + group);
    }
  }

  private static void check(Set<String> known, String group) {
    if (!known.contains(group)) {
      throw new IllegalArgumentException("no such group: " + group);
    }
  }
}
