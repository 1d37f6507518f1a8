package org.durumi.corpus.reading;

import java.io.Serializable;
import java.time.Duration;
import java.util.Locale;
import org.durumi.corpus.input.Columns;
import org.durumi.reader.ReadBy;
import org.durumi.reader.intake.Intake;
import org.durumi.reader.intake.IntakeLimits;
import org.durumi.reader.intake.Overrides;

/**
 * How a corpus is read.
 *
 * @param way what reads
 * @param relatedOnly whether a first look passes over reports that hold nothing of the kind
 * @param columns where Parquet files have what
 * @param maxBytes longest record, in bytes
 * @param maxCharacters longest text, in UTF-16 units
 * @param maxSeconds longest time for one report
 * @param sources whether the tables keep what was read, so that an archive can be made of them
 */
public record Settings(
    ReadBy way,
    boolean relatedOnly,
    Columns columns,
    int maxBytes,
    int maxCharacters,
    int maxSeconds,
    boolean sources)
    implements Serializable {

  /** Takes reports in within these limits. */
  Intake intake() {
    return new Intake(
        IntakeLimits.DEFAULT.withMaxBytes(maxBytes).withMaxCharacters(maxCharacters),
        Overrides.NONE);
  }

  /** Longest time for one report. */
  Duration time() {
    return Duration.ofSeconds(maxSeconds);
  }

  /** Everything that output depends on, as text. */
  String text() {
    return String.join(
        "\n",
        "reader " + way.name().toLowerCase(Locale.ROOT),
        "related only " + relatedOnly,
        "columns " + columns.names(),
        "bytes " + maxBytes,
        "characters " + maxCharacters,
        "seconds " + maxSeconds,
        "sources " + sources);
  }
}
