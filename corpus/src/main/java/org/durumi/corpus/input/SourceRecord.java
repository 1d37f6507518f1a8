package org.durumi.corpus.input;

/**
 * One record of a corpus.
 *
 * @param name the file's name, a colon and the record's number in it: no other record has it
 * @param bytes the line of report JSON, or the WARC file of this record alone
 */
public record SourceRecord(String name, byte[] bytes) {

  /** Tells the size and nothing of what it holds. */
  @Override
  public String toString() {
    return "SourceRecord[" + bytes.length + " bytes]";
  }
}
