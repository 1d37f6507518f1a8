package org.durumi.linker.telling;

import java.time.LocalDate;
import org.durumi.record.time.CalendarDate;
import org.durumi.record.time.Period;
import org.jspecify.annotations.Nullable;

/**
 * The report that a telling is in.
 *
 * @param report the report's name, unique among those that are linked
 * @param outlet who published it, or null
 * @param published the day of publication, or null
 * @param language ISO 639-1 code, or null
 * @param title its headline, or null
 * @param text the whole text where it is at hand; else the sentences that were quoted from it
 * @param issued when it was published as far as that is known, be it a month or a year, or null
 */
public record Teller(
    String report,
    @Nullable String outlet,
    @Nullable LocalDate published,
    @Nullable String language,
    @Nullable String title,
    String text,
    @Nullable Period issued) {

  /** A report whose publication is known to the day or not at all. */
  public Teller(
      String report,
      @Nullable String outlet,
      @Nullable LocalDate published,
      @Nullable String language,
      @Nullable String title,
      String text) {
    this(
        report,
        outlet,
        published,
        language,
        title,
        text,
        published == null ? null : Period.of(published));
  }

  /** A report of which a month or a year of publication may be all that is known. */
  public static Teller issued(
      String report,
      @Nullable String outlet,
      @Nullable Period issued,
      @Nullable String language,
      @Nullable String title,
      String text) {
    return new Teller(report, outlet, day(issued), language, title, text, issued);
  }

  private static @Nullable LocalDate day(@Nullable Period issued) {
    if (issued == null) {
      return null;
    }
    @Nullable CalendarDate start = issued.start();
    return start != null && start.day() > 0 && start.equals(issued.end()) ? start.first() : null;
  }

  /** The same with this text. */
  public Teller withText(String other) {
    return new Teller(report, outlet, published, language, title, other, issued);
  }

  /** Never the title or the text: a log must not hold a report's words. */
  @Override
  public String toString() {
    return "Teller[" + report + "]";
  }
}
