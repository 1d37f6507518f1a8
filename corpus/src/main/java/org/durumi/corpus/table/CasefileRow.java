package org.durumi.corpus.table;

import org.jspecify.annotations.Nullable;

/**
 * A report that was read.
 *
 * @param name the input file's name, a colon and the record's number: no other row has it
 * @param url where the report was, or null
 * @param published its publication date in EDTF, or null
 * @param language ISO 639-1 code
 * @param events how many events were read
 * @param casefile the casefile as one line of JSON, as {@code durumi read --json} prints it
 * @param source the line of report JSON or the WARC record that it was read from; empty where they
 *     are not kept or were not asked for
 */
public record CasefileRow(
    String name,
    @Nullable String url,
    @Nullable String published,
    String language,
    int events,
    String casefile,
    byte[] source) {

  /** Never the report's words. */
  @Override
  public String toString() {
    return "CasefileRow[" + events + " events]";
  }
}
