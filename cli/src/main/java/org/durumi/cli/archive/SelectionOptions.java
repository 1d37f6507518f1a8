package org.durumi.cli.archive;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.durumi.cli.terminal.Refusal;
import org.durumi.record.event.ActType;
import org.durumi.record.time.CalendarDate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which of what was accepted, of commands that take some of it. */
public final class SelectionOptions {

  @Option(names = "--type", paramLabel = "TYPE", description = "Only of this type of act.")
  private List<ActType> types = new ArrayList<>();

  @Option(names = "--country", paramLabel = "CODE", description = "Only there, such as CN.")
  private List<String> countries = new ArrayList<>();

  @Option(names = "--from", paramLabel = "DATE", description = "Only from this date on.")
  private @Nullable String from;

  @Option(names = "--until", paramLabel = "DATE", description = "Only until this date.")
  private @Nullable String until;

  /** Types of acts; none is all. */
  public Set<ActType> types() {
    Set<ActType> acts = EnumSet.noneOf(ActType.class);
    acts.addAll(types);
    return acts;
  }

  /** Codes of countries; none is all. */
  public Set<String> countries() {
    return countries.stream()
        .map(code -> code.toUpperCase(Locale.ROOT))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /**
   * The first day, or null.
   *
   * @throws Refusal if what was typed is no date, or after the last day
   */
  public @Nullable LocalDate from() {
    CalendarDate first = date("--from", from);
    LocalDate start = first == null ? null : first.first();
    LocalDate end = until();
    if (start != null && end != null && end.isBefore(start)) {
      throw new Refusal("--until is before --from; exchange the two.");
    }
    return start;
  }

  /**
   * The last day, or null.
   *
   * @throws Refusal if what was typed is no date
   */
  public @Nullable LocalDate until() {
    CalendarDate last = date("--until", until);
    return last == null ? null : last.last();
  }

  private static @Nullable CalendarDate date(String option, @Nullable String typed) {
    if (typed == null) {
      return null;
    }
    try {
      return CalendarDate.parse(typed);
    } catch (DateTimeException e) {
      throw new Refusal(
          option + " '" + typed + "' cannot be read; write it as 2016-12-01, 2016-12 or 2016.");
    }
  }
}
