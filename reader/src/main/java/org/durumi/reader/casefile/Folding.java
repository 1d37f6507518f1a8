package org.durumi.reader.casefile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.durumi.reader.proposal.Proposal;
import org.durumi.reader.proposal.Reading;
import org.durumi.record.event.Event;
import org.durumi.record.event.Rollup;
import org.durumi.record.source.Report;

/**
 * Folds the tellings of one act within a report into one event, and a lead that sums up the groups
 * told after it into a roll-up.
 */
final class Folding {

  private Folding() {}

  /** The events of a report, in the order of their triggers, and its roll-ups. */
  static Result fold(Reading reading, Report report) {
    List<Folded> kept = new ArrayList<>();
    for (Proposal proposal : reading.proposals()) {
      if (proposal.further()) {
        continue;
      }
      int at = reading.folded() ? -1 : partner(kept, proposal);
      if (at < 0 && proposal.follows() && proposal.event().victims().isEmpty()) {
        continue;
      }
      if (at >= 0) {
        Folded merged = Merge.of(kept.get(at), proposal);
        kept.set(at, merged);
      } else {
        kept.add(new Folded(proposal.event(), proposal.group(), proposal.follows()));
      }
    }
    reading.proposals().stream()
        .filter(p -> p.further() && partner(kept, p) < 0)
        .forEach(p -> kept.add(new Folded(p.event(), p.group(), false)));
    List<Rollup> rollups = new ArrayList<>(reading.rollups());
    List<Folded> all = kept;
    if (!reading.folded()) {
      List<Folded> households = Households.folded(Leads.folded(kept));
      all = Sums.setApart(chained(Superseded.removed(households)), rollups);
    }
    List<Event> events =
        all.stream().map(Folded::event).sorted(Comparator.comparing(Event::trigger)).toList();
    List<Event> placed =
        Scene.set(events, reading.scenes().without(date -> Dateline.is(date, report)));
    return new Result(Covered.by(rollups, SamePeople.countedAlike(placed)), rollups);
  }

  /**
   * People are returned or moved after they were arrested, and are feared to be returned from where
   * they were moved to.
   */
  private static List<Folded> chained(List<Folded> kept) {
    return kept.stream()
        .map(f ->
            f.group() < 0
                ? f
                : new Folded(Chain.place(f.event(), sameGroup(kept, f)), f.group(), f.follows()))
        .toList();
  }

  private static List<Event> sameGroup(List<Folded> kept, Folded one) {
    return kept.stream().filter(k -> k.group() == one.group()).map(Folded::event).toList();
  }

  /** What folding yields. */
  record Result(List<Event> events, List<Rollup> rollups) {}

  private static int partner(List<Folded> kept, Proposal proposal) {
    int best = -1;
    for (int i = kept.size() - 1; i >= 0; i--) {
      Folded other = kept.get(i);
      if (other.event().type() == proposal.event().type() && SameAct.test(other, proposal)) {
        if (other.group() == proposal.group()) {
          return i;
        }
        best = best < 0 ? i : best;
      }
    }
    return best;
  }
}
