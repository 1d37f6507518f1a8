package org.durumi.publisher.unseen;

import java.util.List;
import org.durumi.estimator.MonthFigure;
import org.durumi.estimator.Report;

/**
 * What an archive says of what nobody recorded. Its table is whole: it is for the office alone; see
 * {@link CaptureGate} for what may leave.
 *
 * @param wanted what was asked
 * @param report the answers, other linkages in them
 * @param months what can be said of each month alone, by the linkage as it stands
 * @param undated how many say no month
 * @param unlisted how many are left out, since nobody knows whose any of their sources is
 * @param undecided pairs of tellings of which the linker is unsure and nobody said anything
 * @param linkages how many other linkages were drawn
 * @param changed how many of them give another table
 * @param fewest how many are documented by the linkage that puts most together
 * @param most the same by the one that puts fewest together
 */
public record Unseen(
    UnseenSelection wanted,
    Report report,
    List<MonthFigure> months,
    int undated,
    int unlisted,
    int undecided,
    int linkages,
    int changed,
    long fewest,
    long most) {

  /** Keeps its own copy. */
  public Unseen {
    months = List.copyOf(months);
  }
}
