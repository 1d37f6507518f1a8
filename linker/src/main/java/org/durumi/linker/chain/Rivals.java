package org.durumi.linker.chain;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The groups that a later incident may be of, side by side. What all of them together say is worked
 * out once, since one report may tell of hundreds.
 */
final class Rivals {

  private final List<Draft> drafts;
  private final Strand later;
  private final Map<String, Long> fitting = new HashMap<>();
  private final Map<Strand.Told, Integer> nearest = new HashMap<>();

  /**
   * Sets them side by side.
   *
   * @param drafts each with a strand that the later one may follow
   */
  Rivals(List<Draft> drafts, Strand later) {
    this.drafts = drafts;
    this.later = later;
  }

  /** How many of them a report tells of that fit. */
  long fitting(String report) {
    return fitting.computeIfAbsent(
        report,
        one ->
            drafts.stream()
                .filter(draft ->
                    draft.strands().stream()
                        .anyMatch(strand -> strand.reports().contains(one) && fits(strand)))
                .count());
  }

  private boolean fits(Strand earlier) {
    return Evidence.mayFollow(earlier, later) && !Heads.isMore(later.count(), earlier.count());
  }

  /** The number of the event, of all of theirs, that is told last before a telling; or -1. */
  int nearest(Strand.Told told) {
    return nearest.computeIfAbsent(
        told,
        one ->
            drafts.stream()
                .flatMap(draft -> draft.strands().stream())
                .filter(strand -> Evidence.mayFollow(strand, later))
                .mapToInt(strand -> BackReference.nearest(strand, one))
                .max()
                .orElse(-1));
  }
}
