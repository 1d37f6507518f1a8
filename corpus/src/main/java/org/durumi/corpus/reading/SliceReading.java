package org.durumi.corpus.reading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.function.Function;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.util.SerializableConfiguration;
import org.durumi.corpus.input.RecordTaker;
import org.durumi.corpus.input.Records;
import org.durumi.corpus.input.Slice;
import org.durumi.corpus.input.SourceRecord;
import org.durumi.corpus.table.Output;
import org.durumi.corpus.table.Table;

/**
 * Reads one slice, on an executor. Its casefiles, its failures and then its counts appear in the
 * output; a slice with counts is done and is never done again. What an executor that was killed had
 * half done is drafts, and its slices are done from their beginning by others.
 *
 * @param settings how to read
 * @param output where to
 * @param hadoop the file systems' settings
 * @param attempts how often Spark tries a task; a file that cannot be read is given up at the last
 */
record SliceReading(
    Settings settings, Output output, Broadcast<SerializableConfiguration> hadoop, int attempts)
    implements Function<Slice, Counts> {

  /** The name of the file with a slice's counts. */
  static String mark(int slice) {
    return String.format(Locale.ROOT, "slices/%06d.json", slice);
  }

  @Override
  public Counts call(Slice slice) throws IOException {
    Configuration files = hadoop.value().value();
    Optional<String> done = output.read(files, mark(slice.number()));
    return done.isPresent() ? Counts.read(done.get()) : read(slice, files);
  }

  private Counts read(Slice slice, Configuration files) throws IOException {
    // An attempt that was killed may have left one of the two.
    output.discardPart(files, Output.CASEFILES, slice.number());
    output.discardPart(files, Output.FAILURES, slice.number());
    try (Table casefiles = new Table(output, files, Table.CASEFILES);
        Table failures = new Table(output, files, Table.FAILURES);
        Timed timed = new Timed(settings.time())) {
      Taker taker = new Taker(OneReader.of(settings), timed, casefiles, failures);
      try {
        new Records(settings.columns(), settings.maxBytes()).forEach(files, slice, taker);
      } catch (UncheckedIOException e) {
        throw e.getCause();
      } catch (IOException e) {
        if (!isLastAttempt()) {
          throw e;
        }
        taker.failed(
            slice.called(), slice.called() + " cannot be read to its end; check its disk.");
      }
      casefiles.keep(output.part(Output.CASEFILES, slice.number()));
      failures.keep(output.part(Output.FAILURES, slice.number()));
      output.write(files, mark(slice.number()), taker.counts.json());
      return taker.counts;
    }
  }

  private boolean isLastAttempt() {
    TaskContext task = TaskContext.get();
    return task == null || task.attemptNumber() + 1 >= attempts;
  }

  /** Reads each record and keeps what became of it. */
  private static final class Taker implements RecordTaker {

    private final OneReader reader;
    private final Timed timed;
    private final Table casefiles;
    private final Table failures;
    private Counts counts = Counts.NONE;

    Taker(OneReader reader, Timed timed, Table casefiles, Table failures) {
      this.reader = reader;
      this.timed = timed;
      this.casefiles = casefiles;
      this.failures = failures;
    }

    @Override
    public void take(SourceRecord record) {
      try {
        switch (timed.read(record.name(), () -> reader.read(record))) {
          case Became.Read read -> {
            casefiles.add(read.row());
            int events = read.row().events();
            counts = counts.plus(new Counts(1, 1, events > 0 ? 1 : 0, events, 0, 0, 0));
          }
          case Became.PassedOver _ -> counts = counts.plus(new Counts(1, 0, 0, 0, 1, 0, 0));
          case Became.Failed failed -> failed(record.name(), failed.sentence());
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new UncheckedIOException(new IOException("the task was stopped", e));
      }
    }

    @Override
    public void other() {
      counts = counts.plus(new Counts(1, 0, 0, 0, 0, 1, 0));
    }

    @Override
    public void failed(String name, String sentence) {
      try {
        failures.add(name, sentence);
        counts = counts.plus(new Counts(1, 0, 0, 0, 0, 0, 1));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
