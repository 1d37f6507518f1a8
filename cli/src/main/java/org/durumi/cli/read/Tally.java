package org.durumi.cli.read;

import org.durumi.record.casefile.Casefile;

/** Counts what a batch gave. */
final class Tally {

  private int reports;
  private int withEvents;
  private int events;
  private int rollups;
  private int passedOver;
  private int failures;

  void add(Casefile casefile) {
    reports++;
    events += casefile.events().size();
    rollups += casefile.rollups().size();
    withEvents += casefile.events().isEmpty() ? 0 : 1;
  }

  void addPassedOver() {
    passedOver++;
  }

  void addFailure() {
    failures++;
  }

  boolean hasFailures() {
    return failures > 0;
  }

  /** One sentence for a person. */
  @Override
  public String toString() {
    String read =
        "Read %s: %d with events (%s, %s), %d without"
            .formatted(
                many(reports, "report"),
                withEvents,
                many(events, "event"),
                many(rollups, "total"),
                reports - withEvents);
    if (passedOver > 0) {
      read += ", " + passedOver + " passed over";
    }
    return failures == 0 ? read + "." : read + "; " + many(failures, "input") + " failed.";
  }

  private static String many(int n, String one) {
    return n + " " + (n == 1 ? one : one + "s");
  }
}
