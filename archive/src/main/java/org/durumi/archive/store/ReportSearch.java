package org.durumi.archive.store;

import java.sql.SQLException;
import org.durumi.archive.search.Document;
import org.durumi.archive.search.Filters;
import org.durumi.archive.search.Query;
import org.durumi.archive.search.Results;

/** The search over reports, with the database's faults told as sentences. */
public final class ReportSearch {

  private final SearchIndex index;

  ReportSearch(SearchIndex index) {
    this.index = index;
  }

  /** Puts a new report in. */
  public void put(long number, Document document) {
    orFault(() -> {
      index.put(number, document);
      return number;
    });
  }

  /** Puts a report in again whose events have changed. */
  public void update(long number, Document document) {
    orFault(() -> {
      index.update(number, document);
      return number;
    });
  }

  /**
   * Finds reports.
   *
   * @param limit most hits
   */
  public Results find(Query query, Filters filters, int limit) {
    return orFault(() -> index.find(query, filters, limit));
  }

  /** Merges the index into one piece, which makes searches faster and the file smaller. */
  public void optimize() {
    orFault(() -> {
      index.optimize();
      return true;
    });
  }

  /** Empties the index, to be filled again. */
  public void clear() {
    orFault(() -> {
      index.clear();
      return true;
    });
  }

  private static <T> T orFault(Work<T> work) {
    try {
      return work.run();
    } catch (SQLException e) {
      throw Faults.of(e);
    }
  }

  private interface Work<T> {

    T run() throws SQLException;
  }
}
