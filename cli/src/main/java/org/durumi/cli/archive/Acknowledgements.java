package org.durumi.cli.archive;

import org.durumi.archive.Added;
import org.durumi.archive.Addition;
import org.durumi.archive.arrival.Outcomes;
import org.durumi.archive.arrival.Prepared;
import org.durumi.cli.card.SafeText;
import org.durumi.cli.terminal.Counted;
import org.durumi.cli.terminal.Terminal;

/** Tells a person what became of each input, and counts. */
final class Acknowledgements implements Outcomes {

  private final Terminal terminal;
  private final boolean quiet;
  private long reports;
  private long events;
  private long known;
  private long failures;

  /**
   * At a terminal.
   *
   * @param quiet true to tell of failures alone
   */
  Acknowledgements(Terminal terminal, boolean quiet) {
    this.terminal = terminal;
    this.quiet = quiet;
  }

  @Override
  public void added(Prepared.Ready ready, Added added) {
    reports += added.fresh();
    ready.addition().reports().forEach(item -> events += item.casefile().events().size());
    boolean partly = added.fresh() < added.reports().size();
    acknowledge(ready.name(), partly ? "was here in part and is now " : "added as ", added);
    if (!quiet) {
      ready.addition().reports().forEach(item -> warn(ready.name(), item));
    }
  }

  @Override
  public void known(String name, Added added) {
    known++;
    acknowledge(name, "is here already, as ", added);
  }

  @Override
  public void failed(String name, String sentence) {
    failures++;
    terminal.say(sentence);
  }

  /** Of a file of many reports, with the line or row that it is about. */
  private void warn(String name, Addition.Item item) {
    String where = item.item() > 0 ? name + ":" + item.item() : name;
    item.casefile().warnings().forEach(warning -> terminal.say(where + ": " + warning));
  }

  private void acknowledge(String name, String how, Added added) {
    if (quiet) {
      return;
    }
    String numbers =
        added.reports().size() == 1
            ? "report " + added.reports().getFirst()
            : "reports " + added.reports().getFirst() + " to " + added.reports().getLast();
    terminal.print(SafeText.of(name + " " + how + numbers) + "\n");
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
