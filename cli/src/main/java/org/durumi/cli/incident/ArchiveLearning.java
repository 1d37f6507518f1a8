package org.durumi.cli.incident;

import org.durumi.archive.Archive;
import org.durumi.archive.LinkWeights;
import org.durumi.cli.archive.ArchiveDoor;
import org.durumi.cli.archive.ArchiveOptions;
import org.durumi.cli.terminal.Surroundings;
import org.durumi.linker.incident.Learned;
import org.durumi.record.review.Reviewer;
import org.jspecify.annotations.Nullable;

/** Learns from the archive what agreement between tellings is worth. */
public final class ArchiveLearning {

  private final Surroundings surroundings;
  private final ArchiveOptions options;
  private final boolean json;

  /**
   * Learns from the archive that the options name.
   *
   * @param json whether to print JSON
   */
  public ArchiveLearning(Surroundings surroundings, ArchiveOptions options, boolean json) {
    this.surroundings = surroundings;
    this.options = options;
    this.json = json;
  }

  /**
   * Learns, and says what came of it.
   *
   * @param by who wants it in force, or null if nothing is to change
   */
  public void run(@Nullable Reviewer by) {
    try (Archive archive = new ArchiveDoor(surroundings, options).open()) {
      LinkWeights weights = archive.linkWeights();
      Learned learned = weights.learn();
      if (by != null) {
        weights.use(learned, by);
      }
      LearnedReport report = new LearnedReport(learned, by != null, weights.areLearned());
      surroundings.terminal().print(json ? report.json() : report.text());
    }
  }

  /** Puts the shipped weights in force again. */
  public void forget(Reviewer by) {
    try (Archive archive = new ArchiveDoor(surroundings, options).open()) {
      archive.linkWeights().useShipped(by);
      surroundings
          .terminal()
          .print(
              json
                  ? "{\"in_force\": \"shipped\"}\n"
                  : "The shipped weights are in force, and all is linked by them.\n");
    }
  }
}
