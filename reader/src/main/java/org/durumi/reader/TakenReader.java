package org.durumi.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.durumi.reader.intake.Taken;
import org.durumi.record.casefile.Casefile;
import org.durumi.record.source.Report;

/**
 * Reads what was taken in: a first look, the reader, and what both the intake and the reader warn
 * of. One machine and many read with it, so that they give the same casefiles. As safe for several
 * threads as what it is made of.
 */
public final class TakenReader {

  private final Predicate<Report> related;
  private final Function<Report, Casefile> reader;

  /**
   * Reads.
   *
   * @param related which reports are read at all
   * @param reader what reads them
   */
  public TakenReader(Predicate<Report> related, Function<Report, Casefile> reader) {
    this.related = related;
    this.reader = reader;
  }

  /** The casefile as it is printed, or nothing where the first look found nothing of the kind. */
  public Optional<Casefile> read(Taken.Read taken) {
    return readAlone(taken).map(read -> noting(taken.warnings(), read));
  }

  /** The casefile with the reader's own warnings alone, or nothing, as {@link #read} does. */
  public Optional<Casefile> readAlone(Taken.Read taken) {
    return related.test(taken.report())
        ? Optional.of(reader.apply(taken.report()))
        : Optional.empty();
  }

  /**
   * A casefile with more warnings before its own.
   *
   * @param notes what the intake mended, guessed or left out, a sentence each
   */
  public static Casefile noting(List<String> notes, Casefile read) {
    List<String> warnings = new ArrayList<>(notes);
    warnings.addAll(read.warnings());
    return new Casefile(read.report(), read.events(), read.rollups(), warnings);
  }
}
