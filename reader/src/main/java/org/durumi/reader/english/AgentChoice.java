package org.durumi.reader.english;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Picks who did it. */
final class AgentChoice {

  private static final int BY_REACH = 14;

  private AgentChoice() {}

  /** The actors, in order; usually one, two for an exchange or a joint operation. */
  static List<Actor> of(
      Sentence sentence, Trigger trigger, @Nullable Voice voice, @Nullable People victims) {
    Actor by = by(sentence, trigger);
    if (by != null) {
      return withPartner(sentence, by);
    }
    boolean active =
        trigger.kind() == Trigger.Kind.VERB && voice != Voice.PASSIVE && voice != Voice.REDUCED
            || trigger.has("command") && voice != Voice.PASSIVE
            || trigger.has("offer")
            || trigger.has("weak")
            || trigger.has("trade")
            || trigger.type() == org.durumi.record.event.ActType.CRACKDOWN_OPERATION;
    if (!active) {
      return List.of();
    }
    if (trigger.has("trade")) {
      return sentence.actors().stream().filter(a -> a.to() <= trigger.from()).limit(2).toList();
    }
    Actor subject = subject(sentence, trigger, victims);
    return subject == null ? List.of() : withPartner(sentence, subject);
  }

  private static @Nullable Actor by(Sentence sentence, Trigger trigger) {
    int limit = trigger.to() + BY_REACH;
    for (int i = trigger.to(); i < Math.min(limit, sentence.tokens().size()); i++) {
      if (sentence.lower(i).equals(";") || i > trigger.to() && isTrigger(sentence, i)) {
        return null;
      }
      int at = i;
      if (sentence.lower(i).equals("by")) {
        Actor actor =
            sentence.actors().stream()
                .filter(a -> a.from() > at && a.from() <= at + 3)
                .findFirst()
                .orElse(null);
        if (actor != null) {
          return actor;
        }
      }
    }
    return null;
  }

  private static boolean isTrigger(Sentence sentence, int token) {
    return sentence.triggers().stream()
        .anyMatch(t -> t.from() == token && t.kind() != Trigger.Kind.NOUN);
  }

  private static @Nullable Actor subject(
      Sentence sentence, Trigger trigger, @Nullable People victims) {
    Actor best = null;
    for (Actor actor : sentence.actors()) {
      boolean victim =
          victims != null && actor.from() < victims.to() && victims.from() < actor.to();
      if (actor.to() <= trigger.from()
          && !victim
          && !oblique(sentence, actor)
          && !spoken(sentence, actor, trigger)) {
        best = actor;
      }
    }
    if (best == null && trigger.has("command")) {
      for (People people : sentence.people()) {
        if (people.named() && people.to() <= trigger.from() && trigger.from() - people.to() <= 3) {
          best = new Actor(people.from(), people.to(), org.durumi.record.event.Agent.Kind.PERSON);
        }
      }
    }
    return best;
  }

  private static boolean oblique(Sentence sentence, Actor actor) {
    String before = sentence.lower(actor.from() - 1);
    return Set.of(
            "in",
            "to",
            "from",
            "for",
            "of",
            "with",
            "into",
            "told",
            "against",
            "near",
            "at",
            "between",
            "on",
            "across",
            "via",
            "outside",
            "inside",
            "by",
            "southern",
            "northern",
            "eastern",
            "western")
        .contains(before);
  }

  /** "police said 13 refugees were arrested": speaking is not arresting. */
  private static boolean spoken(Sentence sentence, Actor actor, Trigger trigger) {
    return sentence.sources().stream()
        .anyMatch(s -> s.from() < actor.to() && actor.from() < s.to() && s.verb() < trigger.from());
  }

  /** "Chinese police and North Korea’s security agents". */
  private static List<Actor> withPartner(Sentence sentence, Actor first) {
    List<Actor> all = new ArrayList<>(List.of(first));
    for (Actor other : sentence.actors()) {
      Actor last = all.getLast();
      if (other.from() == last.to() + 1 && sentence.lower(last.to()).equals("and")) {
        all.add(other);
      }
    }
    if (all.size() == 1) {
      for (Actor other : sentence.actors()) {
        if (first.from() == other.to() + 1 && sentence.lower(other.to()).equals("and")) {
          all.addFirst(other);
        }
      }
    }
    return all;
  }
}
