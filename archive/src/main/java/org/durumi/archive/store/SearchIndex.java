package org.durumi.archive.store;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32C;
import org.durumi.archive.search.Document;
import org.durumi.archive.search.FacetQuestions;
import org.durumi.archive.search.Facets;
import org.durumi.archive.search.Filters;
import org.durumi.archive.search.IndexText;
import org.durumi.archive.search.MatchExpression;
import org.durumi.archive.search.Query;
import org.durumi.archive.search.Ranking;
import org.durumi.archive.search.Results;
import org.durumi.archive.search.Texts;
import org.jspecify.annotations.Nullable;

/**
 * The full-text index inside the encrypted file. Writes belong to the caller's transaction.
 *
 * <p>A search reads the newest {@link #MOST_RANKED} reports that fit, ranks those, and says so if
 * there are more. So its time is bounded however common a word is: FTS5's own bm25() visits every
 * match of every word, which took 70 to 180 ms for the commonest of 100,000 reports.
 */
public final class SearchIndex {

  /** How many of the newest reports that fit are ranked. */
  public static final int MOST_RANKED = 300;

  private static final String NUMBERS =
      "select rowid from search where search match ? order by rowid desc";

  /** A cross join keeps the index outside, so that rows come one by one and the newest first. */
  private static final String FACETS =
      """
      select search.rowid, search_facet.facets
        from search cross join search_facet on search_facet.number = search.rowid
        where search match ? order by search.rowid desc\
      """;

  private final Connection connection;

  /** Uses an open database whose migrations have run. */
  public SearchIndex(Connection connection) {
    this.connection = connection;
  }

  /**
   * Puts a report in.
   *
   * @param number the report's number, 1 or more
   * @throws IllegalStateException if the number is in already
   */
  public void put(long number, Document document) throws SQLException {
    Facets facets = Facets.of(document);
    String tokens = IndexText.of(document.title(), document.text(), facets);
    try (PreparedStatement row =
            connection.prepareStatement(
                "insert into search_facet (number, facets, crc) values (?, ?, ?)"
                    + " on conflict (number) do nothing");
        PreparedStatement words =
            connection.prepareStatement("insert into search (rowid, tokens) values (?, ?)")) {
      row.setLong(1, number);
      row.setString(2, facets.encode());
      row.setLong(3, checksum(tokens));
      if (row.executeUpdate() == 0) {
        throw new IllegalStateException("report " + number + " is in the search index already");
      }
      words.setLong(1, number);
      words.setString(2, tokens);
      words.executeUpdate();
    }
  }

  /**
   * Takes a report out.
   *
   * @param old the title and text that were put in
   * @return whether it was in
   * @throws StaleIndexException if its words make other tokens than those put in
   */
  public boolean remove(long number, Texts.Source old) throws SQLException {
    String tokens = tokens(number, old);
    if (tokens == null) {
      return false;
    }
    try (PreparedStatement words =
            connection.prepareStatement(
                "insert into search (search, rowid, tokens) values ('delete', ?, ?)");
        PreparedStatement row =
            connection.prepareStatement("delete from search_facet where number = ?")) {
      words.setLong(1, number);
      words.setString(2, tokens);
      words.executeUpdate();
      row.setLong(1, number);
      row.executeUpdate();
      return true;
    }
  }

  /**
   * Puts a report in again whose facets have changed, such as after a review.
   *
   * @param document as it is now, with the title and text that were put in
   * @throws StaleIndexException if its words make other tokens than those put in
   */
  public void update(long number, Document document) throws SQLException {
    remove(number, new Texts.Source(document.title(), document.text()));
    put(number, document);
  }

  /**
   * Finds reports.
   *
   * @param limit most hits
   * @param texts gives the title and text of a report that is in the index
   */
  public Results find(Query query, Filters filters, int limit, Texts texts) throws SQLException {
    List<Long> numbers = newest(query, filters);
    boolean exact = numbers.size() <= MOST_RANKED;
    Ranking ranking = new Ranking(query);
    for (long number : exact ? numbers : numbers.subList(0, MOST_RANKED)) {
      ranking.add(number, texts.of(number));
    }
    return ranking.results(limit, exact);
  }

  /** Finds reports, and reads their words from the archive that the index lies in. */
  public Results find(Query query, Filters filters, int limit) throws SQLException {
    try (ReportTexts texts = new ReportTexts(connection)) {
      return find(query, filters, limit, texts);
    }
  }

  /** The newest that fit, and one more than are ranked if there are as many. */
  private List<Long> newest(Query query, Filters filters) throws SQLException {
    List<Long> numbers = new ArrayList<>();
    boolean checked = filters.hasDates();
    try (PreparedStatement select = connection.prepareStatement(checked ? FACETS : NUMBERS)) {
      select.setString(1, MatchExpression.of(query, filters));
      try (ResultSet rows = select.executeQuery()) {
        while (numbers.size() <= MOST_RANKED && rows.next()) {
          if (!checked || FacetQuestions.fits(Facets.decode(rows.getString(2)), filters)) {
            numbers.add(rows.getLong(1));
          }
        }
      }
    }
    return numbers;
  }

  /**
   * The numbers of the newest reports that have the words, newest first, without ranking them.
   *
   * @param most as many as are wanted
   */
  List<Long> newest(Query query, int most) throws SQLException {
    List<Long> numbers = new ArrayList<>();
    try (PreparedStatement select = connection.prepareStatement(NUMBERS)) {
      select.setString(1, MatchExpression.of(query, Filters.NONE));
      try (ResultSet rows = select.executeQuery()) {
        while (numbers.size() < most && rows.next()) {
          numbers.add(rows.getLong(1));
        }
      }
    }
    return numbers;
  }

  /** Empties the index, to be filled again from the reports. */
  public void clear() throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("insert into search (search) values ('delete-all')");
      statement.execute("delete from search_facet");
    }
  }

  /**
   * Merges the index into one piece, which makes searches faster and the words of removed reports
   * vanish from it. Takes about 10 seconds for 100,000 reports.
   */
  public void optimize() throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("insert into search (search) values ('optimize')");
    }
  }

  private @Nullable String tokens(long number, Texts.Source old) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement("select facets, crc from search_facet where number = ?")) {
      select.setLong(1, number);
      try (ResultSet rows = select.executeQuery()) {
        if (!rows.next()) {
          return null;
        }
        String tokens = IndexText.of(old.title(), old.text(), Facets.decode(rows.getString(1)));
        if (checksum(tokens) != rows.getLong(2)) {
          throw new StaleIndexException(number);
        }
        return tokens;
      }
    }
  }

  private static long checksum(String tokens) {
    CRC32C crc = new CRC32C();
    crc.update(tokens.getBytes(StandardCharsets.UTF_8));
    return crc.getValue();
  }
}
