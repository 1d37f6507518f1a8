package org.durumi.linker.incident;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.durumi.linker.name.PersonName;
import org.durumi.linker.telling.ConceptSet;
import org.durumi.linker.telling.Folded;
import org.durumi.linker.telling.Telling;
import org.durumi.linker.telling.Vector;
import org.durumi.record.event.Agent;
import org.durumi.record.event.Count;
import org.jspecify.annotations.Nullable;

/**
 * A telling made ready for comparing.
 *
 * @param telling the telling
 * @param when its days, if said
 * @param count how many people in all, if said
 * @param agents the sorts of those who did it
 * @param names the names given
 * @param words its sentences
 * @param concepts what its sentences speak of
 * @param people what the words for the people speak of
 * @param story the whole report
 */
record Profile(
    Telling telling,
    @Nullable Days when,
    @Nullable Count count,
    Set<Agent.Kind> agents,
    List<PersonName> names,
    Vector words,
    ConceptSet concepts,
    ConceptSet people,
    Story story) {

  static Profile of(Telling telling, Story story) {
    String folded = Folded.words(telling.sentence());
    StringBuilder people = new StringBuilder();
    List<PersonName> names = new ArrayList<>();
    for (Telling.People group : telling.groups()) {
      people.append(group.description()).append(' ');
      group.names().forEach(name -> names.add(PersonName.of(name)));
    }
    return new Profile(
        telling,
        Days.of(telling.when()),
        total(telling.groups()),
        kinds(telling.agents()),
        List.copyOf(names),
        Vector.of(folded),
        ConceptSet.of(folded),
        ConceptSet.of(Folded.words(people.toString())),
        story);
  }

  /** Tells whether both are told of a day, and of two. */
  boolean isOfAnotherDay(Profile other) {
    Days one = when;
    Days two = other.when;
    return one != null && two != null && one.isDay() && two.isDay() && one.gap(two) > 0;
  }

  private static @Nullable Count total(List<Telling.People> groups) {
    Count total = null;
    for (Telling.People group : groups) {
      Count count = group.count();
      if (count != null) {
        total = total == null ? count : plus(total, count);
      }
    }
    return total;
  }

  private static Count plus(Count one, Count other) {
    try {
      return one.plus(other);
    } catch (ArithmeticException e) {
      return one;
    }
  }

  private static Set<Agent.Kind> kinds(List<Telling.Actor> agents) {
    Set<Agent.Kind> kinds = EnumSet.noneOf(Agent.Kind.class);
    for (Telling.Actor agent : agents) {
      if (agent.kind() != Agent.Kind.OTHER && agent.kind() != Agent.Kind.PERSON) {
        kinds.add(agent.kind());
      } else {
        kinds.addAll(Sorts.of(agent.name()));
      }
    }
    return kinds;
  }

  String report() {
    return telling.teller().report();
  }

  /** Never the words. */
  @Override
  public String toString() {
    return telling.toString();
  }
}
