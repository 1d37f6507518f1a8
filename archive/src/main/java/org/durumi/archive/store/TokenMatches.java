package org.durumi.archive.store;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.postgresql.PGStatement;

/**
 * The numbers of the reports that have tokens, the newest first. A GIN index knows no order: who
 * wants the newest few of a word's reports would read and sort them all, tens of thousands in an
 * archive of a million. So numbers are asked for a stretch at a time from the newest on, each eight
 * times as long as the one before: a common word is done after the first or the second, a rare one
 * costs little in each.
 */
final class TokenMatches implements AutoCloseable {

  private static final long FIRST_STRETCH = 4_096;
  private static final int TIMES = 8;

  private final PreparedStatement select;
  private final int ends;
  private final Deque<Long> waiting = new ArrayDeque<>();
  private long below;
  private long stretch = FIRST_STRETCH;

  /**
   * Reports that have these.
   *
   * @param all hashes of tokens, each of which a report must have
   * @param oneOf of each of which it must have one
   */
  TokenMatches(Connection connection, Array all, List<Array> oneOf) throws SQLException {
    below = newest(connection);
    // By itself, so that the order makes no plan look good that reads each report's tokens.
    select =
        connection.prepareStatement(
            "with found as materialized (select number from search where tokens @> ?"
                + " and tokens && ?".repeat(oneOf.size())
                + " and number > ? and number <= ?) select number from found order by number desc");
    // Planned for these words each time: how common they are decides how to look for them.
    select.unwrap(PGStatement.class).setPrepareThreshold(0);
    select.setArray(1, all);
    for (int i = 0; i < oneOf.size(); i++) {
      select.setArray(2 + i, oneOf.get(i));
    }
    ends = 2 + oneOf.size();
  }

  private static long newest(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("select max(number) from search")) {
      return row.next() ? row.getLong(1) : 0;
    }
  }

  /** The next numbers, at most so many; none where there are no more. */
  List<Long> next(int most) throws SQLException {
    while (waiting.isEmpty() && below > 0) {
      look();
    }
    List<Long> numbers = new ArrayList<>();
    while (numbers.size() < most && !waiting.isEmpty()) {
      numbers.add(waiting.remove());
    }
    return numbers;
  }

  private void look() throws SQLException {
    long above = Math.max(0, below - stretch);
    select.setLong(ends, above);
    select.setLong(ends + 1, below);
    try (ResultSet rows = select.executeQuery()) {
      while (rows.next()) {
        waiting.add(rows.getLong(1));
      }
    }
    below = above;
    stretch *= TIMES;
  }

  @Override
  public void close() throws SQLException {
    select.close();
  }
}
