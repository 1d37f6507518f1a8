package org.durumi.archive;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.durumi.archive.evidence.BrokenEvidenceException;
import org.durumi.archive.evidence.Entry;
import org.durumi.archive.evidence.EntryHeader;
import org.durumi.archive.evidence.EntryKind;
import org.durumi.archive.evidence.Sha256;
import org.durumi.archive.store.ReportRow;
import org.durumi.archive.store.Store;
import org.durumi.reader.casefile.CasefileJson;
import org.durumi.record.casefile.Casefile;
import org.durumi.record.event.Event;
import org.durumi.record.review.Review;
import org.durumi.record.source.ReportText;

/** Puts what the log holds of a report together again. */
final class Dossiers {

  private final Store store;
  private final CasefileJson form = new CasefileJson();

  Dossiers(Store store) {
    this.store = store;
  }

  /** The dossier of a report, if there is a report of this number. */
  Optional<Dossier> of(long number) {
    return store.reports().report(number).map(this::of);
  }

  Dossier of(ReportRow row) {
    ReportText text = text(row);
    Casefile proposed = proposed(row, text);
    List<Review> reviews = new ArrayList<>(proposed.events().stream().map(Review::of).toList());
    for (Entry entry : decisions(row)) {
      Decisions.follow(reviews, entry.header().time(), entry.opened(), text);
    }
    return new Dossier(row, proposed, reviews);
  }

  /** The text of a report. */
  ReportText text(ReportRow row) {
    byte[] bytes =
        store
            .contents()
            .get(Sha256.fromHex(row.text()))
            .orElseThrow(() -> new BrokenEvidenceException("the text of a report is missing"));
    return ReportText.of(new String(bytes, StandardCharsets.UTF_8));
  }

  /** One event as it was proposed. */
  Event proposed(ReportRow row, int number, ReportText text) {
    return form.readEvent(EventFields.event(entry(row.proposal()).opened(), number), text);
  }

  /** The casefile as it was proposed. */
  Casefile proposed(ReportRow row, ReportText text) {
    ObjectNode extraction = entry(row.extraction()).opened();
    ObjectNode proposal = entry(row.proposal()).opened();
    return form.read(EventFields.casefile(extraction, proposal).toString(), text);
  }

  /** The decisions about a report, oldest first. */
  List<Entry> decisions(ReportRow row) {
    Deque<Entry> decisions = new ArrayDeque<>();
    Sha256 leaf = Sha256.fromHex(row.newest());
    while (true) {
      Entry entry =
          store
              .log()
              .entry(leaf)
              .orElseThrow(() -> new BrokenEvidenceException("an entry of the log is missing"));
      EntryHeader header = entry.header();
      if (header.kind() != EntryKind.DECISION) {
        return List.copyOf(decisions);
      }
      decisions.addFirst(entry);
      leaf = header.parents().getFirst();
    }
  }

  private Entry entry(long seq) {
    return store
        .log()
        .entry(seq)
        .orElseThrow(() -> new BrokenEvidenceException("entry " + seq + " is missing"));
  }
}
