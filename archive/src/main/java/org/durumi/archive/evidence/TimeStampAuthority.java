package org.durumi.archive.evidence;

import java.io.IOException;

/**
 * The way to a time stamp authority. Over HTTP (RFC 3161, section 3.4) the query is posted as
 * {@link #QUERY_TYPE}, and the answer comes as {@link #ANSWER_TYPE}.
 */
@FunctionalInterface
public interface TimeStampAuthority {

  /** The media type of a query. */
  String QUERY_TYPE = "application/timestamp-query";

  /** The media type of an answer. */
  String ANSWER_TYPE = "application/timestamp-reply";

  /** The most bytes that an answer may have; a real one has some thousands. */
  int LARGEST_ANSWER = 64 * 1024;

  /**
   * Sends a query and brings the answer, whatever it is. Stops reading one byte after {@link
   * #LARGEST_ANSWER}.
   *
   * @throws IOException if no answer came
   */
  byte[] answer(byte[] query) throws IOException;
}
