package org.durumi.desk.counts;

import java.util.List;
import org.durumi.desk.page.Choice;
import org.jspecify.annotations.Nullable;

/**
 * How many people.
 *
 * @param by month, place or type
 * @param ways the ways to divide, each with its address as code
 * @param type the type asked for, or empty
 * @param country the country asked for, or empty
 * @param from the first month asked for, or empty
 * @param until the last month asked for, or empty
 * @param rule which figure is printed as the best
 * @param totals whether totals that nobody accepted count
 * @param filtered whether people are left out by the filter
 * @param types what one may choose
 * @param countries what one may choose
 * @param rules what one may choose
 * @param incident the name of the one incident asked for, or null
 * @param incidentLink its page, or null
 * @param whole all that was asked for
 * @param rows the same, divided
 * @param notCounted how many incidents no report asserts
 */
public record CountsView(
    String by,
    List<Choice> ways,
    String type,
    String country,
    String from,
    String until,
    String rule,
    boolean totals,
    boolean filtered,
    List<Choice> types,
    List<Choice> countries,
    List<Choice> rules,
    @Nullable String incident,
    @Nullable String incidentLink,
    Row whole,
    List<Row> rows,
    int notCounted) {

  /** The width of a bar's drawing. */
  public static final int WIDTH = 400;

  /** Keeps its own copies. */
  public CountsView {
    ways = List.copyOf(ways);
    types = List.copyOf(types);
    countries = List.copyOf(countries);
    rules = List.copyOf(rules);
    rows = List.copyOf(rows);
  }

  /**
   * One number with its bounds.
   *
   * @param id its place on the page
   * @param label what is counted
   * @param lower the fewest
   * @param best the figure to print alone
   * @param upper the most, or null where nobody closes it
   * @param band from the fewest to the most, in words
   * @param corroborated the fewest by what several origins bear out
   * @param bar how long the best figure's bar is
   * @param low where the band begins
   * @param high where it ends
   * @param why what the bounds rest on
   * @param conflicts numbers that cannot all be true
   * @param exact false where the bounds may be wider than need be
   */
  public record Row(
      String id,
      String label,
      String lower,
      String best,
      @Nullable String upper,
      String band,
      String corroborated,
      int bar,
      int low,
      int high,
      List<Bound> why,
      List<Ground> conflicts,
      boolean exact) {

    /** Keeps its own copies. */
    public Row {
      why = List.copyOf(why);
      conflicts = List.copyOf(conflicts);
    }
  }

  /**
   * What one bound rests on.
   *
   * @param title which bound it is, in words
   * @param grounds one sentence each
   * @param enough whether nothing of it can be left out
   */
  public record Bound(String title, List<Ground> grounds, boolean enough) {

    /** Keeps its own copy. */
    public Bound {
      grounds = List.copyOf(grounds);
    }
  }

  /**
   * One ground.
   *
   * @param sentence in words
   * @param claims who says the numbers
   */
  public record Ground(String sentence, List<ClaimView> claims) {

    /** Keeps its own copy. */
    public Ground {
      claims = List.copyOf(claims);
    }
  }

  /**
   * One claim.
   *
   * @param told who says how many
   * @param link the page that shows the words
   */
  public record ClaimView(String told, String link) {}
}
