package org.durumi.archive;

import java.util.ArrayList;
import java.util.List;
import org.durumi.archive.evidence.BrokenEvidenceException;
import org.durumi.archive.evidence.Entry;
import org.durumi.archive.store.CaseRow;
import org.durumi.archive.store.EventRow;
import org.durumi.archive.store.ReportRow;
import org.durumi.archive.store.Store;
import org.durumi.archive.store.Traces;
import org.durumi.reader.casefile.UnreadableCasefile;

/**
 * Fills the tables that an archive of an older form lacks, from its log. All of it is one
 * transaction: stopped in the middle, the archive is of the older form and whole, and is filled
 * when it is opened the next time.
 */
final class Filling {

  /** The form that brought what is filled here; form 4 brought tables that begin empty. */
  private static final int FILLED = 3;

  private final Store store;
  private final Dossiers dossiers;
  private final Families families;

  Filling(Store store) {
    this.store = store;
    this.dossiers = new Dossiers(store);
    this.families = new Families(store);
  }

  /** Brings what the tables hold up to date, if it is not. */
  static void bring(Store store) {
    if (store.read(store::isUpToDate)) {
      return;
    }
    store.write(() -> {
      // Another may have been quicker.
      if (!store.isUpToDate()) {
        new Filling(store).run();
        store.noteUpToDate();
      }
      return true;
    });
  }

  /** Fills them, within the caller's transaction. */
  void run() {
    if (store.form() < FILLED) {
      store.reports().forEach(this::fill);
    }
  }

  private void fill(ReportRow row) {
    try {
      follow(row);
    } catch (BrokenEvidenceException | UnreadableCasefile e) {
      // An archive that is damaged must still open, to be verified: which tells of this, too.
      store.cases().insert(CaseRows.fresh(row, List.of()));
    }
  }

  private void follow(ReportRow row) {
    Dossier dossier = dossiers.of(row);
    List<Entry> decisions = dossiers.decisions(row);
    List<EventRow> events = new ArrayList<>();
    for (int i = 1; i <= dossier.reviews().size(); i++) {
      events.add(Decisions.row(row.number(), i, dossier.reviews().get(i - 1)));
    }
    events.forEach(store.reports()::put);
    CaseRow work = CaseRows.fresh(row, events);
    for (Entry decision : decisions) {
      int event = Decisions.event(decision.opened());
      store.traces().add(new Traces.Trace(row.number(), decision.header().seq(), event));
      work = work.status(work.status().onDecision());
    }
    String text = dossier.proposed().report().text().string();
    store.cases().insert(CaseRows.family(work, families.of(row.number(), text)));
  }
}
