package org.durumi.desk.counts;

import java.util.ArrayList;
import java.util.List;
import org.durumi.desk.linked.Linked;
import org.durumi.linker.count.Claim;
import org.durumi.linker.count.Scope;
import org.durumi.linker.telling.Telling;
import org.durumi.record.event.Rollup;
import org.durumi.record.time.Period;

/** Totals over several incidents that reports give, as claims. Nobody has accepted them. */
final class Totals {

  /** How the names of these claims begin; a report's number and a place in it follow. */
  static final String PREFIX = "total:";

  private Totals() {}

  /** All of them. */
  static List<Claim> of(Linked linked) {
    List<Claim> claims = new ArrayList<>();
    linked
        .rollups()
        .forEach((report, rollups) -> {
          for (int i = 0; i < rollups.size(); i++) {
            claims.add(claim(linked, report, i, rollups.get(i)));
          }
        });
    return claims;
  }

  private static Claim claim(Linked linked, long report, int place, Rollup rollup) {
    Scope scope = Scope.of(rollup.type());
    Period period = rollup.date() == null ? null : rollup.date().period();
    String id = PREFIX + report + ":" + place;
    String source =
        linked.tellings(report).stream()
            .findFirst()
            .map(Telling::teller)
            .map(teller -> teller.outlet() == null ? "" : teller.outlet())
            .filter(name -> !name.isEmpty())
            .orElse(Long.toString(report));
    return Claim.total(
        id, source, period == null ? scope : scope.during(period), rollup.count().count());
  }
}
