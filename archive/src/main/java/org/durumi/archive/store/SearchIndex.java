package org.durumi.archive.store;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.zip.CRC32C;
import org.durumi.archive.search.Document;
import org.durumi.archive.search.FacetQuestions;
import org.durumi.archive.search.Facets;
import org.durumi.archive.search.Filters;
import org.durumi.archive.search.IndexQuestion;
import org.durumi.archive.search.IndexText;
import org.durumi.archive.search.Query;
import org.durumi.archive.search.Ranking;
import org.durumi.archive.search.Results;
import org.durumi.archive.search.Texts;
import org.jspecify.annotations.Nullable;

/**
 * The full-text index inside the archive. Writes belong to the caller's transaction.
 *
 * <p>A search reads the newest {@link #MOST_RANKED} reports that fit, ranks those, and says so if
 * there are more. So its time is bounded however common a word is: FTS5's own bm25() visits every
 * match of every word, which took 70 to 180 ms for the commonest of 100,000 reports.
 */
public final class SearchIndex {

  /** How many of the newest reports that fit are ranked. */
  public static final int MOST_RANKED = 300;

  private final Connection connection;
  private final Seals seals;
  private final WordIndex index;
  private final @Nullable Predicate<Facets> all;

  /**
   * An index.
   *
   * @param narrowed whether it holds more than may be seen: then facets, which hold no more, are
   *     asked for, too
   */
  SearchIndex(Connection connection, Seals seals, WordIndex index, boolean narrowed) {
    this.all = narrowed ? _ -> true : null;
    this.connection = connection;
    this.seals = seals;
    this.index = index;
  }

  /** Uses an open SQLite file whose migrations have run. */
  public SearchIndex(Connection connection) {
    this(connection, Seals.CLEAR, new Fts5Words(connection), false);
  }

  /**
   * Puts a report in.
   *
   * @param number the report's number, 1 or more
   * @throws IllegalStateException if the number is in already
   */
  public void put(long number, Document document) throws SQLException {
    Facets facets = Facets.of(document);
    put(number, facets, IndexText.of(document.title(), document.text(), facets));
  }

  private void put(long number, Facets facets, String tokens) throws SQLException {
    try (PreparedStatement row =
        connection.prepareStatement(
            "insert into search_facet (number, facets, crc) values (?, ?, ?)"
                + " on conflict (number) do nothing")) {
      row.setLong(1, number);
      row.setString(2, seals.seal(SealedColumn.FACETS, facets.encode(), number));
      row.setLong(3, seals.hash(SealedColumn.FACET_CRC, checksum(tokens)));
      if (row.executeUpdate() == 0) {
        throw new IllegalStateException("report " + number + " is in the search index already");
      }
      index.put(number, tokens);
    }
  }

  /** Puts all of this into another index, which is empty and whose texts are this one's. */
  void carry(SearchIndex other) throws SQLException {
    try (PreparedStatement select =
            connection.prepareStatement("select number, facets from search_facet order by number");
        ResultSet rows = select.executeQuery();
        ReportTexts texts = new ReportTexts(connection, seals)) {
      while (rows.next()) {
        Facets facets = facets(rows.getLong(1), rows.getString(2));
        Texts.Source words = texts.of(rows.getLong(1));
        String tokens = IndexText.of(words.title(), words.text(), facets);
        other.put(rows.getLong(1), facets, tokens);
      }
    }
  }

  /** Puts all tokens in again, as its words' index makes them now. */
  void again() throws SQLException {
    index.clear();
    try (PreparedStatement select =
            connection.prepareStatement("select number, facets from search_facet order by number");
        ResultSet rows = select.executeQuery();
        ReportTexts texts = new ReportTexts(connection, seals)) {
      while (rows.next()) {
        long number = rows.getLong(1);
        Texts.Source words = texts.of(number);
        index.put(
            number, IndexText.of(words.title(), words.text(), facets(number, rows.getString(2))));
      }
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
    try (PreparedStatement row =
        connection.prepareStatement("delete from search_facet where number = ?")) {
      index.remove(number, tokens);
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
    WordIndex.Found found = newest(query, filters, texts);
    List<Long> numbers = found.numbers();
    boolean exact = found.all() && numbers.size() <= MOST_RANKED;
    List<Long> ranked = numbers.subList(0, Math.min(numbers.size(), MOST_RANKED));
    Ranking ranking = new Ranking(query);
    texts.ahead(ranked);
    ranked.forEach(number -> ranking.add(number, texts.of(number)));
    return ranking.results(limit, exact);
  }

  /** Finds reports, and reads their words from the archive that the index lies in. */
  public Results find(Query query, Filters filters, int limit) throws SQLException {
    try (ReportTexts texts = new ReportTexts(connection, seals)) {
      return find(query, filters, limit, texts);
    }
  }

  /** The newest that fit, and one more than are ranked if there are as many. */
  private WordIndex.Found newest(Query query, Filters filters, Texts texts) throws SQLException {
    IndexQuestion question = IndexQuestion.of(query, filters);
    Predicate<Facets> fits =
        filters.hasDates() ? facets -> FacetQuestions.fits(facets, filters) : all;
    return index.newest(question, fits, MOST_RANKED + 1, texts);
  }

  /**
   * The numbers of the newest reports that have the words, newest first, without ranking them.
   *
   * @param most as many as are wanted
   */
  WordIndex.Found newest(Query query, int most) throws SQLException {
    try (ReportTexts texts = new ReportTexts(connection, seals)) {
      return index.newest(IndexQuestion.of(query, Filters.NONE), all, most, texts);
    }
  }

  /** Empties the index, to be filled again from the reports. */
  public void clear() throws SQLException {
    index.clear();
    try (Statement statement = connection.createStatement()) {
      statement.execute("delete from search_facet");
    }
  }

  /**
   * Merges the index into one piece, which makes searches faster and the words of removed reports
   * vanish from it. Takes about 10 seconds for 100,000 reports.
   */
  public void optimize() throws SQLException {
    index.optimize();
  }

  private @Nullable String tokens(long number, Texts.Source old) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement("select facets, crc from search_facet where number = ?")) {
      select.setLong(1, number);
      try (ResultSet rows = select.executeQuery()) {
        if (!rows.next()) {
          return null;
        }
        String tokens = IndexText.of(old.title(), old.text(), facets(number, rows.getString(1)));
        if (seals.hash(SealedColumn.FACET_CRC, checksum(tokens)) != rows.getLong(2)) {
          throw new StaleIndexException(number);
        }
        return tokens;
      }
    }
  }

  private Facets facets(long number, String kept) {
    return Facets.decode(Objects.requireNonNull(seals.open(SealedColumn.FACETS, kept, number)));
  }

  static long checksum(String tokens) {
    CRC32C crc = new CRC32C();
    crc.update(tokens.getBytes(StandardCharsets.UTF_8));
    return crc.getValue();
  }
}
