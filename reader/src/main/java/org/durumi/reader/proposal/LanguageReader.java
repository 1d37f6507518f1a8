package org.durumi.reader.proposal;

import org.durumi.record.source.Report;

/** Reads reports of one language. Implementations keep no state and may be shared by threads. */
@FunctionalInterface
public interface LanguageReader {

  /** Reads one report; never fails on odd text. */
  Reading read(Report report);
}
