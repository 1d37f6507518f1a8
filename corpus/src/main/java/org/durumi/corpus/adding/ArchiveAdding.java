package org.durumi.corpus.adding;

import java.io.IOException;
import java.util.function.Consumer;
import org.apache.hadoop.conf.Configuration;
import org.durumi.archive.Added;
import org.durumi.archive.Archive;
import org.durumi.archive.arrival.Adder;
import org.durumi.archive.arrival.Outcomes;
import org.durumi.archive.arrival.Prepared;
import org.durumi.archive.arrival.ReadBefore;
import org.durumi.archive.evidence.Sha256;
import org.durumi.corpus.table.CasefileRow;
import org.durumi.corpus.table.CasefileRows;
import org.durumi.corpus.table.Output;
import org.durumi.reader.intake.Intake;

/**
 * Adds the reports of a corpus to an archive with the casefiles that the cluster read. One program
 * writes. What is there already is passed, so that an addition that was stopped goes on.
 */
public final class ArchiveAdding {

  private final Archive archive;
  private final Intake intake;
  private final boolean withEvents;
  private final Consumer<String> say;
  private long added;
  private long known;
  private long failed;

  /**
   * Adds.
   *
   * @param intake takes in as when the corpus was read
   * @param withEvents whether reports without events are left out
   * @param say takes a sentence for each report that cannot be added
   */
  public ArchiveAdding(Archive archive, Intake intake, boolean withEvents, Consumer<String> say) {
    this.archive = archive;
    this.intake = intake;
    this.withEvents = withEvents;
    this.say = say;
  }

  /**
   * Adds every casefile of a folder, in the order of the corpus.
   *
   * @throws IllegalArgumentException with a sentence for the person, if there are none, or they
   *     were kept without what they were read from
   * @throws IOException if a file system does not answer
   */
  public void add(Configuration hadoop, Output output) throws IOException {
    var files = output.parts(hadoop, Output.CASEFILES);
    if (files.isEmpty()) {
      throw new IllegalArgumentException(
          output.folder() + " holds no casefiles; read reports into it first.");
    }
    Adder adder = new Adder(archive, new Told());
    for (String file : files) {
      CasefileRows.forEach(hadoop, file, true, row -> take(row, adder));
    }
    adder.flush();
  }

  private void take(CasefileRow row, Adder adder) {
    if (withEvents && row.events() == 0) {
      return;
    }
    if (row.source().length == 0) {
      throw new IllegalArgumentException(
          "The casefiles were kept without the reports; read them again without --no-sources.");
    }
    adder.take(
        archive
            .added(Sha256.of(row.source()))
            .<Prepared>map(there -> new Prepared.Known(row.name(), there))
            .orElseGet(
                () -> new ReadBefore(row.name(), row.source()).prepare(intake, row.casefile())));
  }

  /** How many reports are new in the archive. */
  public long added() {
    return added;
  }

  /** How many were there before. */
  public long known() {
    return known;
  }

  /** How many could not be added. */
  public long failed() {
    return failed;
  }

  /** Counts what became of each. */
  private final class Told implements Outcomes {

    @Override
    public void added(Prepared.Ready ready, Added reports) {
      added += reports.fresh();
    }

    @Override
    public void known(String name, Added reports) {
      known++;
    }

    @Override
    public void failed(String name, String sentence) {
      failed++;
      say.accept(sentence);
    }
  }
}
