package org.durumi.archive;

import java.util.ArrayList;
import java.util.List;
import org.durumi.archive.store.ReportRow;
import org.durumi.linker.telling.Telling;
import org.durumi.linker.telling.Tellings;
import org.durumi.record.casefile.Casefile;
import org.durumi.record.linkage.TellingId;
import org.durumi.record.review.Review;
import org.durumi.record.review.ReviewState;
import org.durumi.record.source.Report;

/** Takes the tellings that are linked out of the archive's reports. */
final class ReportTellings {

  private final Dossiers dossiers;
  private final LinkedEvents events;

  ReportTellings(Dossiers dossiers, LinkedEvents events) {
    this.dossiers = dossiers;
    this.events = events;
  }

  /**
   * A telling that is linked.
   *
   * @param telling it
   * @param accepted whether a person stands behind it
   */
  record Linked(Telling telling, boolean accepted) {}

  /** Those of a report, which goes by its number. */
  List<Telling> of(ReportRow row) {
    return linked(row).stream().map(Linked::telling).toList();
  }

  /** Those of a report that was fetched; safe for several threads. */
  List<Telling> of(Dossiers.Papers papers) {
    return linked(papers).stream().map(Linked::telling).toList();
  }

  /** The same with whether a person stands behind each. */
  List<Linked> linked(ReportRow row) {
    return linked(dossiers.of(row));
  }

  /** The same of a report that was fetched; safe for several threads. */
  List<Linked> linked(Dossiers.Papers papers) {
    return linked(dossiers.of(papers));
  }

  private List<Linked> linked(Dossier dossier) {
    Casefile current = dossier.current();
    Report report = current.report();
    Report numbered =
        new Report(
            String.valueOf(dossier.row().number()),
            report.url(),
            report.outlet(),
            report.published(),
            report.language(),
            report.title(),
            report.sha256(),
            report.text());
    List<Telling> all =
        Tellings.of(
            new Casefile(numbered, current.events(), current.rollups(), current.warnings()));
    List<Linked> linked = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      Review review = dossier.reviews().get(i);
      if (isLinked(review)) {
        linked.add(new Linked(all.get(i), review.state() != ReviewState.PROPOSED));
      }
    }
    return linked;
  }

  private boolean isLinked(Review review) {
    return switch (review.state()) {
      case ReviewState.REJECTED -> false;
      case ReviewState.PROPOSED -> events == LinkedEvents.NOT_REJECTED;
      case ReviewState.ACCEPTED, ReviewState.CORRECTED -> true;
    };
  }

  /** The telling that the linker calls so: it counts events from 0. */
  static TellingId id(String name) {
    int colon = name.indexOf(':');
    return new TellingId(
        Long.parseLong(name.substring(0, colon)), Integer.parseInt(name.substring(colon + 1)) + 1);
  }

  /** The same of a telling. */
  static TellingId id(Telling telling) {
    return new TellingId(Long.parseLong(telling.teller().report()), telling.number() + 1);
  }

  /** What the linker calls a telling. */
  static String name(TellingId id) {
    return id.report() + ":" + (id.event() - 1);
  }
}
