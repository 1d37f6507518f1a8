package org.durumi.cli.estimate;

import java.util.Set;
import org.durumi.archive.Archive;
import org.durumi.archive.Linkable;
import org.durumi.cli.archive.SelectionOptions;
import org.durumi.cli.terminal.Progress;
import org.durumi.cli.terminal.Refusal;
import org.durumi.cli.terminal.Terminal;
import org.durumi.estimator.Method;
import org.durumi.estimator.outcome.Unit;
import org.durumi.publisher.unseen.ListRule;
import org.durumi.publisher.unseen.Unseen;
import org.durumi.publisher.unseen.UnseenEstimation;
import org.durumi.publisher.unseen.UnseenSelection;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What to estimate from the archive. */
final class FromArchive {

  @Option(
      names = "--from-archive",
      description = "Make the table of the archive's accepted events, not of a file.")
  private boolean wanted;

  @Option(
      names = "--count",
      paramLabel = "WHAT",
      description = "incidents (default), or people: those whom reports name.")
  private Unit unit = Unit.INCIDENTS;

  @Option(
      names = "--lists",
      paramLabel = "RULE",
      description = {
        "What is a list: origin (default), each agency, organisation or paper that knows it by",
        "itself; or sort, each sort of these. Copies and those who cite are never a list of their",
        "own."
      })
  private ListRule rule = ListRule.ORIGIN;

  @Option(
      names = "--most-lists",
      paramLabel = "N",
      description = "The largest lists; all others are one together (5; from 3 to 10).")
  private int mostLists = UnseenSelection.USUAL_LISTS;

  @Mixin private SelectionOptions chosen = new SelectionOptions();

  @Option(names = "--place", paramLabel = "NAME", description = "Only in the place of this name.")
  private String place = "";

  @Option(
      names = "--linkages",
      paramLabel = "N",
      description = {
        "So many other ways to link the reports are in the figures (20); 0 takes the linkage for",
        "certain."
      })
  private int linkages = UnseenEstimation.USUAL_LINKAGES;

  boolean isWanted() {
    return wanted;
  }

  Unseen estimate(Archive archive, Terminal terminal, long seed, Set<Method> methods) {
    UnseenSelection selection = selection();
    if (linkages < 0) {
      throw new Refusal("--linkages takes 0 or more.");
    }
    Linkable linkable = archive.incidents().followed().linkable(selection.scope());
    try (Bar bar = new Bar(terminal)) {
      return new UnseenEstimation(seed, methods, linkages)
          .of(linkable, selection, bar)
          .orElseThrow(() ->
              new Refusal(
                  "The archive has nothing accepted of this selection whose source is known, so"
                      + " there is no list. Choose more, or accept events first."));
    }
  }

  private UnseenSelection selection() {
    if (mostLists < UnseenSelection.FEWEST_LISTS || mostLists > UnseenSelection.MOST_LISTS) {
      throw new Refusal("--most-lists takes 3 to 10.");
    }
    return new UnseenSelection(
        unit,
        rule,
        mostLists,
        chosen.types(),
        chosen.countries(),
        place.strip(),
        chosen.from(),
        chosen.until());
  }

  /** A bar that begins once it is known how much there is to do. */
  private static final class Bar implements UnseenEstimation.Steps, AutoCloseable {

    private final Terminal terminal;
    private Progress progress = Progress.hidden();

    Bar(Terminal terminal) {
      this.terminal = terminal;
    }

    @Override
    public void of(int total) {
      if (terminal.errShown()) {
        progress = Progress.bar(terminal, "Estimating", total);
      }
    }

    @Override
    public void step() {
      progress.step();
    }

    @Override
    public void close() {
      progress.close();
    }
  }
}
