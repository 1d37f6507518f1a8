package org.durumi.desk.inbox;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.durumi.archive.store.CaseRow;
import org.durumi.archive.store.InboxRow;
import org.durumi.archive.store.ReportRow;
import org.durumi.desk.page.OneLine;
import org.durumi.desk.page.Words;
import org.durumi.record.casework.CaseStatus;
import org.jspecify.annotations.Nullable;

/**
 * A report as a line of the inbox.
 *
 * @param number its number
 * @param title its headline, or the name it came under
 * @param outlet who published it, for the address; null if not known
 * @param published when, in words; null if not known
 * @param added when it was added, in words
 * @param language its language's name; null if not known
 * @param status where the work stands
 * @param owner who has it; null for nobody
 * @param urgency 0 to 3
 * @param relevance 0 to 100
 * @param events how many events nobody rejected
 * @param waiting how many of them wait
 * @param copies how many other reports have nearly the same text
 * @param same of a copy, whether it is the very same text; false for others
 * @param shown its copies, where they are shown
 */
public record ReportLine(
    long number,
    String title,
    @Nullable String outlet,
    @Nullable String published,
    String added,
    @Nullable String language,
    CaseStatus status,
    @Nullable String owner,
    int urgency,
    int relevance,
    int events,
    int waiting,
    int copies,
    boolean same,
    List<ReportLine> shown) {

  /** Keeps its own copy. */
  public ReportLine {
    shown = List.copyOf(shown);
  }

  static ReportLine of(InboxRow row, List<ReportLine> shown, Words words) {
    return line(row, false, shown, words);
  }

  static ReportLine copy(ReportRow report, CaseRow work, ReportRow of, Words words) {
    InboxRow row =
        new InboxRow(
            report,
            work.status(),
            work.owner(),
            work.urgency(),
            work.relevance(),
            work.events(),
            work.waiting(),
            0);
    return line(row, report.text().equals(of.text()), List.of(), words);
  }

  private static ReportLine line(InboxRow row, boolean same, List<ReportLine> shown, Words words) {
    ReportRow report = row.report();
    return new ReportLine(
        report.number(),
        title(report),
        report.outlet(),
        published(report.published(), words),
        words.moment(Instant.parse(report.added())),
        language(report.language(), words),
        row.status(),
        row.owner(),
        row.urgency(),
        row.relevance(),
        row.events(),
        row.waiting(),
        row.copies(),
        same,
        shown);
  }

  private static String title(ReportRow report) {
    String title = report.title();
    return OneLine.of(title == null || title.isBlank() ? report.name() : title);
  }

  /** A whole day in the person's form; less than a day as it is known. */
  private static @Nullable String published(@Nullable String day, Words words) {
    if (day == null) {
      return null;
    }
    try {
      return words.day(LocalDate.parse(day));
    } catch (DateTimeException e) {
      return OneLine.of(day);
    }
  }

  static @Nullable String language(String code, Words words) {
    String name = Locale.forLanguageTag(code).getDisplayLanguage(words.locale());
    return code.equals("und") || name.isEmpty() ? null : name;
  }

  /** What shows of who published it. */
  public String outletShown() {
    return outlet == null ? "" : OneLine.of(outlet);
  }

  /** Tells the number and nothing of what it holds. */
  @Override
  public String toString() {
    return "ReportLine[" + number + "]";
  }
}
