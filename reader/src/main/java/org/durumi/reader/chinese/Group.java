package org.durumi.reader.chinese;

import java.util.List;
import org.durumi.reader.proposal.Mention;
import org.durumi.record.event.StatedCount;
import org.durumi.record.source.Quote;
import org.jspecify.annotations.Nullable;

/**
 * The same people across a report.
 *
 * @param number from 0, the same for a group and its parts
 * @param noun the head noun that introduced them, or empty
 * @param words the words that introduced them
 * @param count how many, where the report says it
 * @param children true where children are among them; null where nothing is said
 * @param names their names
 * @param single true for one person
 */
record Group(
    int number,
    String noun,
    Quote words,
    @Nullable StatedCount count,
    @Nullable Boolean children,
    List<Quote> names,
    boolean single) {

  /** The people that a mention introduces. */
  static Group of(int number, Sentence s, Mention<People> mention, @Nullable StatedCount own) {
    People p = mention.value();
    List<Quote> names = p.names().stream().map(s::quote).toList();
    Boolean children = p.children() ? Boolean.TRUE : null;
    return new Group(number, p.noun(), s.quote(mention), own, children, names, p.isSingle());
  }

  /** The same group, known to hold children. */
  Group withChildren() {
    return new Group(number, noun, words, count, true, names, single);
  }

  /** Tells whether the report says who or how many they are. */
  boolean isKnown() {
    return count != null || !names.isEmpty();
  }
}
