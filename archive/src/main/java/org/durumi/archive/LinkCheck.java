package org.durumi.archive;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.durumi.archive.evidence.BrokenEvidenceException;
import org.durumi.archive.evidence.EntryHeader;
import org.durumi.archive.evidence.Sha256;
import org.durumi.archive.store.LinkRow;
import org.durumi.archive.store.Store;
import org.durumi.record.linkage.LinkDecision;
import org.durumi.record.linkage.LinkStanding;
import org.durumi.record.linkage.TellingPair;
import org.durumi.record.review.RefusedDecision;
import org.jspecify.annotations.Nullable;

/**
 * Follows the log and tells whether the decisions about pairs of tellings fit each other and the
 * reports, and are listed as the log says. Which tellings are linked is an index and is not looked
 * at.
 */
final class LinkCheck {

  private final Store store;
  private final Faults faults;
  private final Map<Long, Sha256> newest;
  private final Map<Long, Integer> events = new HashMap<>();
  private final Map<Long, LinkRow> rows = new TreeMap<>();
  private final Map<TellingPair, Deque<Long>> piles = new HashMap<>();
  private final LinkStanding standing = new LinkStanding();
  private final List<LinkDecision> act = new ArrayList<>();
  private @Nullable LinkRow last;

  /**
   * A check of one archive.
   *
   * @param newest the newest entry about each report, which the caller keeps up to date
   */
  LinkCheck(Store store, Faults faults, Map<Long, Sha256> newest) {
    this.store = store;
    this.faults = faults;
    this.newest = newest;
  }

  /** A report has so many events more. */
  void add(long report, int more) {
    events.merge(report, more, Integer::sum);
  }

  /** Takes a decision's entry. */
  void read(EntryHeader header, ObjectNode fields) {
    LinkRow row = LinkEntries.row(header, fields);
    LinkDecision decision = LinkEntries.decision(row);
    Sha256 first = newest(row.report(), row.event());
    Sha256 second = newest(row.otherReport(), row.otherEvent());
    if (!header.parents().equals(Linking.parents(first, second))) {
      throw new BrokenEvidenceException("does not build on what was newest of its reports");
    }
    if (!isOfOneGo(row)) {
      throw new BrokenEvidenceException("was not made in one go with the entry that it names");
    }
    if (row.act() == row.seq()) {
      finishAct();
    }
    Deque<Long> pile = piles.computeIfAbsent(decision.pair(), _ -> new ArrayDeque<>());
    if (decision instanceof LinkDecision.Undone) {
      if (pile.isEmpty()) {
        throw new BrokenEvidenceException("does not fit the decisions before it");
      }
      rows.computeIfPresent(pile.removeLast(), (_, before) -> before.asTakenBack());
    } else {
      pile.addLast(row.seq());
    }
    rows.put(row.seq(), row);
    act.add(decision);
    last = row;
  }

  /** What was decided in one go must fit what was decided before as a whole. */
  private void finishAct() {
    LinkRow end = last;
    if (end != null && !act.isEmpty()) {
      faults.check(
          "entry " + end.seq(),
          () -> {
            try {
              standing.takeTogether(List.copyOf(act));
            } catch (RefusedDecision e) {
              throw new BrokenEvidenceException("does not fit the decisions before it", e);
            }
          });
    }
    act.clear();
  }

  private boolean isOfOneGo(LinkRow row) {
    LinkRow before = last;
    return row.act() == row.seq()
        || (before != null && before.seq() == row.seq() - 1 && before.act() == row.act());
  }

  private Sha256 newest(long report, int event) {
    Sha256 leaf = newest.get(report);
    if (leaf == null || event > events.getOrDefault(report, 0)) {
      throw new BrokenEvidenceException("speaks of an event that is not there");
    }
    return leaf;
  }

  /** Compares what the log said with the rows. */
  void finish() {
    finishAct();
    store
        .links()
        .forEach(row -> {
          if (!row.equals(rows.remove(row.seq()))) {
            faults.add(
                "the decision about two tellings at "
                    + row.seq()
                    + " is listed otherwise than the log says");
          }
        });
    List.copyOf(rows.keySet())
        .forEach(seq -> faults.add("the decision about two tellings at " + seq + " is not listed"));
  }
}
