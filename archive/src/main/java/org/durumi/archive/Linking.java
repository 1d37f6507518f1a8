package org.durumi.archive;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.durumi.archive.evidence.EntryHeader;
import org.durumi.archive.evidence.EntryKind;
import org.durumi.archive.evidence.Sha256;
import org.durumi.archive.store.LinkRow;
import org.durumi.archive.store.ReportRow;
import org.durumi.archive.store.Store;
import org.durumi.record.linkage.LinkDecision;
import org.durumi.record.linkage.LinkStanding;
import org.durumi.record.linkage.TellingId;
import org.durumi.record.linkage.TellingPair;
import org.durumi.record.review.Reviewer;
import org.jspecify.annotations.Nullable;

/** Keeps what people decide about pairs of tellings. */
final class Linking {

  private final Store store;

  Linking(Store store) {
    this.store = store;
  }

  /** What stands of all that was decided. */
  LinkStanding standing() {
    return LinkStanding.of(store.links().standing().stream().map(LinkEntries::decision).toList());
  }

  /**
   * Appends decisions that are made in one go.
   *
   * @throws UnknownIdException if there is no such event
   * @throws org.durumi.record.review.RefusedDecision if one contradicts what stands
   */
  void keep(Ledger.Page page, List<? extends LinkDecision> decisions) {
    standing().takeTogether(decisions);
    long act = page.header(EntryKind.LINK, List.of()).seq();
    for (LinkDecision decision : decisions) {
      TellingPair pair = decision.pair();
      List<Sha256> parents = parents(newest(pair.first()), newest(pair.second()));
      EntryHeader header = page.header(EntryKind.LINK, parents);
      ObjectNode fields = LinkEntries.fields(decision, act);
      if (decision instanceof LinkDecision.Undone) {
        store.links().newest(pair).ifPresent(row -> store.links().takeBack(row.seq()));
      }
      page.append(header, fields);
      store.links().insert(LinkEntries.row(header, fields));
    }
  }

  /**
   * What takes back the newest act that decided about any of some tellings: one taking back for
   * each pair of it that nothing was decided about since, the last first. Empty where none stands.
   */
  List<LinkDecision.Undone> undoing(
      List<TellingId> tellings, Reviewer by, Instant when, @Nullable String why) {
    List<LinkDecision.Undone> undoing = new ArrayList<>();
    newestAct(tellings)
        .forEach(row -> {
          TellingPair pair = LinkEntries.pair(row);
          undoing.addFirst(new LinkDecision.Undone(pair, by, when, why));
        });
    return undoing;
  }

  private List<LinkRow> newestAct(List<TellingId> tellings) {
    return store.links().standing().reversed().stream()
        .filter(
            row -> Stream.of(row).map(LinkEntries::pair).anyMatch(pair -> names(pair, tellings)))
        .findFirst()
        .map(newest -> store.links().standing(newest.act()))
        .orElse(List.of())
        .stream()
        .filter(row -> store.links().newest(LinkEntries.pair(row)).orElseThrow().equals(row))
        .toList();
  }

  private static boolean names(TellingPair pair, List<TellingId> tellings) {
    return tellings.contains(pair.first()) || tellings.contains(pair.second());
  }

  /** What is decided builds on what the archive holds of both reports. */
  static List<Sha256> parents(Sha256 first, Sha256 second) {
    return first.equals(second) ? List.of(first) : List.of(first, second);
  }

  private Sha256 newest(TellingId telling) {
    ReportRow report =
        store
            .reports()
            .report(telling.report())
            .orElseThrow(
                () -> new UnknownIdException("There is no report " + telling.report() + "."));
    if (store.reports().events(telling.report()).stream()
        .noneMatch(row -> row.number() == telling.event())) {
      throw new UnknownIdException(
          "Report " + telling.report() + " has no event " + telling.event() + ".");
    }
    return Sha256.fromHex(report.newest());
  }
}
