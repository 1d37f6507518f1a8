package org.durumi.linker.chain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.durumi.linker.telling.Telling;
import org.durumi.linker.telling.Telling.People;
import org.durumi.record.event.Count;
import org.jspecify.annotations.Nullable;

/** Tells the bodies of people in one incident apart; what a telling counts apart stays so. */
final class Apart {

  private final List<Body> bodies = new ArrayList<>(List.of(new Body()));

  /** One body, and what its tellings say of it, worked out once. */
  private static final class Body {
    private final List<Strand.Told> told = new ArrayList<>();
    private final Set<String> tellings = new HashSet<>();
    private final List<Said> said = new ArrayList<>();
    private boolean undescribed;
  }

  /** What is said of some people. */
  private record Said(Set<String> tokens, boolean helpers, @Nullable Count count) {

    static Said of(People people) {
      String words = Phrases.folded(people.description());
      return new Said(Strands.tokens(words), Strands.isOfHelpers(Set.of(words)), people.count());
    }

    /** Shared words count; helpers are never those they helped: -1. */
    double likeness(Said other) {
      if (helpers != other.helpers) {
        return -1;
      }
      boolean fits = count == null || other.count == null || count.mayEqual(other.count);
      return tokens.stream().filter(other.tokens::contains).count() + (fits ? 1 : 0);
    }
  }

  /**
   * Puts in what tellings say, those first that count people apart: they say how many there are.
   */
  void put(Stream<Telling> tellings) {
    tellings
        .sorted(
            Comparator.comparingInt((Telling telling) -> -telling.groups().size())
                .thenComparing(Telling::id))
        .forEach(telling -> {
          for (int body = 0; body < Math.max(1, telling.groups().size()); body++) {
            put(new Strand.Told(telling, body));
          }
        });
  }

  /** The bodies; only the first may be empty. */
  List<List<Strand.Told>> bodies() {
    return bodies.stream().map(body -> List.copyOf(body.told)).toList();
  }

  private void put(Strand.Told told) {
    People people = told.people();
    Said said = people == null ? null : Said.of(people);
    Body into = chosen(told, said);
    into.told.add(told);
    into.tellings.add(told.telling().id());
    if (said == null) {
      into.undescribed = true;
    } else {
      into.said.add(said);
    }
  }

  private Body chosen(Strand.Told told, @Nullable Said said) {
    Body best = bodies.getFirst();
    if (best.told.isEmpty()) {
      return best;
    }
    double most = -1;
    for (Body body : bodies) {
      boolean taken = body.tellings.contains(told.telling().id());
      double likeness = taken ? -1 : likeness(body, said);
      if (likeness > most) {
        most = likeness;
        best = body;
      }
    }
    if (most < 0) {
      best = new Body();
      bodies.add(best);
    }
    return best;
  }

  private static double likeness(Body body, @Nullable Said said) {
    if (said == null) {
      return 0;
    }
    double best = body.undescribed ? 0 : -1;
    for (Said other : body.said) {
      best = Math.max(best, said.likeness(other));
    }
    return best;
  }
}
