package org.durumi.reader.korean;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.durumi.record.event.Count;
import org.durumi.record.event.StatedCount;
import org.durumi.record.event.Victims;
import org.durumi.record.source.Quote;
import org.jspecify.annotations.Nullable;

/** Keeps track of the people a report speaks of: 탈북민 30여명 ... 이들은 ... 이 중 9명. */
final class Groups {

  private static final int MEMORY = 3;

  /** A testimony leaves its teller out for longer. */
  private static final int TELLER_MEMORY = 6;

  private final List<Group> groups = new ArrayList<>();
  private final Map<Group, Integer> lastSeen = new HashMap<>();
  private @Nullable Group recent;

  /** The group that phrases for people mean, a new one if they mean none named before. */
  Group resolve(Parts parts, List<People> people) {
    People first = people.getFirst();
    Group known = known(people, parts.passage().index());
    Group group = known != null ? known : created(parts, people, first);
    return seen(group, parts.passage().index());
  }

  /** Takes note of people whom a sentence counts without telling of an act done to them. */
  void mention(Parts parts) {
    for (People people : parts.people()) {
      boolean subject =
          people.particle().particle() == Particle.SUBJECT
              || people.particle().particle() == Particle.TOPIC;
      boolean known = people.count() != null || Narrators.isNarrator(people);
      if (subject && known && people.sort() != People.Sort.OFFICIAL) {
        resolve(parts, List.of(people));
        return;
      }
    }
  }

  private Group seen(Group group, int sentence) {
    recent = group;
    lastSeen.put(group, sentence);
    return group;
  }

  /** The group last spoken of, where a sentence leaves its subject out; null if long ago. */
  @Nullable Group last(int sentence) {
    Group group = recent;
    int memory = group != null && Narrators.isNarrator(group.head()) ? TELLER_MEMORY : MEMORY;
    return group != null && sentence - lastSeen.getOrDefault(group, -memory - 1) <= memory
        ? group
        : null;
  }

  private @Nullable Group known(List<People> people, int sentence) {
    People first = people.getFirst();
    if (first.relation() == People.Relation.SAME && first.count() == null) {
      Group known = last(sentence);
      boolean one = first.head().startsWith("그") && !first.head().equals("그들");
      return one && known != null && !isOne(known) ? null : known;
    }
    if (!first.names().isEmpty()) {
      String name = first.names().getFirst().value();
      return find(g -> !g.name().isEmpty() && sameName(g.name(), name));
    }
    Count count = Counting.total(people);
    if (count != null) {
      boolean fresh =
          first.relation() == People.Relation.OTHER || first.relation() == People.Relation.SOME;
      boolean listed = people.size() > 1 && Objects.equals(count.min(), count.max());
      return fresh
          ? null
          : find(g -> sameCount(g.count(), count) && (listed || sameHead(g, first)));
    }
    if (first.relation() == People.Relation.OTHER) {
      return null;
    }
    return find(g -> g.head().equals(first.head()) && sentence - lastSeen.getOrDefault(g, -9) <= 2);
  }

  private @Nullable Group find(java.util.function.Predicate<Group> test) {
    return groups.reversed().stream().filter(test).findFirst().orElse(null);
  }

  private static boolean isOne(Group group) {
    Count count = group.count();
    return count != null && Integer.valueOf(1).equals(count.min()) && group.victims().size() == 1;
  }

  private static boolean sameName(String a, String b) {
    String x = a.replaceAll("\\s?모$", "");
    String y = b.replaceAll("\\s?모$", "");
    return x.endsWith(y)
        || y.endsWith(x)
        || (y.length() == 1 && x.startsWith(y))
        || (x.length() == 1 && y.startsWith(x));
  }

  private static boolean sameCount(@Nullable Count a, Count b) {
    if (a == null) {
      return false;
    }
    Integer x = a.min() != null ? a.min() : a.max();
    Integer y = b.min() != null ? b.min() : b.max();
    return Objects.equals(x, y);
  }

  /** Small groups are told apart by their noun; a bare count may mean any of that number. */
  private static boolean sameHead(Group group, People people) {
    if (people.head().isEmpty() || group.head().isEmpty() || group.head().equals(people.head())) {
      return true;
    }
    return Counting.kinship(group.head()).equals(Counting.kinship(people.head()));
  }

  private Group created(Parts parts, List<People> people, People first) {
    List<Victims> victims = new ArrayList<>();
    for (People phrase : people) {
      victims.add(victims(parts, phrase, people.size() == 1));
    }
    String name = first.names().isEmpty() ? "" : first.names().getFirst().value();
    Group of = first.relation() == People.Relation.SOME ? recent : null;
    Group group = new Group(groups.size(), first.head(), victims, Counting.total(people), name, of);
    groups.add(group);
    return group;
  }

  private Victims victims(Parts parts, People people, boolean alone) {
    Quote words = parts.passage().quote(people.start(), people.end());
    Count count = alone || people.count() != null ? Counting.of(people) : Count.exactly(1);
    StatedCount stated = null;
    if (count != null) {
      Quote where =
          people.count() == null
              ? words
              : parts.passage().quote(people.count().start(), people.count().end());
      stated = new StatedCount(where, count);
    }
    List<Quote> names =
        people.names().stream().map(n -> parts.passage().quote(n.start(), n.end())).toList();
    Group of = people.relation() == People.Relation.SOME ? recent : null;
    String description =
        !people.head().isEmpty() ? people.head() : of != null ? of.head() : words.text();
    return new Victims(words, description, stated, Children.among(parts, people), names);
  }
}
