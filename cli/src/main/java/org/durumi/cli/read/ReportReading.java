package org.durumi.cli.read;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.durumi.cli.terminal.Progress;
import org.durumi.cli.terminal.Terminal;
import org.durumi.reader.ReadingFault;
import org.durumi.reader.TakenReader;
import org.durumi.reader.intake.Intake;
import org.durumi.reader.intake.Taken;
import org.durumi.record.casefile.Casefile;
import org.durumi.record.source.Report;

/** Takes inputs in, reads them and hands the casefiles on, one failure never stopping the rest. */
final class ReportReading {

  private static final int MANY = 20;

  private final Intake intake;
  private final CasefileSink sink;
  private final TakenReader reader;

  /**
   * Reads.
   *
   * @param related which reports are read at all
   * @param reader what reads them; asked on several threads
   */
  ReportReading(
      Intake intake,
      Predicate<Report> related,
      Function<Report, Casefile> reader,
      CasefileSink sink) {
    this.intake = intake;
    this.reader = new TakenReader(related, reader);
    this.sink = sink;
  }

  /**
   * Reads every input.
   *
   * @param quiet true where nothing else is shown meanwhile, so that a bar may be
   */
  Tally readAll(Inputs inputs, Terminal terminal, boolean quiet) {
    Tally tally = new Tally();
    try (Progress progress = progress(inputs, terminal, quiet);
        Stream<Path> files = inputs.files(intake)) {
      new Batch(Runtime.getRuntime().availableProcessors())
          .run(
              files,
              file -> read(file, terminal),
              outcomes -> {
                outcomes.forEach(outcome -> hand(outcome, tally, terminal));
                progress.step();
              });
    }
    return tally;
  }

  private Progress progress(Inputs inputs, Terminal terminal, boolean quiet) {
    if (!quiet || !terminal.errShown()) {
      return Progress.hidden();
    }
    try (Stream<Path> files = inputs.files(intake)) {
      long count = files.count();
      return count < MANY ? Progress.hidden() : Progress.bar(terminal, "Reading", count);
    }
  }

  private List<Outcome> read(Path file, Terminal terminal) {
    List<Outcome> outcomes = new ArrayList<>();
    try {
      for (Taken taken : take(file, terminal)) {
        outcomes.add(
            switch (taken) {
              case Taken.Read read -> read(read);
              case Taken.Refused refused -> new Outcome.Failed(refused.sentence());
            });
      }
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      outcomes.add(new Outcome.Failed(ReadingFault.sentence(file.toString(), e)));
    }
    return outcomes;
  }

  private List<Taken> take(Path file, Terminal terminal) {
    return Inputs.isStandardInput(file)
        ? intake.take("standard input", terminal.in())
        : intake.take(file);
  }

  private Outcome read(Taken.Read taken) {
    try {
      Optional<Casefile> read = reader.read(taken);
      return read.isEmpty()
          ? new Outcome.PassedOver()
          : new Outcome.Done(taken.name(), read.get(), sink.render(read.get()));
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      return new Outcome.Failed(ReadingFault.sentence(taken.name(), e));
    }
  }

  private void hand(Outcome outcome, Tally tally, Terminal terminal) {
    switch (outcome) {
      case Outcome.Done done -> {
        tally.add(done.casefile());
        sink.put(done);
      }
      case Outcome.PassedOver _ -> tally.addPassedOver();
      case Outcome.Failed failed -> {
        tally.addFailure();
        terminal.say(failed.sentence());
      }
    }
  }
}
