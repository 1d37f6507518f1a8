package org.durumi.archive.store;

import java.sql.SQLException;
import java.util.List;
import java.util.function.Predicate;
import org.durumi.archive.search.Facets;
import org.durumi.archive.search.IndexQuestion;
import org.durumi.archive.search.Texts;
import org.jspecify.annotations.Nullable;

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

  /**
   * The newest reports that fit, as many as are wanted.
   *
   * @param facets passes those that fit; null passes all
   * @param texts what reports say, for an index that does not know in which order tokens stand
   */
  Found newest(IndexQuestion question, @Nullable Predicate<Facets> facets, int most, Texts texts)
      throws SQLException;

  /** Takes all out. */
  void clear() throws SQLException;

  /** Makes later searches quicker. */
  void optimize() throws SQLException;
}
