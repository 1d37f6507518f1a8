package org.durumi.linker.chain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.durumi.linker.incident.Incident;
import org.durumi.record.event.Count;
import org.jspecify.annotations.Nullable;

/** A group while it is being put together. */
final class Draft {

  private final List<Strand> strands = new ArrayList<>();
  private final List<FollowUp> links = new ArrayList<>();
  private @Nullable Parts parts;

  Draft(Strand first) {
    strands.add(first);
  }

  List<Strand> strands() {
    return strands;
  }

  /** The strand that it began with, which stays when others come. */
  String first() {
    return strands.getFirst().id();
  }

  void add(Strand strand, FollowUp link) {
    strands.add(strand);
    links.add(link);
    parts = null;
  }

  /** As far as it is followed by now. */
  Parts parts() {
    Parts followed = parts;
    if (followed == null) {
      followed = new Parts(strands, links);
      parts = followed;
    }
    return followed;
  }

  /** Tells whether a report says that all of them got away: then nobody looks on. */
  boolean isAtLarge() {
    return parts().timelines().stream().allMatch(StatusTimeline::isAtLarge);
  }

  /** Tells whether the same, or a worse, has already happened to all of them. */
  boolean isOver(Strand later) {
    return parts().timelines().stream()
        .noneMatch(timeline -> Parts.mayTake(timeline, later.status(), later.standing()));
  }

  /** How many they are. */
  @Nullable Count count() {
    return parts().whole();
  }

  Optional<Strand> sameBy(Rulings rulings, Strand later) {
    return strands.reversed().stream().filter(one -> rulings.areSame(one, later)).findFirst();
  }

  boolean isApart(Rulings rulings, Strand later) {
    return strands.stream().anyMatch(one -> rulings.areApart(one, later));
  }

  /** The group's id: a bare number of the first of its tellings would look like a telling. */
  String id() {
    return "g-"
        + strands.stream().map(Strand::firstRef).min(Comparator.naturalOrder()).orElseThrow();
  }

  Group group() {
    Map<String, Incident> incidents = new HashMap<>();
    strands.forEach(strand -> incidents.put(strand.incident().id(), strand.incident()));
    Set<String> names = new TreeSet<>();
    strands.forEach(strand -> names.addAll(strand.names()));
    List<Incident> ordered =
        strands.stream()
            .map(strand -> strand.incident().id())
            .distinct()
            .flatMap(id -> Optional.ofNullable(incidents.get(id)).stream())
            .toList();
    return new Group(
        id(), count(), List.copyOf(names), new Chain(ordered, links), parts().named(id()));
  }
}
