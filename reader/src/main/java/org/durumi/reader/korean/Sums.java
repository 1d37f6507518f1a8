package org.durumi.reader.korean;

import java.util.ArrayList;
import java.util.List;
import org.durumi.record.event.Count;
import org.durumi.record.event.Modality;
import org.durumi.record.event.Rollup;
import org.durumi.record.event.StatedCount;
import org.durumi.record.event.Victims;
import org.jspecify.annotations.Nullable;

/** Sets a total apart from the incidents that it sums up, so that nobody is counted twice. */
final class Sums {

  private static final double PLAIN = 0.9;
  private static final double MISSING = 0.1;
  private static final int FEWEST_PARTS = 2;

  private Sums() {}

  /** The drafts less those whose count is the sum of several others; these become rollups. */
  static List<Draft> apart(List<Draft> drafts, List<Rollup> rollups) {
    List<Draft> out = new ArrayList<>();
    for (Draft draft : drafts) {
      StatedCount count = stated(draft);
      if (count != null && isSum(draft, drafts)) {
        rollups.add(new Rollup(draft.type(), count, draft.date(), draft.evidence()));
      } else {
        out.add(draft);
      }
    }
    return out;
  }

  private static @Nullable StatedCount stated(Draft draft) {
    Group group = draft.group();
    if (group == null || group.victims().size() != 1) {
      return null;
    }
    Victims only = group.victims().getFirst();
    return only.count();
  }

  private static boolean isSum(Draft draft, List<Draft> drafts) {
    int parts = 0;
    int sum = 0;
    for (Draft other : drafts) {
      Group group = other.group();
      Integer n = group == null ? null : exact(group.count());
      boolean counted = other != draft && other.type() == draft.type() && n != null;
      if (counted && n != null && group != null && group.of() == null) {
        parts++;
        sum += n;
      }
    }
    Group group = draft.group();
    Integer total = group == null ? null : exact(group.count());
    return parts >= FEWEST_PARTS && total != null && total == sum;
  }

  private static @Nullable Integer exact(@Nullable Count count) {
    return count != null && count.min() != null && count.min().equals(count.max())
        ? count.min()
        : null;
  }

  /** How sure the rules are, 0 to 1: less for each thing that a full telling would say. */
  static double confidence(Draft draft) {
    double sure = PLAIN;
    sure -= draft.hasStatedDate() ? 0 : MISSING;
    sure -= draft.place() == null ? MISSING : 0;
    sure -= draft.attribution().isEmpty() ? MISSING / 2 : 0;
    sure -= draft.modality() == Modality.OCCURRED ? 0 : MISSING;
    return Math.round(sure * 100) / 100.0;
  }
}
