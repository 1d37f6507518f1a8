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
 * archive of a million. So numbers are asked for a stretch at a time from the newest on; how many
 * the last one gave tells how long the next must be. A common word is done after the first or the
 * second, and a rare one costs little in each.
 */
final class TokenMatches implements AutoCloseable {

  private static final long FIRST_STRETCH = 4_096;
  private static final int LEAST_TIMES = 2;
  private static final int TIMES_WHERE_NONE = 8;
  private static final int MOST_TIMES = 64;

  /** So much longer than would do if reports came evenly. */
  private static final double AMPLE = 1.3;

  private final PreparedStatement select;
  private final int ends;
  private final Deque<Long> waiting = new ArrayDeque<>();
  private final int wanted;
  private long below;
  private long stretch;
  private long found;

  /**
   * Reports that have these.
   *
   * @param all hashes of tokens, each of which a report must have
   * @param oneOf of each of which it must have one
   * @param wanted how many will be asked for, as far as is known
   */
  TokenMatches(Connection connection, Array all, List<Array> oneOf, int wanted)
      throws SQLException {
    this(connection, all, oneOf, wanted, FIRST_STRETCH);
  }

  /** The same, with a first stretch of this length. */
  TokenMatches(Connection connection, Array all, List<Array> oneOf, int wanted, long stretch)
      throws SQLException {
    this.wanted = wanted;
    this.stretch = stretch;
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
    found += waiting.size();
    stretch = longer(waiting.size());
  }

  /** How long the next stretch must be, after one that gave so many. */
  private long longer(int gave) {
    if (gave == 0) {
      return stretch * TIMES_WHERE_NONE;
    }
    long left = Math.max(1, wanted - found);
    long even = (long) (AMPLE * left * stretch / gave);
    return Math.clamp(even, stretch * LEAST_TIMES, stretch * MOST_TIMES);
  }

  @Override
  public void close() throws SQLException {
    select.close();
  }
}
