package org.durumi.reader.intake;

import java.util.List;
import org.durumi.record.source.Report;

/** What became of one input: a report that was read, or the sentence that says why not. */
public sealed interface Taken {

  /** The input's name as it was given: a path, or what standard input was called. */
  String name();

  /**
   * A report that was read.
   *
   * @param name the input's name as it was given, with {@code :LINE} for a line of JSON Lines
   * @param report the report
   * @param warnings sentences for people about what was mended, guessed or left out
   */
  record Read(String name, Report report, List<String> warnings) implements Taken {

    /** Copies the warnings. */
    public Read {
      warnings = List.copyOf(warnings);
    }
  }

  /**
   * An input that was not read.
   *
   * @param name the input's name as it was given, with {@code :LINE} for a line of JSON Lines
   * @param sentence one sentence that names the input, says why, and says what would help
   */
  record Refused(String name, String sentence) implements Taken {}
}
