package org.durumi.corpus.input;

/** Is given the records of a slice, in their order. */
public interface RecordTaker {

  /** Takes a record. */
  void take(SourceRecord record);

  /** Is told of a record that is no report and none that failed: a picture, a request. */
  void other();

  /**
   * Is told of a record, or of what is left of a file, that cannot be read.
   *
   * @param name the record's name, or the file's
   * @param sentence why, and what would help
   */
  void failed(String name, String sentence);
}
