package org.durumi.reader.english;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.durumi.record.event.Count;
import org.jspecify.annotations.Nullable;

/**
 * The groups of people that a report has spoken of, so that "they" and "the seven" find theirs. A
 * number that comes up again means the same people unless the words say "another".
 */
final class GroupLedger {

  private final @Nullable String usualCountry;
  private final List<Group> groups = new ArrayList<>();
  private final Map<String, Group> resolved = new HashMap<>();
  private boolean frozen;
  private final List<Group> recent = new ArrayList<>();

  /**
   * An empty ledger.
   *
   * @param usualCountry the country that most people in the report come from, or null
   */
  GroupLedger(@Nullable String usualCountry) {
    this.usualCountry = usualCountry;
  }

  /**
   * The group that words mean.
   *
   * @param sentence where the words stand
   * @param people the words
   * @return the group, or null for people in general
   */
  @Nullable Group resolve(Sentence sentence, People people) {
    String place = sentence.passage().index() + ":" + people.from();
    Group before = resolved.get(place);
    if (before != null) {
      return before;
    }
    Group group =
        switch (people.reference()) {
          case BARE -> null;
          case OTHER -> create(sentence, people);
          case SUBSET -> subset(sentence, people);
          case PRONOUN, DEFINITE, NEW -> known(sentence, people);
        };
    if (group != null) {
      resolved.put(place, group);
      learn(sentence, people, group);
      touch(group, sentence);
    }
    return group;
  }

  /** The group with a number. */
  Group number(int number) {
    return groups.get(number);
  }

  /** The group last spoken of, if any. */
  @Nullable Group latest(boolean plural) {
    Group uncounted = null;
    for (int i = recent.size() - 1; i >= 0; i--) {
      Group group = recent.get(i);
      if (group.narrates) {
        continue;
      }
      if (group.plural == plural && group.count != null) {
        return group;
      }
      if (group.plural == plural && uncounted == null) {
        uncounted = group;
      }
    }
    return uncounted;
  }

  private @Nullable Group known(Sentence sentence, People people) {
    Count count = people.count();
    if (count != null && people.plural()) {
      for (int i = recent.size() - 1; i >= 0; i--) {
        Group group = recent.get(i);
        if (group.counts(count)) {
          return group;
        }
      }
      Group vague = vague(sentence, count);
      if (vague != null) {
        return vague;
      }
      boolean all = sentence.lower(people.from()).equals("all");
      Group last = recent.isEmpty() ? null : recent.getLast();
      if (all && last != null && last.least() < 2) {
        last.count = null;
        return last;
      }
      return create(sentence, people);
    }
    if (people.head() == people.from()
        && !people.isCounted()
        && people.reference() == People.Reference.NEW) {
      return null;
    }
    if (people.named()) {
      return named(sentence, people);
    }
    if (people.reference() == People.Reference.NEW) {
      return create(sentence, people);
    }
    if (Words.FIRST_PERSON.contains(sentence.lower(people.head()))) {
      return narrator(sentence, people);
    }
    Group latest = people.plural() ? spokenOf(sentence, people) : latest(false);
    if (latest == null && people.isPronoun() && people.plural()) {
      return spokenOfBefore(sentence, people);
    }
    return latest != null ? latest : create(sentence, people);
  }

  /** "I", "we": whoever tells it, the same throughout. */
  private Group narrator(Sentence sentence, People people) {
    for (Group group : groups) {
      if (group.narrates && group.plural == people.plural()) {
        return group;
      }
    }
    Group group = create(sentence, people);
    group.narrates = true;
    return group;
  }

  /** "dozens" told more closely in the next sentences. */
  private @Nullable Group vague(Sentence sentence, Count count) {
    for (Group group : groups) {
      boolean close = sentence.passage().index() - group.lastSentence <= 2;
      boolean loose =
          group.countWords != null
              && group
                  .countWords
                  .text()
                  .matches("(?i).*\\b(?:dozens|scores|hundreds|thousands)\\b.*");
      if (close && loose && group.count != null && group.count.mayEqual(count)) {
        group.count = null;
        return group;
      }
    }
    return null;
  }

