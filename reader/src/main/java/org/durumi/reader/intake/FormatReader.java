package org.durumi.reader.intake;

/** Reads one kind of file. */
interface FormatReader {

  /**
   * Reads one file.
   *
   * @throws Refusal if it cannot or must not be read
   */
  Draft read(Input input, Bounds bounds);
}
