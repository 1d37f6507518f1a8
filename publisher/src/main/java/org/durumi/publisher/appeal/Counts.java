package org.durumi.publisher.appeal;

import java.util.List;
import org.durumi.record.event.Count;
import org.durumi.record.event.Victims;
import org.jspecify.annotations.Nullable;

/** How many people an account tells of. */
final class Counts {

  private Counts() {}

  /** All of its groups together; null where it does not count one of them. */
  static @Nullable Count of(Account account) {
    List<Victims> people = account.people();
    Count sum = null;
    for (Victims group : people) {
      if (group.count() == null) {
        return null;
      }
      sum = sum == null ? group.count().count() : sum.plus(group.count().count());
    }
    return sum;
  }
}
