package org.durumi.corpus.input;

import java.util.Locale;
import java.util.Optional;

/** What kind of file holds the records. */
public enum Kind {
  /** Web pages, or texts taken out of them (WET): {@code .warc}, {@code .wet}, packed or not. */
  WARC,
  /** Report JSON, one object a line: {@code .jsonl}, {@code .ndjson}, packed or not. */
  LINES,
  /** Columns: {@code .parquet}. */
  PARQUET;

  /** The kind that a file's name tells, if any. */
  public static Optional<Kind> of(String name) {
    String plain = name.toLowerCase(Locale.ROOT).replaceFirst("\\.gz$", "");
    if (plain.endsWith(".warc") || plain.endsWith(".wet")) {
      return Optional.of(WARC);
    }
    if (plain.endsWith(".jsonl") || plain.endsWith(".ndjson")) {
      return Optional.of(LINES);
    }
    return plain.endsWith(".parquet") && plain.length() == name.length()
        ? Optional.of(PARQUET)
        : Optional.empty();
  }

  /** Tells whether a file of this kind and name can be begun in the middle. */
  public boolean isCut(String name) {
    return this == PARQUET || this == LINES && !name.toLowerCase(Locale.ROOT).endsWith(".gz");
  }
}