  private Group named(Sentence sentence, People people) {
    String family = sentence.lower(people.to() - 1);
    for (Group group : groups) {
      if (group.names.contains(family)) {
        return group;
      }
    }
    Group latest = latest(false);
    boolean unnamed =
        latest != null && latest.names.isEmpty() && !people.plural() && latest.sameKind;
    Group group = unnamed && latest != null ? latest : create(sentence, people);
    for (int i = people.from(); i < people.to(); i++) {
      group.names.add(sentence.lower(i));
    }
    return group;
  }

  /** "several women said that guards raped them": whom the sentence itself began with. */
  private @Nullable Group spokenOfBefore(Sentence sentence, People pronoun) {
    return sentence.people().stream()
        .filter(p -> p.to() <= pronoun.from() && p.plural())
        .filter(p -> p.reference() == People.Reference.NEW || p.isCounted())
        .findFirst()
        .map(p -> resolve(sentence, p))
        .orElse(null);
  }

  /** Close by, the latest group; farther on, the one spoken of most; "all", the largest. */
  private @Nullable Group spokenOf(Sentence sentence, People people) {
    Group latest = latest(true);
    if (latest == null) {
      return null;
    }
    if (sentence.lower(people.from()).equals("all")
        || sentence.lower(people.from() - 2).equals("all")) {
      return largest(latest);
    }
    if (sentence.passage().index() - latest.lastSentence <= 1) {
      return latest;
    }
    Group main = latest;
    for (Group group : groups) {
      if (group.plural && group.count != null && group.mentions > main.mentions) {
        main = group;
      }
    }
    return main;
  }

  private Group largest(Group first) {
    Group largest = first;
    for (Group group : groups) {
      if (group.least() > largest.least()) {
        largest = group;
      }
    }
    return largest;
  }

  private Group subset(Sentence sentence, People people) {
    Group whole = latest(true);
    Count count = people.count();
    if (count != null && whole != null && whole.counts(count)) {
      return whole;
    }
    Group part = create(sentence, people);
    if (whole != null) {
      part.wholeGroup = whole.number;
      part.country = whole.country;
      if (count == null
          && isWholeSaid(sentence, people)
          && whole.count != null
          && whole.count.max() != null
          && whole.countWords != null) {
        part.count = Count.atMost(whole.count.max());
        part.countWords = whole.countWords;
      }
    }
    return part;
  }

  /** "some of them", "any of the ten": the whole is there to bound the part. */
  private static boolean isWholeSaid(Sentence sentence, People people) {
    String last = sentence.lower(people.to() - 1);
    return last.equals("them")
        || last.equals("whom")
        || sentence
            .passage()
            .quote(
                sentence.tokens().get(people.from()).start(),
                sentence.tokens().get(people.to() - 1).end())
            .text()
            .matches("(?s).*\\d.*");
  }

  private Group create(Sentence sentence, People people) {
    Group group =
        new Group(
            groups.size(), people.plural(), sentence.quote(people.from(), people.to()).text());
    group.country = usualCountry;
    group.sameKind = !people.plural();
    groups.add(group);
    return group;
  }

  private static void learn(Sentence sentence, People people, Group group) {
    Count count = people.count();
    if (count != null && group.count == null && people.countTo() > people.countFrom()) {
      group.count = count;
      group.countWords = sentence.quote(people.countFrom(), people.countTo());
      group.description = sentence.quote(people.from(), people.to()).text();
    }
    if (people.children() != null && !Boolean.TRUE.equals(group.children)) {
      group.children = people.children();
    }
    String country = Demonyms.country(sentence.tokens(), people.from(), people.to());
    if (country != null) {
      group.country = country;
    }
  }

  /** A group of just this many, or null. */
  @Nullable Group counting(Count count) {
    for (Group group : groups) {
      if (group.counts(count)) {
        return group;
      }
    }
    return null;
  }

  /** While frozen, words for people in a total are not taken up by "they" later. */
  void freeze(boolean on) {
    frozen = on;
  }

  private void touch(Group group, Sentence sentence) {
    if (frozen) {
      return;
    }
    group.mentions++;
    group.lastSentence = sentence.passage().index();
    recent.remove(group);
    recent.add(group);
  }
}
