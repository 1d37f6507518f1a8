package org.durumi.archive;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.durumi.archive.store.CaseRow;
import org.durumi.archive.store.EventRow;
import org.durumi.archive.store.ReportRow;
import org.durumi.record.casework.CaseStatus;
import org.durumi.record.casework.Relevance;
import org.durumi.record.casework.Urgency;
import org.durumi.record.event.ActType;
import org.durumi.record.event.Modality;
import org.durumi.record.review.ReviewState;
import org.durumi.record.time.CalendarDate;
import org.jspecify.annotations.Nullable;

/** Makes the rows of reports as work: what follows from a report and its events alone. */
final class CaseRows {

  private static final Map<String, ActType> TYPES =
      Arrays.stream(ActType.values()).collect(Collectors.toMap(ActType::code, Function.identity()));
  private static final Map<String, Modality> MODALITIES =
      Arrays.stream(Modality.values())
          .collect(Collectors.toMap(Modality::code, Function.identity()));

  private CaseRows() {}

  /** That of a report that comes in. */
  static CaseRow fresh(ReportRow report, List<EventRow> events) {
    CaseRow row =
        new CaseRow(
            report.number(),
            CaseStatus.NEW,
            null,
            0,
            0,
            0,
            0,
            report.language(),
            report.outlet(),
            report.number(),
            false);
    return weighed(row, report.published(), events);
  }

  /** The same, in this family. */
  static CaseRow family(CaseRow row, long family) {
    return new CaseRow(
        row.report(),
        row.status(),
        row.owner(),
        row.urgency(),
        row.relevance(),
        row.events(),
        row.waiting(),
        row.language(),
        row.outlet(),
        family,
        family != row.report(),
        row.project());
  }

  /**
   * The same, with the report's events as they now stand.
   *
   * @param day when the report was published (EDTF), if known
   */
  static CaseRow weighed(CaseRow row, @Nullable String day, List<EventRow> events) {
    LocalDate published = day(day);
    Relevance relevance = new Relevance();
    int urgency = 0;
    int told = 0;
    int waiting = 0;
    for (EventRow event : events) {
      if (event.state().equals(ReviewState.REJECTED.code())) {
        continue;
      }
      told++;
      urgency = Math.max(urgency, urgency(event, published));
      if (event.state().equals(ReviewState.PROPOSED.code())) {
        waiting++;
        relevance.add(event.confidence());
      } else {
        relevance.addDecided();
      }
    }
    return new CaseRow(
        row.report(),
        row.status(),
        row.owner(),
        urgency,
        relevance.percent(),
        told,
        waiting,
        row.language(),
        row.outlet(),
        row.family(),
        row.kin(),
        row.project());
  }

  private static int urgency(EventRow event, @Nullable LocalDate published) {
    ActType type = TYPES.get(event.type());
    Modality modality = MODALITIES.get(event.modality());
    String first = event.firstDay();
    return type == null || modality == null
        ? 0
        : Urgency.of(type, modality, first == null ? null : LocalDate.parse(first), published);
  }

  /** The last day that a report may have been published on. */
  private static @Nullable LocalDate day(@Nullable String published) {
    try {
      return published == null ? null : CalendarDate.parse(published).last();
    } catch (DateTimeException e) {
      // An interval, say: then the day is not known.
      return null;
    }
  }
}
