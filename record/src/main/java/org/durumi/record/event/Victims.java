package org.durumi.record.event;

import java.util.List;
import org.durumi.record.source.Quote;
import org.jspecify.annotations.Nullable;

/**
 * The people an act was done to, as one report tells it.
 *
 * @param words the words for them, such as "three groups of defectors" or "they"
 * @param description who they are, in the report's words; where {@code words} is a pronoun, those
 *     of the group it stands for
 * @param count how many, if said; a part ("including two children") is never added to its whole
 * @param children true or false only where the text says or plainly implies it
 * @param names names the report gives
 */
public record Victims(
    Quote words,
    String description,
    @Nullable StatedCount count,
    @Nullable Boolean children,
    List<Quote> names) {

  /** Keeps its own copy of the names. */
  public Victims {
    names = List.copyOf(names);
  }

  /** The same people, counted otherwise. */
  public Victims withCount(StatedCount other) {
    return new Victims(words, description, other, children, names);
  }

  /** Never the description: a log must not hold a report's words. */
  @Override
  public String toString() {
    return "Victims[" + words + ", " + count + "]";
  }
}
