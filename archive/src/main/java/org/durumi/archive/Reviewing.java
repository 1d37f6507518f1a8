package org.durumi.archive;

import java.util.List;
import org.durumi.archive.evidence.EntryHeader;
import org.durumi.archive.evidence.EntryKind;
import org.durumi.archive.evidence.Sha256;
import org.durumi.archive.store.CaseRow;
import org.durumi.archive.store.ReportRow;
import org.durumi.archive.store.Store;
import org.durumi.archive.store.Traces;
import org.durumi.record.review.Decision;
import org.durumi.record.review.Review;

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
    long report = seen.number();
    return ledger.write(page -> {
      if (!dossier(report).row().newest().equals(seen.newest())) {
        throw new ChangedMeanwhileException(report);
      }
      Dossier dossier = null;
      for (int event : events) {
        dossier = decide(page, report, event, decision);
      }
      return dossier == null ? dossier(report) : dossier;
    });
  }

  private Dossier decide(Ledger.Page page, long report, int event, Decision decision) {
    Dossier before = dossier(report);
    if (event < 1 || event > before.reviews().size()) {
      throw new UnknownIdException("Report " + report + " has no event " + event + ".");
    }
    Review review = before.reviews().get(event - 1).with(decision);
    Sha256 newest = Sha256.fromHex(before.row().newest());
    EntryHeader header = page.header(EntryKind.DECISION, List.of(newest));
    Sha256 leaf = page.append(header, Decisions.fields(report, event, decision));
    store.traces().add(new Traces.Trace(report, header.seq(), event));
    store.reports().setNewest(report, leaf);
    store.reports().put(Decisions.row(report, event, review));
    weigh(before.row());
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
                report,
                store.reports().events(report.number())));
  }

  private Dossier dossier(long report) {
    return new Dossiers(store)
        .of(report)
        .orElseThrow(() -> new UnknownIdException("There is no report " + report + "."));
  }
}
