package org.durumi.reader.casefile;

import java.util.ArrayList;
import java.util.List;
import org.durumi.record.event.Count;
import org.durumi.record.event.Event;
import org.durumi.record.event.Modality;
import org.durumi.record.event.Rollup;
import org.durumi.record.event.StatedCount;
import org.jspecify.annotations.Nullable;

/** Finds leads that only sum up the groups told after them. */
final class Sums {

  // Reports round, and drop those who turned out to be no victims.
  private static final double TOLERANCE = 0.2;

  private Sums() {}

  /** A total that the groups told after it add up to is no event of its own. */
  static List<Folded> setApart(List<Folded> kept, List<Rollup> rollups) {
    List<Folded> apart = new ArrayList<>();
    for (Folded whole : kept) {
      Rollup sum = sum(whole, kept);
      if (sum == null) {
        apart.add(whole);
      } else if (rollups.stream()
          .noneMatch(
              r -> r.type() == sum.type() && r.count().count().equals(sum.count().count()))) {
        rollups.add(sum);
      }
    }
    return apart;
  }

  private static @Nullable Rollup sum(Folded whole, List<Folded> kept) {
    Event event = whole.event();
    Count total = Folded.count(event);
    if (total == null
        || event.victims().getFirst().count() == null
        || event.modality() != Modality.OCCURRED) {
      return null;
    }
    boolean leads =
        kept.stream()
            .filter(k -> k.event().type() == event.type())
            .allMatch(k -> k.event().trigger().compareTo(event.trigger()) >= 0);
    if (!leads) {
      return null;
    }
    int n = Folded.size(total);
    int parts = 0;
    int sum = 0;
    for (Folded other : kept) {
      Count part = Folded.count(other.event());
      boolean sameKind =
          !other.equals(whole)
              && other.event().type() == event.type()
              && other.event().modality() == Modality.OCCURRED;
      if (sameKind && part != null && Folded.size(part) > 1 && Folded.size(part) < n) {
        parts++;
        sum += Folded.size(part);
      }
    }
    boolean adds = parts >= 2 && Math.abs(sum - n) <= TOLERANCE * n;
    StatedCount words = event.victims().getFirst().count();
    return adds && words != null
        ? new Rollup(event.type(), words, event.date(), event.evidence())
        : null;
  }
}
