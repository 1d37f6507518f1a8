package org.durumi.publisher.clearing;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.durumi.linker.count.Happening;
import org.durumi.linker.count.Link;
import org.durumi.linker.tally.Tally;

/** Figures of an archive's counting. */
final class Counted implements Figures {

  private final Tally tally;

  /** The happening of each group of people. */
  private final Map<String, String> happenings = new HashMap<>();

  /** For each happening those that a link other than "apart" ties it to. */
  private final Map<String, Set<String>> tied = new HashMap<>();

  Counted(Tally tally) {
    this.tally = tally;
    for (Happening happening : tally.ledger().happenings()) {
      happening.groups().forEach(group -> happenings.put(group.id(), happening.id()));
      tied.put(happening.id(), new LinkedHashSet<>());
    }
    tally.ledger().links().stream()
        .filter(link -> !(link instanceof Link.Apart))
        .forEach(this::tie);
  }

  private void tie(Link link) {
    Set<String> ends = new LinkedHashSet<>();
    for (String group : link.groups()) {
      String happening = happenings.get(group);
      if (happening != null) {
        ends.add(happening);
      }
    }
    ends.forEach(one -> tied.computeIfAbsent(one, _ -> new LinkedHashSet<>()).addAll(ends));
  }

  @Override
  public Optional<Figure> of(String incident) {
    if (!tied.containsKey(incident)) {
      return Optional.empty();
    }
    var count = tally.bounds(incident);
    Integer upper = count.upper();
    boolean open = count.lower() == 0 && upper == null;
    return open ? Optional.empty() : Optional.of(new Figure(count.interval(), count.best()));
  }

  /** Incidents that are tied to each other over others may share people, too. */
  @Override
  public boolean mayShare(Collection<String> incidents) {
    Set<String> seen = new HashSet<>();
    for (String incident : new LinkedHashSet<>(incidents)) {
      if (seen.contains(incident)) {
        return true;
      }
      Deque<String> next = new ArrayDeque<>(Set.of(incident));
      while (!next.isEmpty()) {
        String one = next.remove();
        if (seen.add(one)) {
          next.addAll(tied.getOrDefault(one, Set.of()));
        }
      }
    }
    return false;
  }
}
