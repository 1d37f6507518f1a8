package org.durumi.reader.english;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Picks the people to whom an act was done. */
final class VictimChoice {

  private static final int OBJECT_REACH = 3;

  private VictimChoice() {}

  /** The people meant, or null where the sentence names none. */
  static @Nullable People of(Sentence sentence, Trigger trigger, @Nullable Voice voice) {
    return switch (trigger.kind()) {
      case NOUN -> noun(sentence, trigger);
      case DEED, PHRASE -> subject(sentence, trigger);
      case VERB ->
          voice == Voice.PASSIVE || voice == Voice.REDUCED
              ? subject(sentence, trigger)
              : object(sentence, trigger);
    };
  }

  private static @Nullable People object(Sentence sentence, Trigger trigger) {
    return sentence.people().stream()
        .filter(p -> p.to() > trigger.from() + 1 && p.from() > trigger.from())
        .filter(p -> p.from() <= trigger.to() + OBJECT_REACH)
        .filter(p -> !barred(sentence, trigger.from() + 1, p.from(), trigger.to()))
        .findFirst()
        .orElse(null);
  }

  /** An object does not lie beyond a full clause or behind "by". */
  private static boolean barred(Sentence sentence, int from, int to, int triggerEnd) {
    for (int i = from; i < to; i++) {
      String word = sentence.lower(i);
      boolean stop =
          Set.of(
                  ";", "by", "who", "which", "that", "when", "after", "before", "because", "said",
                  "from", "to", "with", "if")
              .contains(word);
      if (stop && i >= triggerEnd) {
        return true;
      }
    }
    return false;
  }

  private static @Nullable People subject(Sentence sentence, Trigger trigger) {
    List<People> left = sentence.people().stream().filter(p -> p.to() <= trigger.from()).toList();
    People best = null;
    int bestScore = Integer.MIN_VALUE;
    for (People people : left) {
      int score = subjectScore(sentence, trigger, people);
      if (score > bestScore) {
        best = people;
        bestScore = score;
      }
    }
    return bestScore > -40 && best != null ? best : owner(sentence, trigger);
  }

  private static int subjectScore(Sentence sentence, Trigger trigger, People people) {
    int score = -(trigger.from() - people.to());
    score += people.isCounted() ? 4 : 0;
    score += people.isSpecific() ? 3 : 0;
    score -= people.part() ? 25 : 0;
    String before = sentence.lower(people.from() - 1);
    boolean oblique =
        Set.of(
                "by",
                "with",
                "for",
                "from",
                "against",
                "to",
                "told",
                "helping",
                "assisting",
                "citing",
                "quoting")
            .contains(before);
    score -= oblique ? 18 : 0;
    boolean owned =
        before.equals("of")
            && sentence.people().stream().anyMatch(p -> p.to() == people.from() - 1);
    score -= owned || Set.of("in", "at", "among").contains(before) && !people.part() ? 6 : 0;
    score -= agrees(sentence, trigger, people) ? 0 : 15;
    boolean aside = people.reference() == People.Reference.SUBSET && !people.isCounted();
    score -= aside && before.equals(",") ? 20 : 0;
    score -= isInsertion(sentence, people) ? 20 : 0;
    score -= speaks(sentence, people) ? 40 : 0;
    score -= acts(sentence, people, trigger) ? 12 : 0;
    for (int i = people.to(); i < trigger.from(); i++) {
      String word = sentence.lower(i);
      if (word.equals(";") || word.equals("”") || word.equals("\"")) {
        score -= 15;
      }
    }
    return score;
  }

  /** "a family of eight, five of them minors, who were deported": a part named in passing. */
  private static boolean isInsertion(Sentence sentence, People people) {
    String next = sentence.lower(people.to());
    return people.reference() == People.Reference.SUBSET
        && sentence.lower(people.from() - 1).equals(",")
        && !Words.BE.contains(next)
        && !Words.FUNCTION.contains(next)
        && !Set.of("have", "has", "had").contains(next)
        && !Verbs.isVerb(next);
  }

