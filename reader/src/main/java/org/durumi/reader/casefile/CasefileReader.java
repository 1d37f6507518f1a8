package org.durumi.reader.casefile;

import java.util.List;
import java.util.Map;
import org.durumi.reader.confidence.Calibration;
import org.durumi.reader.proposal.LanguageReader;
import org.durumi.record.casefile.Casefile;
import org.durumi.record.event.Event;
import org.durumi.record.source.Report;

/** Reads a report into its casefile with the reader of its language. */
public final class CasefileReader {

  private final Map<String, LanguageReader> languages;

  /**
   * Reads with the given readers.
   *
   * @param languages by ISO 639-1 code
   */
  public CasefileReader(Map<String, LanguageReader> languages) {
    this.languages = Map.copyOf(languages);
  }

  /** Reads one report. A report in a language without a reader gets a warning and no events. */
  public Casefile read(Report report) {
    LanguageReader reader = languages.get(report.language());
    if (reader == null) {
      return new Casefile(
          report,
          List.of(),
          List.of(),
          List.of("No reader for the language '" + report.language() + "': no events were read."));
    }
    Folding.Result folded = Folding.fold(reader.read(report), report);
    List<Event> events = Portions.said(folded.events(), report.text());
    return new Casefile(
        report, Calibration.standard().sure(report, events), folded.rollups(), List.of());
  }
}
