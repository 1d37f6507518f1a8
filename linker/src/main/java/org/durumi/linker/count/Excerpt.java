package org.durumi.linker.count;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The part of a ledger that some islands come from. */
final class Excerpt {

  private Excerpt() {}

  static Ledger of(World world, List<Island> islands, Optional<Link> loosened) {
    Set<String> groups = new HashSet<>();
    Set<String> scopes = new HashSet<>();
    for (Island island : islands) {
      island.bodies().forEach(b -> groups.addAll(b.names()));
      island.totals().forEach(t -> scopes.add(t.scope().key()));
    }
    Ledger all = world.ledger;
    List<Link> links = new ArrayList<>();
    for (Link link : all.links()) {
      if (groups.containsAll(link.groups())) {
        boolean loose = loosened.isPresent() && loosened.get().equals(link);
        links.addAll(loose ? link.loosened() : List.of(link));
      }
    }
    return new Ledger(
        all.happenings().stream()
            .filter(h -> h.groups().stream().anyMatch(g -> groups.contains(g.id())))
            .toList(),
        all.stocks().stream().filter(g -> groups.contains(g.id())).toList(),
        links,
        all.claims().stream()
            .filter(c ->
                switch (c.about()) {
                  case Claim.Subject.Group g -> groups.contains(g.group());
                  case Claim.Subject.All a -> scopes.contains(Totals.until(c).key());
                })
            .toList());
  }

  /** The links of some islands. */
  static List<Link> links(World world, List<Island> islands) {
    Set<String> groups = new HashSet<>();
    islands.forEach(i -> i.bodies().forEach(b -> groups.addAll(b.names())));
    return world.ledger.links().stream()
        .filter(l -> groups.containsAll(l.groups()))
        .distinct()
        .toList();
  }
}
