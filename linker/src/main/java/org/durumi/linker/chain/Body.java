package org.durumi.linker.chain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.durumi.linker.incident.Incident;
import org.durumi.linker.telling.Telling;
import org.durumi.linker.telling.Telling.People;
import org.jspecify.annotations.Nullable;

/**
 * Some people of one incident whom its reports count apart from others, such as a family and those
 * who helped it; whatever was done to them.
 *
 * @param id the incident's id, with a hash and a number where it is not its first body: what {@link
 *     FollowUp} calls it
 * @param told who tells of them, at least one, in the order of names
 * @param helpers whether they are people who helped others
 */
public record Body(String id, List<Told> told, boolean helpers) {

  /**
   * One telling of them.
   *
   * @param telling the telling
   * @param people what it says of them, or null where it does not describe anybody
   */
  public record Told(Telling telling, @Nullable People people) {}

  /** Keeps its own copy. */
  public Body {
    told = List.copyOf(told);
  }

  /** The bodies of an incident, at least one. */
  public static List<Body> of(Incident incident) {
    List<Body> bodies = new ArrayList<>();
    List<List<Strand.Told>> apart = Strands.apart(incident);
    for (int i = 0; i < apart.size(); i++) {
      List<Told> told =
          apart.get(i).stream()
              .sorted(Comparator.comparing(Strand.Told::ref))
              .map(one -> new Told(one.telling(), one.people()))
              .toList();
      if (!told.isEmpty()) {
        bodies.add(new Body(id(incident, i), told, Strands.isOfHelpers(descriptions(told))));
      }
    }
    return bodies;
  }

  static String id(Incident incident, int ordinal) {
    return ordinal == 0 ? incident.id() : incident.id() + "#" + ordinal;
  }

  private static Set<String> descriptions(List<Told> told) {
    return told.stream()
        .flatMap(one -> Optional.ofNullable(one.people()).stream())
        .map(People::description)
        .map(Phrases::folded)
        .collect(Collectors.toSet());
  }

  /** Never the report's words. */
  @Override
  public String toString() {
    return "Body[" + id + ", " + told.size() + "]";
  }
}
