package org.durumi.desk.danger;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How long people were in custody before they were returned, all of the archive's cases together.
 *
 * @param cases how many there are
 * @param returned how many ended by return
 * @param otherwise how many ended by release or death
 * @param open how many had not ended when they were last told of
 * @param leftOut how many cannot be used
 * @param inferred whether returns that somebody only concludes count
 * @param few whether so few are closed that a warning is due
 * @param median the time by which half were returned, in words
 * @param curve the drawing, or null where there are too few cases for any
 * @param rows the share at some days
 */
public record TimesView(
    int cases,
    int returned,
    int otherwise,
    int open,
    int leftOut,
    boolean inferred,
    boolean few,
    String median,
    @Nullable Curve curve,
    List<Row> rows) {

  /** A curve of fewer cases would tell about single people. */
  public static final int FEWEST_CASES = 5;

  /** Keeps its own copy. */
  public TimesView {
    rows = List.copyOf(rows);
  }

  /**
   * The drawing.
   *
   * @param line the share not yet returned, as points
   * @param band from the lower to the upper limit and back, as points
   * @param days marks on the axis of days
   * @param shares marks on the axis of shares
   */
  public record Curve(String line, String band, List<Mark> days, List<Mark> shares) {

    /** The size of the drawing, and where its axes lie. */
    public static final int WIDTH = 720;

    public static final int HEIGHT = 324;
    public static final int LEFT = 88;
    public static final int RIGHT = 704;
    public static final int TOP = 20;
    public static final int FOOT = 284;

    /** Keeps its own copies. */
    public Curve {
      days = List.copyOf(days);
      shares = List.copyOf(shares);
    }
  }

  /**
   * A mark on an axis.
   *
   * @param at where
   * @param label what
   */
  public record Mark(int at, String label) {}

  /**
   * What the curve says of one day.
   *
   * @param day after the arrest, in words
   * @param share not yet returned
   * @param band its 95 percent limits
   * @param atRisk how many cases were still open
   */
  public record Row(String day, String share, String band, int atRisk) {}
}
