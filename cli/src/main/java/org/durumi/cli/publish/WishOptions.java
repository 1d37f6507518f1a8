package org.durumi.cli.publish;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.durumi.archive.Archive;
import org.durumi.cli.terminal.Refusal;
import org.durumi.cli.terminal.Surroundings;
import org.durumi.publisher.gate.Wish;
import org.durumi.publisher.leaving.ArchiveGate;
import org.durumi.publisher.release.Audience;
import org.durumi.record.event.ActType;
import org.durumi.record.time.CalendarDate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What is to leave, and for whom. */
final class WishOptions {

  @Option(names = "--title", paramLabel = "WORDS", description = "The release's title.")
  private String title = "Incidents";

  @Option(names = "--office", paramLabel = "WORDS", description = "Who publishes it.")
  private String office = "not named";

  @Option(
      names = "--for",
      paramLabel = "AUDIENCE",
      description = "Who receives it: public (default), partner or confidential.")
  private Audience audience = Audience.PUBLIC;

  @Option(names = "--type", paramLabel = "TYPE", description = "Only of this type of act.")
  private List<ActType> types = new ArrayList<>();

  @Option(names = "--country", paramLabel = "CODE", description = "Only there, such as CN.")
  private List<String> countries = new ArrayList<>();

  @Option(names = "--from", paramLabel = "DATE", description = "Only from this date on.")
  private @Nullable String from;

  @Option(names = "--until", paramLabel = "DATE", description = "Only until this date.")
  private @Nullable String until;

  @Option(
      names = "--note",
      paramLabel = "WORDS",
      description = "What a reader must know. May be given several times.")
  private List<String> notes = new ArrayList<>();

  @Option(
      names = "--cell",
      paramLabel = "K",
      description = "The smallest number of people who may be told apart (5).")
  private int cell = 5;

  @Option(names = "--close", description = "Makes the changes that the simulator offers.")
  private boolean close;

  WishOptions() {}

  Audience audience() {
    return audience;
  }

  int cell() {
    if (cell < 2) {
      throw new Refusal("--cell takes 2 or more.");
    }
    return cell;
  }

  boolean closes() {
    return close;
  }

  /** The gate before an archive, on this day. */
  ArchiveGate gate(Archive archive, Surroundings surroundings) {
    LocalDate day = LocalDate.ofInstant(surroundings.clock().instant(), ZoneOffset.UTC);
    return new ArchiveGate(archive, day, audience, cell(), Set.of());
  }

  Wish wish() {
    CalendarDate first = date("--from", from);
    CalendarDate last = date("--until", until);
    LocalDate start = first == null ? null : first.first();
    LocalDate end = last == null ? null : last.last();
    Set<ActType> acts = EnumSet.noneOf(ActType.class);
    acts.addAll(types);
    return new Wish(title, office, acts, new TreeSet<>(countries), start, end, notes);
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
