package org.durumi.archive.capture;

/**
 * What follows an answer's head.
 *
 * @param raw as it came, with the marks of a chunked transfer
 * @param payload the same without those marks
 * @param end how it ended
 */
@SuppressWarnings("ArrayRecordComponent") // Bytes are handed on, never compared.
record WireBody(byte[] raw, byte[] payload, End end) {

  /** How a body ended. */
  enum End {
    /** As the server had said it would. */
    WHOLE,
    /** Before what the server had promised. */
    BROKEN_OFF,
    /** At the reader's limit. */
    CUT
  }
}
