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
    return of(papers(row));
  }

  /** A report as it stood after one of its entries; none where it has no such entry. */
  Optional<Dossier> seen(long number, String newest) {
    return store
        .reports()
        .report(number)
        .filter(row -> since(row, newest).isPresent())
        .map(row -> of(row.seen(newest)));
  }

  /**
   * The decisions about a report after one of its entries, oldest first; none where it has no such
   * entry.
   */
  Optional<List<Entry>> since(ReportRow row, String newest) {
    Deque<Entry> since = new ArrayDeque<>();
    String leaf = row.newest();
    while (!leaf.equals(newest)) {
      Entry entry = store.log().entry(Sha256.fromHex(leaf)).orElseThrow();
      if (entry.header().kind() != EntryKind.DECISION) {
        return Optional.empty();
      }
      since.addFirst(entry);
      leaf = entry.header().parents().getFirst().hex();
    }
    return Optional.of(List.copyOf(since));
  }

  /**
   * What the archive keeps of a report, unread.
   *
   * @param row the report
   * @param text its text's bytes
   * @param extraction the entry that tells of the reading
   * @param proposal the entry that proposes events
   * @param decisions the entries that decide about them, oldest first
   */
  record Papers(
      ReportRow row, byte[] text, Entry extraction, Entry proposal, List<Entry> decisions) {}

  /** What is kept of a report, fetched in the archive's thread to be read in any. */
  Papers papers(ReportRow row) {
    return new Papers(
        row, bytes(row), entry(row.extraction()), entry(row.proposal()), decisions(row));
  }

  /** Reads a dossier; safe for several threads, as nothing is fetched. */
  Dossier of(Papers papers) {
    ReportText text = ReportText.of(new String(papers.text(), StandardCharsets.UTF_8));
    Casefile proposed = proposed(papers.extraction(), papers.proposal(), text);
    List<Review> reviews = new ArrayList<>(proposed.events().stream().map(Review::of).toList());
    for (Entry entry : papers.decisions()) {
      Decisions.follow(reviews, entry.header().time(), entry.opened(), text);
    }
    return new Dossier(papers.row(), proposed, reviews);
  }

  /** The text of a report. */
  ReportText text(ReportRow row) {
    return ReportText.of(new String(bytes(row), StandardCharsets.UTF_8));
  }

  private byte[] bytes(ReportRow row) {
    return store
        .contents()
        .get(Sha256.fromHex(row.text()))
        .orElseThrow(() -> new BrokenEvidenceException("the text of a report is missing"));
  }

  /** One event as it was proposed. */
  Event proposed(ReportRow row, int number, ReportText text) {
    return form.readEvent(EventFields.event(entry(row.proposal()).opened(), number), text);
  }

  /** The casefile as it was proposed. */
  Casefile proposed(ReportRow row, ReportText text) {
    return proposed(entry(row.extraction()), entry(row.proposal()), text);
  }

  private Casefile proposed(Entry extraction, Entry proposal, ReportText text) {
    ObjectNode casefile = EventFields.casefile(extraction.opened(), proposal.opened());
    return form.read(casefile.toString(), text);
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
