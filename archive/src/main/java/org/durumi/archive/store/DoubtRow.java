package org.durumi.archive.store;

import org.durumi.record.linkage.TellingPair;

/**
 * Two tellings of which the linker is unsure.
 *
 * @param pair the two
 * @param odds their log2 odds beyond the threshold: from 0 on they are rather one
 */
public record DoubtRow(TellingPair pair, double odds) {

  private static final double MILLION = 1_000_000;

  /** Keeps six digits: which of two was compared with which must not decide between equal pairs. */
  public DoubtRow {
    odds = Math.round(odds * MILLION) / MILLION;
  }
}
