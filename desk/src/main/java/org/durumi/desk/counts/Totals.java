package org.durumi.desk.counts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.durumi.desk.linked.Linked;
import org.durumi.linker.tally.RollupTelling;
import org.durumi.linker.telling.Teller;
import org.durumi.linker.telling.Telling;
import org.durumi.record.event.Rollup;
import org.durumi.record.source.Quote;

/** Totals over several incidents that reports give. Nobody has accepted them. */
final class Totals {

  private Totals() {}

  /** All of them. */
  static List<RollupTelling> of(Linked linked) {
    List<RollupTelling> totals = new ArrayList<>();
    linked
        .rollups()
        .forEach((report, rollups) -> {
          Teller teller =
              linked.tellings(report).stream()
                  .findFirst()
                  .map(Telling::teller)
                  .orElseGet(() -> new Teller(Long.toString(report), null, null, null, null, ""));
          for (int i = 0; i < rollups.size(); i++) {
            totals.add(telling(teller, i, rollups.get(i)));
          }
        });
    return totals;
  }

  private static RollupTelling telling(Teller teller, int number, Rollup rollup) {
    return new RollupTelling(
        teller,
        number,
        rollup.type(),
        rollup.count().count(),
        rollup.date() == null ? null : rollup.date().period(),
        rollup.places().stream()
            .flatMap(stated -> Optional.ofNullable(stated.place()).stream())
            .toList(),
        String.join(" ", rollup.evidence().stream().map(Quote::text).toList()));
  }
}
