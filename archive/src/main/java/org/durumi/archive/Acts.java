package org.durumi.archive;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.durumi.archive.store.IncidentRow;
import org.durumi.record.linkage.LinkDecision;
import org.durumi.record.linkage.LinkStanding;
import org.durumi.record.linkage.TellingId;
import org.durumi.record.linkage.TellingPair;
import org.durumi.record.review.RefusedDecision;
import org.durumi.record.review.Reviewer;
import org.jspecify.annotations.Nullable;

/**
 * The decisions about pairs of tellings that make up what a person does to whole incidents.
 *
 * @param standing what stands so far
 */
record Acts(LinkStanding standing, Reviewer by, Instant when, @Nullable String why) {

  /** Those that make one incident of two. */
  List<LinkDecision> merging(
      IncidentRow one, List<TellingId> ofOne, IncidentRow two, List<TellingId> ofTwo) {
    if (one.equals(two)) {
      throw new RefusedDecision("Both are incident " + one.id() + " already; name another.");
    }
    TreeSet<TellingId> all = new TreeSet<>(ofOne);
    Collection<TellingId> others = new TreeSet<>(ofTwo);
    refuseIfToldApart(all, others);
    all.addAll(others);
    TellingId oldest = all.removeFirst();
    List<LinkDecision> decisions = new ArrayList<>();
    for (TellingId telling : all) {
      TellingPair pair = new TellingPair(oldest, telling);
      if (!isSame(standing, pair)) {
        decisions.add(new LinkDecision.SameIncident(pair, by, when, why));
      }
    }
    return decisions;
  }

  /** Who merges what somebody kept apart must see that, and take it back. */
  private void refuseIfToldApart(Collection<TellingId> left, Collection<TellingId> right) {
    for (TellingPair pair : standing.notTheSameIncident()) {
      boolean across =
          left.contains(pair.first()) && right.contains(pair.second())
              || left.contains(pair.second()) && right.contains(pair.first());
      if (across) {
        throw new RefusedDecision(
            "The two cannot be one incident, since "
                + pair
                + " were said to be two incidents on "
                + standing
                    .incident(pair)
                    .map(decision -> LocalDate.ofInstant(decision.when(), ZoneOffset.UTC))
                    .orElseThrow()
                + "; take that back first.");
      }
    }
  }

  /** Those that take tellings out of an incident. */
  List<LinkDecision> splitting(IncidentRow row, List<TellingId> all, Collection<TellingId> out) {
    for (TellingId one : out) {
      if (!all.contains(one)) {
        throw new RefusedDecision(one + " does not tell of incident " + row.id() + ".");
      }
    }
    List<TellingId> staying = all.stream().filter(one -> !out.contains(one)).toList();
    if (staying.isEmpty() || out.isEmpty()) {
      throw new RefusedDecision("Name some of the incident's tellings to split off, not all.");
    }
    List<LinkDecision> decisions = new ArrayList<>();
    for (TellingId one : out) {
      for (TellingId other : staying) {
        decisions.add(
            new LinkDecision.NotTheSameIncident(new TellingPair(one, other), by, when, why));
      }
    }
    return decisions;
  }

  private static boolean isSame(LinkStanding standing, TellingPair pair) {
    return standing.incident(pair).orElse(null) instanceof LinkDecision.SameIncident;
  }
}
