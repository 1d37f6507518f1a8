package org.durumi.archive.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.durumi.archive.evidence.Sha256;
import org.durumi.archive.search.IndexQuestion;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGStatement;

/**
 * The index of words in PostgreSQL. A report's tokens stand in their order in one text with one
 * space between them, and a GIN index has them as a set. The set finds the reports that have all
 * tokens that are asked for; of those, whether they stand in a row is a look for a piece of the
 * text. So phrases are exactly those that FTS5 finds, however long a text is: a tsvector forgets
 * places beyond the 16,383rd.
 */
final class PostgresWords implements WordIndex {

  /** How many reports are looked at for phrases. */
  static final int MOST_LOOKED_AT = 20_000;

  /** A key of the index must fit a page; a longer token, which is no word, goes by its hash. */
  private static final int LONGEST_TOKEN = 200;

  private static final char HASHED = '\ue006';

  private static final String SET = "string_to_array(words, ' ')";

  private final Connection connection;

  PostgresWords(Connection connection) {
    this.connection = connection;
  }

  @Override
  public void put(long number, String tokens) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement("insert into search (number, words) values (?, ?)")) {
      insert.setLong(1, number);
      insert.setString(2, words(tokens));
      insert.executeUpdate();
    }
  }

  @Override
  public void remove(long number, String tokens) throws SQLException {
    try (PreparedStatement delete =
        connection.prepareStatement("delete from search where number = ?")) {
      delete.setLong(1, number);
      delete.executeUpdate();
    }
  }

  @Override
  public Found newest(IndexQuestion question, int most) throws SQLException {
    return find(new Sql(question), null, most);
  }

  @Override
  public Found newest(IndexQuestion question, Predicate<String> facets, int most)
      throws SQLException {
    return find(new Sql(question), facets, most);
  }

  private Found find(Sql sql, @Nullable Predicate<String> facets, int most) throws SQLException {
    List<Long> numbers = new ArrayList<>();
    String text =
        "select c.number"
            + (facets == null ? "" : ", f.facets")
            + " from (select number, words from search"
            + sql.candidates()
            + " order by number desc"
            + (sql.looks() ? " limit " + MOST_LOOKED_AT : "")
            + ") as c"
            + (facets == null ? "" : " join search_facet f on f.number = c.number")
            + sql.phrases()
            + " order by c.number desc"
            + (facets == null ? " limit " + most : "");
    try (PreparedStatement select = connection.prepareStatement(text)) {
      // Planned for these words each time: how common they are decides how to look for them.
      select.unwrap(PGStatement.class).setPrepareThreshold(0);
      sql.bind(connection, select);
      try (ResultSet rows = select.executeQuery()) {
        while (numbers.size() < most && rows.next()) {
          if (facets == null || facets.test(rows.getString(2))) {
            numbers.add(rows.getLong(1));
          }
        }
      }
    }
    return new Found(numbers, numbers.size() >= most || !sql.looks() || allLookedAt(sql));
  }

  private boolean allLookedAt(Sql sql) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "select count(*) from (select 1 from search"
                + sql.candidates()
                + " limit "
                + (MOST_LOOKED_AT + 1)
                + ") as c")) {
      sql.bindCandidates(connection, select);
      try (ResultSet row = select.executeQuery()) {
        return row.next() && row.getInt(1) <= MOST_LOOKED_AT;
      }
    }
  }

  /** The conditions of a question and their values. */
  private static final class Sql {

    private final List<String> all = new ArrayList<>();
    private final List<List<String>> oneOf = new ArrayList<>();
    private final List<String> pieces = new ArrayList<>();
    private final List<String> conditions = new ArrayList<>();

    Sql(IndexQuestion question) {
      for (IndexQuestion.Phrase phrase : question.all()) {
        List<String> tokens = kept(phrase.tokens());
        all.addAll(phrase.open() ? tokens.subList(0, tokens.size() - 1) : tokens);
        if (phrase.open() || tokens.size() > 1) {
          look(phrase, " > 0");
        }
      }
      question.oneOf().forEach(some -> oneOf.add(kept(some)));
      question.none().forEach(phrase -> look(phrase, " = 0"));
    }

    private void look(IndexQuestion.Phrase phrase, String found) {
      pieces.add(" " + String.join(" ", kept(phrase.tokens())) + (phrase.open() ? "" : " "));
      conditions.add("strpos(' ' || c.words || ' ', ?)" + found);
    }

    boolean looks() {
      return !pieces.isEmpty();
    }

    String candidates() {
      List<String> sets = new ArrayList<>();
      if (!all.isEmpty()) {
        sets.add(SET + " @> ?");
      }
      oneOf.forEach(_ -> sets.add(SET + " && ?"));
      return sets.isEmpty() ? "" : " where " + String.join(" and ", sets);
    }

    String phrases() {
      return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    }

    int bindCandidates(Connection connection, PreparedStatement select) throws SQLException {
      int at = 1;
      if (!all.isEmpty()) {
        select.setArray(at++, connection.createArrayOf("text", all.toArray()));
      }
      for (List<String> some : oneOf) {
        select.setArray(at++, connection.createArrayOf("text", some.toArray()));
      }
      return at;
    }

    void bind(Connection connection, PreparedStatement select) throws SQLException {
      int at = bindCandidates(connection, select);
      for (String piece : pieces) {
        select.setString(at++, piece);
      }
    }
  }

  /** The tokens as they stand in the index. */
  static String words(String tokens) {
    return Arrays.stream(tokens.split(" ", -1))
        .filter(token -> !token.isEmpty())
        .map(PostgresWords::kept)
        .collect(Collectors.joining(" "));
  }

  private static List<String> kept(Collection<String> tokens) {
    return tokens.stream().map(PostgresWords::kept).toList();
  }

  private static String kept(String token) {
    return token.length() > LONGEST_TOKEN ? HASHED + Sha256.of(token).hex() : token;
  }

  @Override
  public void clear() throws SQLException {
    execute("delete from search");
  }

  /** Merges what waits to be merged, and lets the server count how common each token is. */
  @Override
  public void optimize() throws SQLException {
    execute("select gin_clean_pending_list('search_tokens'::regclass)");
    execute("analyze search");
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
