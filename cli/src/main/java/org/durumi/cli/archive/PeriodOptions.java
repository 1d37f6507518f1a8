package org.durumi.cli.archive;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.durumi.cli.terminal.Refusal;
import org.durumi.record.time.CalendarDate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** From when to when, of commands that take what happened in some time. */
public final class PeriodOptions {

  @Option(
      names = "--from",
      paramLabel = "DATE",
      converter = Date.class,
      description = "Only from this date on.")
  private @Nullable CalendarDate from;

  @Option(
      names = "--until",
      paramLabel = "DATE",
      converter = Date.class,
      description = "Only until this date, it included.")
  private @Nullable CalendarDate until;

  /**
   * The first day, or null.
   *
   * @throws Refusal if it is after the last
   */
  public @Nullable LocalDate first() {
    LocalDate first = from == null ? null : from.first();
    LocalDate last = last();
    if (first != null && last != null && last.isBefore(first)) {
      throw new Refusal("--until is before --from; exchange the two.");
    }
    return first;
  }

  /** The last day, or null. */
  public @Nullable LocalDate last() {
    return until == null ? null : until.last();
  }

  /** Reads a day, a month or a year. */
  static final class Date implements ITypeConverter<CalendarDate> {

    @Override
    public CalendarDate convert(String typed) {
      try {
        return CalendarDate.parse(typed);
      } catch (DateTimeException e) {
        throw new TypeConversionException(
            "'" + typed + "' cannot be read; write it as 2016-12-01, 2016-12 or 2016.");
      }
    }
  }
}
