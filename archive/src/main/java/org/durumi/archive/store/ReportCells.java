package org.durumi.archive.store;

import java.util.Objects;
import org.durumi.archive.store.Tables.Reports;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** A report's row as its columns hold it. */
final class ReportCells {

  private final Seals seals;

  ReportCells(Seals seals) {
    this.seals = seals;
  }

  /** In the order of {@link Reports#ALL}. */
  @Nullable Object[] values(ReportRow row) {
    long number = row.number();
    return new @Nullable Object[] {
      number,
      seals.name(SealedColumn.REPORT_SNAPSHOT, row.snapshot()),
      row.item(),
      seals.name(SealedColumn.REPORT_TEXT, row.text()),
      row.extraction(),
      row.proposal(),
      row.newest(),
      seals.seal(SealedColumn.REPORT_NAME, row.name(), number),
      seals.seal(SealedColumn.REPORT_TITLE, row.title(), number),
      seals.name(SealedColumn.REPORT_URL, row.url()),
      seals.name(SealedColumn.REPORT_ASKED, row.asked()),
      seals.name(SealedColumn.REPORT_OUTLET, row.outlet()),
      row.published(),
      row.language(),
      row.added()
    };
  }

  ReportRow row(Record row) {
    return opened(
        new ReportRow(
            row.get(Reports.NUMBER),
            row.get(Reports.SNAPSHOT),
            row.get(Reports.ITEM),
            row.get(Reports.TEXT),
            row.get(Reports.EXTRACTION),
            row.get(Reports.PROPOSAL),
            row.get(Reports.NEWEST),
            Objects.requireNonNullElse(row.get(Reports.NAME), ""),
            row.get(Reports.TITLE),
            row.get(Reports.URL),
            row.get(Reports.ASKED),
            row.get(Reports.OUTLET),
            row.get(Reports.PUBLISHED),
            row.get(Reports.LANGUAGE),
            row.get(Reports.ADDED)));
  }

  /** The row with what its columns hold opened. */
  ReportRow opened(ReportRow kept) {
    if (seals.isClear()) {
      return kept;
    }
    long number = kept.number();
    return new ReportRow(
        number,
        seals.known(SealedColumn.REPORT_SNAPSHOT, kept.snapshot()),
        kept.item(),
        seals.known(SealedColumn.REPORT_TEXT, kept.text()),
        kept.extraction(),
        kept.proposal(),
        kept.newest(),
        Objects.requireNonNullElse(seals.open(SealedColumn.REPORT_NAME, kept.name(), number), ""),
        seals.open(SealedColumn.REPORT_TITLE, kept.title(), number),
        seals.openName(SealedColumn.REPORT_URL, kept.url()),
        seals.openName(SealedColumn.REPORT_ASKED, kept.asked()),
        seals.openName(SealedColumn.REPORT_OUTLET, kept.outlet()),
        kept.published(),
        kept.language(),
        kept.added());
  }
}
