package org.durumi.cli.archive;

import java.util.ArrayList;
import java.util.List;
import org.durumi.archive.Added;
import org.durumi.archive.Archive;
import org.durumi.cli.card.SafeText;
import org.durumi.cli.terminal.Counted;
import org.durumi.cli.terminal.Terminal;
import org.durumi.record.casefile.Casefile;

/**
 * Adds what was read, some at a time: a commit to the disk costs more than a report. What is said
 * to be added is on the disk.
 */
final class Adder {

  private static final int MOST_AT_ONCE = 64;
  private static final long LONGEST_WAIT_NANOS = 500_000_000L;

  private final Archive archive;
  private final Terminal terminal;
  private final boolean quiet;
  private final List<Prepared.Ready> waiting = new ArrayList<>();
  private long waitingSince;
  private long reports;
  private long events;
  private long known;
  private long failures;

  Adder(Archive archive, Terminal terminal, boolean quiet) {
    this.archive = archive;
    this.terminal = terminal;
    this.quiet = quiet;
  }

  /** Takes one input's outcome. */
  void take(Prepared prepared) {
    switch (prepared) {
      case Prepared.Ready ready -> {
        ready.failures().forEach(this::fail);
        if (waiting.isEmpty()) {
          waitingSince = System.nanoTime();
        }
        waiting.add(ready);
        if (waiting.size() >= MOST_AT_ONCE
            || System.nanoTime() - waitingSince > LONGEST_WAIT_NANOS) {
          flush();
        }
      }
      case Prepared.Known same -> {
        flush();
        known++;
        acknowledge(same.name(), same.added());
      }
      case Prepared.Failed failed -> failed.failures().forEach(this::fail);
    }
  }

  /** Adds what waits. */
  void flush() {
    if (waiting.isEmpty()) {
      return;
    }
    List<Added> added = archive.add(waiting.stream().map(Prepared.Ready::addition).toList());
    for (int i = 0; i < added.size(); i++) {
      count(waiting.get(i), added.get(i));
    }
    waiting.clear();
  }

  private void count(Prepared.Ready ready, Added added) {
    if (added.isNew()) {
      reports += added.fresh();
      ready.addition().reports().forEach(item -> events += item.casefile().events().size());
    } else {
      known++;
    }
    acknowledge(ready.name(), added);
    if (added.isNew() && !quiet) {
      ready.addition().reports().forEach(item -> warn(ready.name(), item.casefile()));
    }
  }

  private void warn(String name, Casefile casefile) {
    casefile.warnings().forEach(warning -> terminal.say(name + ": " + warning));
  }

  private void acknowledge(String name, Added added) {
    if (quiet) {
      return;
    }
    String numbers =
        added.reports().size() == 1
            ? "report " + added.reports().getFirst()
            : "reports " + added.reports().getFirst() + " to " + added.reports().getLast();
    boolean partly = added.isNew() && added.fresh() < added.reports().size();
    String how = "is here already, as ";
    if (added.isNew()) {
      how = partly ? "was here in part and is now " : "added as ";
    }
    terminal.print(SafeText.of(name + " " + how + numbers) + "\n");
  }

  private void fail(String sentence) {
    failures++;
    terminal.say(sentence);
  }

  boolean hasFailures() {
    return failures > 0;
  }

  /** One sentence for a person. */
  @Override
  public String toString() {
    String sentence =
        "Added "
            + Counted.of(reports, "report")
            + " with "
            + Counted.of(events, "proposed event")
            + "; "
            + known
            + " of the inputs were here already";
    return failures == 0
        ? sentence + "."
        : sentence + ", " + Counted.of(failures, "input") + " failed.";
  }
}
