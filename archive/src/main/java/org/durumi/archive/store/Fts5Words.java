package org.durumi.archive.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.durumi.archive.search.Facets;
import org.durumi.archive.search.IndexQuestion;
import org.durumi.archive.search.Texts;
import org.jspecify.annotations.Nullable;

/** The index that SQLite itself has (FTS5), which finds the newest first. */
final class Fts5Words implements WordIndex {

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

  Fts5Words(Connection connection) {
    this.connection = connection;
  }

  @Override
  public void put(long number, String tokens) throws SQLException {
    try (PreparedStatement words =
        connection.prepareStatement("insert into search (rowid, tokens) values (?, ?)")) {
      words.setLong(1, number);
      words.setString(2, tokens);
      words.executeUpdate();
    }
  }

  @Override
  public void remove(long number, String tokens) throws SQLException {
    try (PreparedStatement words =
        connection.prepareStatement(
            "insert into search (search, rowid, tokens) values ('delete', ?, ?)")) {
      words.setLong(1, number);
      words.setString(2, tokens);
      words.executeUpdate();
    }
  }

  @Override
  public Found newest(
      IndexQuestion question, @Nullable Predicate<Facets> facets, int most, Texts texts)
      throws SQLException {
    return facets == null ? newest(question, most) : newest(question, facets, most);
  }

  private Found newest(IndexQuestion question, int most) throws SQLException {
    List<Long> numbers = new ArrayList<>();
    try (PreparedStatement select = connection.prepareStatement(NUMBERS)) {
      select.setString(1, expression(question));
      try (ResultSet rows = select.executeQuery()) {
        while (numbers.size() < most && rows.next()) {
          numbers.add(rows.getLong(1));
        }
      }
    }
    return new Found(numbers, true);
  }

  private Found newest(IndexQuestion question, Predicate<Facets> facets, int most)
      throws SQLException {
    List<Long> numbers = new ArrayList<>();
    try (PreparedStatement select = connection.prepareStatement(FACETS)) {
      select.setString(1, expression(question));
      try (ResultSet rows = select.executeQuery()) {
        while (numbers.size() < most && rows.next()) {
          if (facets.test(Facets.decode(rows.getString(2)))) {
            numbers.add(rows.getLong(1));
          }
        }
      }
    }
    return new Found(numbers, true);
  }

  @Override
  public void clear() throws SQLException {
    execute("insert into search (search) values ('delete-all')");
  }

  @Override
  public void optimize() throws SQLException {
    execute("insert into search (search) values ('optimize')");
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** The question in the index's language; every token stands in quotation marks. */
  private static String expression(IndexQuestion question) {
    List<String> all = new ArrayList<>();
    question.all().forEach(phrase -> all.add(quoted(phrase)));
    question.oneOf().forEach(some -> all.add(oneOf(some)));
    String wanted = "(" + String.join(" AND ", all) + ")";
    if (question.none().isEmpty()) {
      return wanted;
    }
    return wanted
        + question.none().stream()
            .map(Fts5Words::quoted)
            .collect(Collectors.joining(" OR ", " NOT (", ")"));
  }

  private static String oneOf(Collection<String> tokens) {
    return tokens.stream()
        .map(token -> '"' + token + '"')
        .collect(Collectors.joining(" OR ", "(", ")"));
  }

  private static String quoted(IndexQuestion.Phrase phrase) {
    return '"' + String.join(" ", phrase.tokens()) + '"' + (phrase.open() ? " *" : "");
  }
}