  /** "were" wants more than one, "was" wants one. */
  private static boolean agrees(Sentence sentence, Trigger trigger, People people) {
    for (int i = trigger.from(); i >= Math.max(0, trigger.from() - 4); i--) {
      String word = sentence.lower(i);
      if (Set.of("were", "are", "have").contains(word)) {
        return people.plural();
      }
      if (Set.of("was", "is", "has").contains(word)) {
        return !people.plural()
            || Words.PEOPLE_GROUP.contains(sentence.lower(people.head()))
            || sentence.lower(people.from() + 1).equals("group")
            || sentence.lower(people.from() + 1).equals("family")
            || sentence.lower(people.head()).equals("couple");
      }
      if (i < trigger.from() && Verbs.isVerb(word)) {
        return true;
      }
    }
    return true;
  }

  static boolean speaks(Sentence sentence, People people) {
    return sentence.sources().stream()
        .anyMatch(s -> s.from() < people.to() && people.from() < s.to());
  }

  /** "two men killed the captain": subject of another act between. */
  private static boolean acts(Sentence sentence, People people, Trigger trigger) {
    return sentence.triggers().stream()
        .anyMatch(t ->
            t.from() >= people.to()
                && t.to() <= trigger.from()
                && t.kind() == Trigger.Kind.VERB
                && Voice.of(sentence, t) == Voice.ACTIVE);
  }

  private static @Nullable People noun(Sentence sentence, Trigger trigger) {
    int after = trigger.to();
    if (Set.of("of", "against").contains(sentence.lower(after))
        || sentence.lower(after).equals("by")
        || sentence.lower(after).equals("in")
        || isContact(sentence, after)) {
      People object =
          sentence.people().stream()
              .filter(p -> p.from() > after && p.from() <= after + 8)
              .filter(p -> ofBetween(sentence, after, p.from()))
              .findFirst()
              .orElse(null);
      if (object != null) {
        return object;
      }
    }
    People owner = owner(sentence, trigger);
    if (owner != null) {
      return owner;
    }
    if (!looksBack(sentence, trigger)) {
      return null;
    }
    return sentence.people().stream()
        .filter(p -> p.to() <= trigger.from())
        .max(Comparator.comparingInt(p -> subjectScore(sentence, trigger, p)))
        .filter(p -> subjectScore(sentence, trigger, p) > -14)
        .orElse(null);
  }

  /** "their arrest": those that the pronoun means. */
  private static @Nullable People owner(Sentence sentence, Trigger trigger) {
    String before = sentence.lower(trigger.from() - 1);
    if (!Set.of("their", "his", "her", "its").contains(before)) {
      return null;
    }
    int at = trigger.from() - 1;
    boolean many = before.equals("their") || before.equals("its");
    return new People(at, at + 1, at, null, at, at, many, People.Reference.PRONOUN, false, null);
  }

  /** "are facing repatriation": a noun with no owner of its own takes the subject. */
  private static boolean looksBack(Sentence sentence, Trigger trigger) {
    String before = sentence.lower(trigger.from() - 1);
    boolean subject =
        trigger.type() == org.durumi.record.event.ActType.FORCED_REPATRIATION
            || trigger.type() == org.durumi.record.event.ActType.ESCAPE_CROSSING;
    return subject
        || Set.of("under", "facing", "face", "faces", "risk", "into", "in", "to", "a", "received")
                .contains(before)
            && !RISKED.contains(trigger.type());
  }

  private static final Set<org.durumi.record.event.ActType> RISKED =
      Set.of(
          org.durumi.record.event.ActType.KILLING,
          org.durumi.record.event.ActType.TORTURE_ILL_TREATMENT,
          org.durumi.record.event.ActType.SEXUAL_VIOLENCE,
          org.durumi.record.event.ActType.TRAFFICKING,
          org.durumi.record.event.ActType.FORCED_LABOUR,
          org.durumi.record.event.ActType.RELEASE);

  /** "no contact with the fourteen". */
  private static boolean isContact(Sentence sentence, int with) {
    return sentence.lower(with).equals("with") && sentence.lower(with - 1).equals("contact");
  }

  private static boolean ofBetween(Sentence sentence, int from, int to) {
    boolean of = false;
    for (int i = from; i < to; i++) {
      of |= Set.of("of", "against").contains(sentence.lower(i)) || isContact(sentence, i);
      if (Set.of(",", ";", ".", "that", "who").contains(sentence.lower(i))) {
        return false;
      }
    }
    return of;
  }
}
