package org.durumi.reader.chinese;

import java.util.List;
import java.util.Objects;
import org.durumi.reader.proposal.Mention;
import org.durumi.record.event.Count;
import org.durumi.record.event.StatedCount;
import org.durumi.record.source.Quote;
import org.jspecify.annotations.Nullable;

/** Tells whether new words mean people whom the report named before. */
final class SamePeople {

  private SamePeople() {}

  /**
   * Tells whether new words mean a known group: a name in common, or the same number of the same
   * sort of people.
   *
   * @param own how many the words say, or null
   */
  static boolean areMeant(People p, @Nullable StatedCount own, Group group) {
    if (p.names().stream().anyMatch(n -> group.names().stream().anyMatch(q -> plainly(q, n)))) {
      return true;
    }
    boolean nameless = p.names().isEmpty() && (group.names().isEmpty() || p.noun().isEmpty());
    boolean equal =
        own != null && group.count() != null && alike(own.count(), group.count().count());
    boolean nouns = p.noun().isEmpty() || group.noun().isEmpty() || related(p.noun(), group.noun());
    return nameless && equal && nouns && !(p.isSingle() && !p.noun().equals(group.noun()));
  }

  private static boolean plainly(Quote quote, Mention<String> name) {
    return Script.plain(quote.text()).equals(name.value());
  }

  private static boolean alike(Count a, Count b) {
    return Objects.equals(a.min(), b.min())
        || (Objects.equals(a.max(), b.max()) && a.max() != null);
  }

  private static boolean related(String a, String b) {
    return a.equals(b) || a.endsWith(b) || b.endsWith(a) || (northKorean(a) && northKorean(b));
  }

  private static boolean northKorean(String noun) {
    return noun.contains("脱北")
        || noun.contains("北者")
        || noun.contains("朝鲜")
        || noun.contains("北韩")
        || noun.equals("难民")
        || noun.equals("居民")
        || noun.equals("女性")
        || noun.equals("妇女");
  }

  /** The last group that a noun may mean, or null. */
  static @Nullable Group byNoun(List<Group> groups, String noun) {
    for (Group group : groups.reversed()) {
      if (!noun.isEmpty()
          && (group.noun().endsWith(noun)
              || (noun.endsWith(group.noun()) && !group.noun().isEmpty()))) {
        return group;
      }
    }
    return null;
  }

  /** The last group of just so many, or another. */
  static @Nullable Group byCount(List<Group> groups, Count count, @Nullable Group otherwise) {
    for (Group group : groups.reversed()) {
      if (group.count() != null && group.count().count().equals(count)) {
        return group;
      }
    }
    return otherwise;
  }
}
