package org.durumi.archive.arrival;

import java.util.ArrayList;
import java.util.List;
import org.durumi.archive.Added;
import org.durumi.archive.Addition;
import org.durumi.archive.Archive;
import org.durumi.archive.Destination;
import org.jspecify.annotations.Nullable;

/**
 * Adds what was read, some at a time: a commit to the disk costs more than a report. What is told
 * to be added is on the disk. For the archive's thread.
 */
public final class Adder {

  private static final int MOST_AT_ONCE = 64;
  private static final long LONGEST_WAIT_NANOS = 500_000_000L;

  private final Archive archive;
  private final Outcomes outcomes;
  private final @Nullable Destination into;
  private final List<Prepared.Ready> waiting = new ArrayList<>();
  private long waitingSince;

  /**
   * Adds to an archive.
   *
   * @param outcomes is told of every input, once what became of it is certain
   */
  public Adder(Archive archive, Outcomes outcomes) {
    this(archive, outcomes, null);
  }

  /**
   * Adds to a project of an archive.
   *
   * @param into where to; null for where all reports begin
   */
  public Adder(Archive archive, Outcomes outcomes, @Nullable Destination into) {
    this.archive = archive;
    this.outcomes = outcomes;
    this.into = into;
  }

  /** Takes one input; it may wait for others until {@link #flush}. */
  public void take(Prepared prepared) {
    switch (prepared) {
      case Prepared.Ready ready -> {
        ready.failures().forEach(sentence -> outcomes.failed(ready.name(), sentence));
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
        outcomes.known(same.name(), same.added());
      }
      case Prepared.Failed failed ->
          failed.failures().forEach(sentence -> outcomes.failed(failed.name(), sentence));
    }
  }

  /** Adds what waits; to be called after the last input, too. */
  public void flush() {
    if (waiting.isEmpty()) {
      return;
    }
    List<Addition> additions = waiting.stream().map(Prepared.Ready::addition).toList();
    List<Added> added = into == null ? archive.add(additions) : archive.add(additions, into);
    for (int i = 0; i < added.size(); i++) {
      tell(waiting.get(i), added.get(i));
    }
    waiting.clear();
  }

  private void tell(Prepared.Ready ready, Added added) {
    if (added.isNew()) {
      outcomes.added(ready, added);
    } else {
      outcomes.known(ready.name(), added);
    }
  }
}
