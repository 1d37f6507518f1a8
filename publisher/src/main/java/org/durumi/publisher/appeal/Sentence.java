package org.durumi.publisher.appeal;

import java.util.List;
import java.util.Locale;

/** A sentence of a draft. */
public sealed interface Sentence {

  /** Its words. */
  String text();

  /** How firmly something is told; two of these are never in one sentence. */
  enum Firmness {
    /** A source asserts it. */
    STATED,
    /** A source concludes it, or hedges. */
    INFERRED,
    /** A source fears, plans or orders it. */
    FEARED,
    /** A source denies it. */
    DENIED;

    /** The name used in messages, such as {@code feared}. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * It states a fact.
   *
   * @param text its words
   * @param firmness how firmly it is told
   * @param sources where it is from; at least one
   */
  record Stated(String text, Firmness firmness, List<Source> sources) implements Sentence {

    /** Refuses a fact without a source. */
    public Stated {
      sources = List.copyOf(sources);
      if (sources.isEmpty() || text.isBlank()) {
        throw new IllegalArgumentException("a sentence needs words and a source");
      }
    }

    /** Never the words. */
    @Override
    public String toString() {
      return "Stated[" + firmness.code() + ", " + sources.size() + "]";
    }
  }

  /**
   * It asks or explains in words that are the same for every case, and states no fact of this one.
   *
   * @param text its words
   */
  record Fixed(String text) implements Sentence {}
}
