package org.durumi.archive.arrival;

/** Bytes that are in memory and not yet read; they may be read on any thread. */
@FunctionalInterface
public interface Loaded {

  /**
   * Reads them.
   *
   * @param reading what reads; several threads may share one
   * @return what is to be added, or the sentences that say why nothing is
   */
  Prepared prepare(Reading reading);
}
