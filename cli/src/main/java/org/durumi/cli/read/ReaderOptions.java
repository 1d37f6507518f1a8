package org.durumi.cli.read;

import org.durumi.reader.ReadBy;
import org.durumi.reader.Readers;
import org.durumi.reader.casefile.CasefileReader;
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

  /**
   * The reader as set.
   *
   * @param command whose options these are
   * @throws ParameterException where the program was packed without what it takes
   */
  public CasefileReader reader(CommandSpec command) {
    try {
      return way == null ? Readers.all() : Readers.by(way);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(command.commandLine(), String.valueOf(e.getMessage()), e);
    }
  }
}
