package org.durumi.corpus.reading;

import java.util.Optional;
import java.util.function.Predicate;
import org.durumi.archive.arrival.ReadBefore;
import org.durumi.corpus.input.SourceRecord;
import org.durumi.corpus.table.CasefileRow;
import org.durumi.reader.Readers;
import org.durumi.reader.ReadingFault;
import org.durumi.reader.TakenReader;
import org.durumi.reader.casefile.CasefileJson;
import org.durumi.reader.intake.Intake;
import org.durumi.reader.intake.Taken;
import org.durumi.reader.screen.Screen;
import org.durumi.record.casefile.Casefile;
import org.durumi.record.source.Report;
import org.durumi.record.time.Period;
import org.jspecify.annotations.Nullable;

/**
 * What reads in this process. Its lexicons and weights are loaded once and all tasks here share it.
 */
final class OneReader {

  private static @Nullable OneReader only;

  private final Settings settings;
  private final Intake intake;
  private final TakenReader reader;
  private final CasefileJson form = new CasefileJson();

  private OneReader(Settings settings) {
    this.settings = settings;
    this.intake = settings.intake();
    Predicate<Report> related =
        settings.relatedOnly() ? Screen.standard()::mayHoldSomething : _ -> true;
    this.reader = new TakenReader(related, Readers.by(settings.way())::read);
  }

  /** The reader of this process, made at the first call and anew only for other settings. */
  static synchronized OneReader of(Settings settings) {
    OneReader made = only;
    if (made == null || !made.settings.equals(settings)) {
      made = new OneReader(settings);
      only = made;
    }
    return made;
  }

  /** Reads a record. Nothing that is in one makes this throw. */
  Became read(SourceRecord record) {
    try {
      ReadBefore.Arrived arrived = new ReadBefore(record.name(), record.bytes()).arrive(intake);
      return switch (arrived.taken()) {
        case Taken.Refused refused -> new Became.Failed(refused.sentence());
        case Taken.Read taken -> {
          Optional<Casefile> read = reader.readAlone(taken).map(arrived::printed);
          yield read.isEmpty() ? new Became.PassedOver() : new Became.Read(row(record, read.get()));
        }
      };
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      return new Became.Failed(ReadingFault.sentence(record.name(), e));
    }
  }

  private CasefileRow row(SourceRecord record, Casefile casefile) {
    Report report = casefile.report();
    Period published = report.published();
    return new CasefileRow(
        record.name(),
        report.url(),
        published == null ? null : published.edtf(),
        report.language(),
        casefile.events().size(),
        form.write(casefile),
        settings.sources() ? record.bytes() : new byte[0]);
  }
}
