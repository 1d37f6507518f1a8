package org.durumi.archive.store;

import java.sql.SQLException;
import java.util.List;
import java.util.function.Predicate;
import org.durumi.archive.search.IndexQuestion;

/** Which reports have which tokens, in which order. Writes belong to the caller's transaction. */
sealed interface WordIndex permits Fts5Words, PostgresWords {

  /**
   * What was found.
   *
   * @param numbers of reports, the newest first
   * @param all whether every report was looked at that could fit, until there were enough
   */
  record Found(List<Long> numbers, boolean all) {}

  /** Puts a report in that is not in. */
  void put(long number, String tokens) throws SQLException;

  /** Takes a report out that was put in with these tokens. */
  void remove(long number, String tokens) throws SQLException;

  /** The newest reports that fit, as many as are wanted. */
  Found newest(IndexQuestion question, int most) throws SQLException;

  /** The same, of those whose facets pass. */
  Found newest(IndexQuestion question, Predicate<String> facets, int most) throws SQLException;

  /** Takes all out. */
  void clear() throws SQLException;

  /** Makes later searches quicker. */
  void optimize() throws SQLException;
}
