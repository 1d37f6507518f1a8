package org.durumi.cli.read;

import java.util.function.Predicate;
import org.durumi.reader.ReadBy;
import org.durumi.reader.Readers;
import org.durumi.reader.casefile.CasefileReader;
import org.durumi.reader.encoder.EncoderReader;
import org.durumi.reader.screen.Screen;
import org.durumi.record.source.Report;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** What reads. */
public final class ReaderOptions {

  @Option(
      names = "--reader",
      paramLabel = "WAY",
      description =
          "rules, encoder or both (both; rules where the program came without a trained reader).")
  private @Nullable ReadBy way;

  @Option(
      names = "--related-only",
      description =
          "Pass over reports that at a first look hold nothing of the kind: for streams of news.")
  private boolean relatedOnly;

  /** Which reports are read at all. */
  public Predicate<Report> related() {
    return relatedOnly ? Screen.standard()::mayHoldSomething : _ -> true;
  }

  /**
   * The reader as set.
   *
   * @param command whose options these are
   * @throws ParameterException where the program was packed without what it takes
   */
  public CasefileReader reader(CommandSpec command) {
    try {
      ReadBy set = way == null ? ReadBy.usual(EncoderReader.isTrained()) : way;
      CasefileReader reader = Readers.by(set);
      // A stream may hold nothing that needs it.
      if (set != ReadBy.RULES && !relatedOnly) {
        EncoderReader.loadAhead();
      }
      return reader;
    } catch (IllegalArgumentException e) {
      throw new ParameterException(command.commandLine(), String.valueOf(e.getMessage()), e);
    }
  }
}
