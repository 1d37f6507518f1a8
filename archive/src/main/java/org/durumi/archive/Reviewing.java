package org.durumi.archive;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.durumi.archive.evidence.EntryHeader;
import org.durumi.archive.evidence.EntryKind;
import org.durumi.archive.evidence.Sha256;
import org.durumi.archive.store.CaseRow;
import org.durumi.archive.store.ReportRow;
import org.durumi.archive.store.Store;
import org.durumi.archive.store.Traces;
import org.durumi.reader.casefile.UnreadableCasefile;
import org.durumi.record.review.Decision;
import org.durumi.record.review.RefusedDecision;
import org.durumi.record.review.Review;
import org.durumi.record.source.ReportText;

/** Keeps what people decide. */
final class Reviewing {

  private final Store store;
  private final Ledger ledger;

  Reviewing(Store store, Ledger ledger) {
    this.store = store;
    this.ledger = ledger;
  }

  /** Appends one decision about each of these events, all of them or none. */
  Dossier decide(ReportRow seen, List<Integer> events, Decision decision) {
    return ledger.write(page -> {
      Dossier dossier = merged(seen, events, decision);
      for (int event : events) {
        Review review = review(dossier, event).with(decision);
        dossier = keep(page, dossier, event, review, decision);
      }
      return dossier;
    });
  }

  /** Appends an event that was not proposed. */
  Dossier add(ReportRow seen, Decision.Added added) {
    return ledger.write(page -> {
      Dossier before = unchanged(seen);
      Integer from = added.from();
      if (from != null) {
        review(before, from);
      }
      int event = before.reviews().size() + 1;
      return keep(page, before, event, Review.added(added), added);
    });
  }

  /** Keeps, within a transaction, what is decided about an event as it then stands. */
  Dossier keep(Ledger.Page page, Dossier before, int event, Review review, Decision decision) {
    long report = before.row().number();
    ObjectNode fields = Decisions.fields(report, event, decision);
    requireItsWords(before, decision, fields);
    Sha256 newest = Sha256.fromHex(before.row().newest());
    EntryHeader header = page.header(EntryKind.DECISION, List.of(newest));
    Sha256 leaf = page.append(header, fields);
    store.traces().add(new Traces.Trace(report, header.seq(), event));
    store.reports().setNewest(report, leaf);
    store.reports().put(Decisions.row(report, event, review));
    weigh(before.row());
    store.tellings().setUnlinked(report);
    Dossier after = dossier(report);
    store.search().update(report, Documents.of(after.proposed().report(), after.reviews()));
    return after;
  }

  /** The work on the report has begun, and may be more or less urgent now. */
  private void weigh(ReportRow report) {
    CaseRow row = store.cases().of(report.number()).orElseThrow();
    store
        .cases()
        .update(
            CaseRows.weighed(
                row.status(row.status().onDecision()),
                report.published(),
                store.reports().events(report.number())));
  }

  /** What could not be read again must not get into a log that is never changed. */
  private static void requireItsWords(Dossier before, Decision decision, ObjectNode fields) {
    try {
      Decisions.read(decision.when(), fields, before.proposed().report().text());
    } catch (UnreadableCasefile e) {
      throw new RefusedDecision(
          "Some words of the event are not in this report; choose words of its text.");
    }
  }

  private static Review review(Dossier dossier, int event) {
    if (event < 1 || event > dossier.reviews().size()) {
      throw new UnknownIdException(
          "Report " + dossier.row().number() + " has no event " + event + ".");
    }
    return dossier.reviews().get(event - 1);
  }

  /** The report as it stands, if what others decided meanwhile leaves room for this. */
  private Dossier merged(ReportRow seen, List<Integer> events, Decision decision) {
    Dossiers dossiers = new Dossiers(store);
    Dossier now = dossier(seen.number());
    ReportText text = now.proposed().report().text();
    if (!Merging.fits(dossiers.since(now.row(), seen.newest()), events, decision, text)) {
      throw new ChangedMeanwhileException(seen.number());
    }
    return now;
  }

  private Dossier unchanged(ReportRow seen) {
    Dossier now = dossier(seen.number());
    if (!now.row().newest().equals(seen.newest())) {
      throw new ChangedMeanwhileException(seen.number());
    }
    return now;
  }

  /** A report as it stands. */
  Dossier dossier(long report) {
    return new Dossiers(store)
        .of(report)
        .orElseThrow(() -> new UnknownIdException("There is no report " + report + "."));
  }
}
