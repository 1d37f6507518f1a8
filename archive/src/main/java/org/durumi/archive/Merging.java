package org.durumi.archive;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.durumi.archive.evidence.Entry;
import org.durumi.record.review.Correction;
import org.durumi.record.review.Decision;
import org.durumi.record.source.ReportText;

/**
 * Whether what a person decides fits beside what others decided after that person had looked: about
 * other events it does, and corrections of different fields of one event do. All else would undo
 * somebody's decision without a word.
 */
final class Merging {

  private Merging() {}

  /**
   * Tells it.
   *
   * @param since the entries of decisions that the person did not see; empty where it is not known
   *     what they saw
   * @param events what the person decides about
   * @param text the report's
   */
  static boolean fits(
      Optional<List<Entry>> since, List<Integer> events, Decision mine, ReportText text) {
    return since.isPresent()
        && since.get().stream()
            .filter(entry -> events.contains(Decisions.event(entry.opened())))
            .map(entry -> Decisions.read(entry.header().time(), entry.opened(), text))
            .allMatch(theirs -> areOfDifferentFields(theirs, mine));
  }

  private static boolean areOfDifferentFields(Decision theirs, Decision mine) {
    if (theirs instanceof Decision.Corrected one && mine instanceof Decision.Corrected other) {
      Set<String> fields = fields(one);
      return fields(other).stream().noneMatch(fields::contains);
    }
    return false;
  }

  /** A group's count belongs to the groups: one that is taken out moves the others. */
  private static Set<String> fields(Decision.Corrected corrected) {
    return corrected.corrections().stream()
        .map(Correction::field)
        .map(field -> field.contains(".") ? field.substring(0, field.indexOf('.')) : field)
        .collect(Collectors.toSet());
  }
}
