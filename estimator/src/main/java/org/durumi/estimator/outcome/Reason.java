package org.durumi.estimator.outcome;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Why a figure must not be relied on: a kind, so that it can be said in any language, and what it
 * is about.
 *
 * @param kind which
 * @param values whole numbers, other numbers and words, in the order of the kind's sentence
 */
public record Reason(Kind kind, List<Object> values) {

  /** What can speak against a figure. */
  public enum Kind {
    /** The least number of lists. */
    FEW_LISTS("there are fewer than %d lists with people; find another independent source"),
    /** How many share, how many must. */
    THIN("only %d people are on two lists or more, and %d are needed; overlaps are too thin"),
    /** How many lists must share, which share nobody. */
    ALONE("fewer than %d lists share people with another; %s share nobody"),
    /** The factor. */
    WIDE("the ends of its interval are more than a factor of %d apart"),
    /** The factor, and what methods say. */
    DISAGREE("methods disagree by more than a factor of %d: %s"),
    /** The most lists. */
    MANY_LISTS("this method takes up to %d lists; merge some"),
    /** None. */
    NO_MODEL("no model of these lists has a most likely number of unseen people"),
    /** None. */
    NOT_EVEN_INDEPENDENT("not even independent lists have a most likely number of unseen people"),
    /** How many failed, of how many. */
    RESAMPLED("%d of %d tables drawn anew have no estimate"),
    /** Its probability. */
    SATURATED(
        "the graph that joins all lists, which says nothing of the unseen, has probability %.2f"),
    /** R-hat. */
    CHAINS_DISAGREE("the chains do not agree (R-hat %.3f)"),
    /** Effective draws. */
    CHAINS_SLOW("the chains move too slowly (%.0f effective draws)"),
    /** R-hat. */
    TEMPERED_DISAGREE("chains and tempered runs do not agree (R-hat %.3f)"),
    /** How many, from, to. */
    SEVERAL_HILLS("there are %d answers, from %.0f to %.0f"),
    /** How many linkages, of how many. */
    LINKAGES("%d of %d other ways to link the reports have no estimate"),
    /** How many are documented as linked, the fewest and the most by other linkages. */
    LINKAGE_UNSURE(
        "%d are documented as the reports are linked, and %d to %d by other ways to link them:"
            + " decide the pairs that wait first");

    private final String sentence;

    Kind(String sentence) {
      this.sentence = sentence;
    }

    /** The name used in files, such as {@code few_lists}. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Keeps its own copy. */
  public Reason {
    values = List.copyOf(values);
  }

  /** This kind, about these. */
  public static Reason of(Kind kind, Object... values) {
    return new Reason(kind, List.of(values));
  }

  /** As half a sentence in English, of people or of whatever is counted. */
  public String words(Unit unit) {
    String sentence = kind.sentence.replace("people", unit.many());
    List<Object> told = new ArrayList<>(values);
    return String.format(Locale.ROOT, sentence, told.toArray());
  }
}
