package org.durumi.reader.chinese;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.durumi.reader.chinese.People.Kind;
import org.durumi.reader.proposal.Mention;
import org.durumi.record.event.Count;
import org.durumi.record.event.StatedCount;
import org.durumi.record.event.Victims;
import org.durumi.record.source.Quote;
import org.jspecify.annotations.Nullable;

/** Keeps the people that one report speaks of, so that "they" and "the seven" find their group. */
final class Story {

  private final List<Group> groups = new ArrayList<>();
  private final Map<Quote, Group> seen = new HashMap<>();
  private int numbers;
  private @Nullable Group main;
  private @Nullable Group last;
  private @Nullable Group lastSingle;
  private @Nullable Group speaker;
  private @Nullable Group before;

  /** The people an act was done to, with the group that they are or belong to. */
  record Found(Victims victims, Group group, boolean part) {}

  /** Takes in the people that a sentence introduces. */
  void enter(Sentence s) {
    before = current();
    for (Mention<People> people : s.people()) {
      People p = people.value();
      Group whole = current();
      boolean counted = p.count() != null || !p.names().isEmpty();
      if (counted && p.kind() != Kind.OFFICIAL && p.kind() != Kind.SOURCE && !s.inSource(people)) {
        groupOf(s, people);
      } else if (!p.names().isEmpty() && s.inSource(people)) {
        speaker =
            new Group(
                numbers++,
                p.noun(),
                s.quote(people),
                ownCount(s, people),
                null,
                p.names().stream().map(s::quote).toList(),
                true);
      }
      if (p.children() && p.reference() == People.Reference.PART && whole != null) {
        replace(whole, whole.withChildren());
      }
    }
  }

  /** The group that has been acted upon last, or else spoken of last. */
  @Nullable Group current() {
    return main != null ? main : last;
  }

  /** Tells whether the group was acted upon before. */
  void actedUpon(Group group) {
    main = group;
    if (group.single()) {
      lastSingle = group;
    }
  }

  /** Who a mention of people means. */
  Found find(Sentence s, Mention<People> mention) {
    Group group = groupOf(s, mention);
    People p = mention.value();
    boolean part = p.reference() == People.Reference.PART;
    Quote words = s.quote(mention);
    StatedCount own = ownCount(s, mention);
    StatedCount count = own != null ? own : group.count();
    if (count == null && p.isSingle()) {
      count = new StatedCount(words, Count.exactly(1));
    }
    boolean pronoun = p.noun().isEmpty() && p.names().isEmpty() && own == null;
    String description = pronoun ? group.words().text() : words.text();
    Boolean children = p.children() ? Boolean.TRUE : group.children();
    List<Quote> names =
        p.names().isEmpty() && !part ? group.names() : p.names().stream().map(s::quote).toList();
    return new Found(new Victims(words, description, count, children, names), group, part);
  }

  /** The current group as victims of an act whose sentence leaves them out, or null. */
  @Nullable Found inherited() {
    Group group = before;
    return group == null
        ? null
        : new Found(
            new Victims(
                group.words(),
                group.words().text(),
                group.count(),
                group.children(),
                group.names()),
            group,
            false);
  }

  private static @Nullable StatedCount ownCount(Sentence s, Mention<People> mention) {
    People p = mention.value();
    if (p.count() != null) {
      return new StatedCount(s.quote(p.count()), p.count().value());
    }
    if (!p.names().isEmpty()) {
      Quote words = s.passage().quote(p.names().getFirst().start(), p.names().getLast().end());
      return new StatedCount(words, Count.exactly(p.names().size()));
    }
    return null;
  }

  private Group groupOf(Sentence s, Mention<People> mention) {
    Quote words = s.quote(mention);
    Group known = seen.get(words);
    if (known == null) {
      known = resolve(s, mention);
      seen.put(words, known);
    }
    boolean introduced = mention.value().reference() != People.Reference.BARE;
    last = introduced ? known : last;
    lastSingle = introduced && known.single() ? known : lastSingle;
    return known;
  }

  private Group resolve(Sentence s, Mention<People> mention) {
    People p = mention.value();
    StatedCount own = ownCount(s, mention);
    Group found =
        switch (p.reference()) {
          case PLURAL -> plural();
          case SINGLE -> p.noun().isEmpty() ? one() : SamePeople.byNoun(groups, p.noun());
          case DEFINITE ->
              own == null
                  ? SamePeople.byNoun(groups, p.noun())
                  : SamePeople.byCount(groups, own.count(), plural());
          case PART -> current();
          case BARE -> SamePeople.byNoun(groups, p.noun());
          case TELLER -> SamePeople.byNoun(groups, p.noun());
          case OTHER -> null;
          case NEW -> sameAs(p, own);
        };
    if (p.reference() == People.Reference.PART && found != null) {
      Group part = Group.of(found.number(), s, mention, own);
      groups.addFirst(part);
      return part;
    }
    if (found != null) {
      return found;
    }
    Group fresh = Group.of(numbers++, s, mention, own);
    if (p.reference() != People.Reference.BARE || p.kind() == Kind.CHILD) {
      groups.add(fresh);
    }
    return fresh;
  }

  private @Nullable Group one() {
    return main != null && main.single() ? main : lastSingle != null ? lastSingle : speaker;
  }

  private @Nullable Group plural() {
    Group current = current();
    if (current != null && !current.single()) {
      return current;
    }
    for (Group group : groups.reversed()) {
      if (!group.single()) {
        return group;
      }
    }
    return current;
  }

  private @Nullable Group sameAs(People p, @Nullable StatedCount own) {
    for (Group group : groups.reversed()) {
      if (SamePeople.areMeant(p, own, group)) {
        return group;
      }
    }
    return null;
  }

  private void replace(Group old, Group fresh) {
    groups.replaceAll(group -> group.equals(old) ? fresh : group);
    seen.replaceAll((quote, group) -> group.equals(old) ? fresh : group);
    main = old.equals(main) ? fresh : main;
    before = old.equals(before) ? fresh : before;
    last = old.equals(last) ? fresh : last;
  }
}
