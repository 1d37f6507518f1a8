package org.durumi.record.review;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.durumi.record.review.Correction.OfAgent;
import org.durumi.record.review.Correction.OfAttribution;
import org.durumi.record.review.Correction.OfVictims;

/**
 * The order in which the corrections of one decision apply, whichever order they came in, so that
 * every number means the event as it stood before: values first, then what belongs to a group, then
 * what is taken away, from the last to the first.
 */
final class CorrectionOrder {

  private static final Comparator<Correction> ORDER =
      Comparator.comparingInt(CorrectionOrder::step)
          .thenComparingInt(c -> removes(c) ? -number(c) : number(c))
          .thenComparing(Correction::field);

  private CorrectionOrder() {}

  /** Refuses none at all, a field twice, and details of a group that is taken away. */
  static List<Correction> sorted(List<Correction> corrections) {
    if (corrections.isEmpty()) {
      throw new RefusedDecision("An edit needs at least one field to correct; write FIELD=VALUE.");
    }
    Set<String> fields = new HashSet<>();
    Set<String> removed = new HashSet<>();
    for (Correction correction : corrections) {
      if (!fields.add(correction.field())) {
        throw new RefusedDecision(
            "The field " + correction.field() + " is corrected twice; correct it once.");
      }
      if (removes(correction)) {
        removed.add(correction.field());
      }
    }
    for (String field : fields) {
      String holder = field.substring(0, Math.max(0, field.lastIndexOf('.')));
      if (removed.contains(holder)) {
        throw new RefusedDecision(
            "The field " + field + " belongs to " + holder + ", which is cleared; leave one out.");
      }
    }
    return corrections.stream().sorted(ORDER).toList();
  }

  static void requireNumber(int number) {
    if (number < 1) {
      throw new RefusedDecision("Groups, agents and sources are counted from 1.");
    }
  }

  private static int step(Correction correction) {
    return switch (correction) {
      case Correction.OfCount count -> 1;
      case Correction.OfChildren children -> 1;
      default -> removes(correction) ? 2 : 0;
    };
  }

  private static boolean removes(Correction correction) {
    return correction.clears() && number(correction) > 0;
  }

  private static int number(Correction correction) {
    return switch (correction) {
      case OfVictims victims -> victims.group();
      case OfAgent agent -> agent.number();
      case OfAttribution source -> source.number();
      default -> 0;
    };
  }
}
