package org.durumi.archive.store;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.durumi.archive.search.Facets;
import org.durumi.archive.search.IndexQuestion;
import org.durumi.archive.search.Texts;
import org.jspecify.annotations.Nullable;

/**
 * The index of words in PostgreSQL. The server has of each report a set of keyed hashes, one for
 * each token, in no order, and a GIN index over them: it finds the reports that have all tokens
 * that are asked for. Whether they stand in a row is looked for here, in the text, once it is
 * opened.
 */
final class PostgresWords implements WordIndex {

  /** How many reports are opened to look for phrases; each takes a fraction of a millisecond. */
  private static final int MOST_LOOKED_AT = 5_000;

  private static final int AT_ONCE = 100;

  private final Connection connection;
  private final Seals seals;
  private final int mostLookedAt;

  PostgresWords(Connection connection, Seals seals) {
    this(connection, seals, MOST_LOOKED_AT);
  }

  /** The same that opens at most so many reports to look for phrases, 1 or more. */
  PostgresWords(Connection connection, Seals seals, int mostLookedAt) {
    this.connection = connection;
    this.seals = seals;
    this.mostLookedAt = mostLookedAt;
  }

  @Override
  public void put(long number, String tokens) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement("insert into search (number, tokens) values (?, ?)")) {
      insert.setLong(1, number);
      insert.setArray(2, set(Arrays.stream(tokens.split(" ", -1))));
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
  public Found newest(
      IndexQuestion question, @Nullable Predicate<Facets> facets, int most, Texts texts)
      throws SQLException {
    Phrases phrases = new Phrases(question);
    List<Long> numbers = new ArrayList<>();
    int left = phrases.isEmpty() ? Integer.MAX_VALUE : mostLookedAt;
    try (TokenMatches matches =
        new TokenMatches(connection, all(question), oneOf(question), most)) {
      List<Long> some = matches.next(Math.min(AT_ONCE, left));
      while (!some.isEmpty() && numbers.size() < most) {
        List<Long> fitting = facets == null ? some : fitting(some, facets);
        numbers.addAll(phrases.isEmpty() ? fitting : inARow(fitting, phrases, texts));
        left -= some.size();
        some = matches.next(Math.clamp(left, 1, AT_ONCE));
        if (left == 0) {
          return new Found(first(numbers, most), some.isEmpty() || numbers.size() >= most);
        }
      }
    }
    return new Found(first(numbers, most), true);
  }

  private static List<Long> first(List<Long> numbers, int most) {
    return numbers.subList(0, Math.min(numbers.size(), most));
  }

  private static List<Long> inARow(List<Long> numbers, Phrases phrases, Texts texts) {
    texts.ahead(numbers);
    return numbers.stream().filter(number -> phrases.areIn(texts.of(number))).toList();
  }

  /** Those whose facets pass, in their order; whose facets may not be seen is not among them. */
  private List<Long> fitting(List<Long> numbers, Predicate<Facets> facets) throws SQLException {
    Set<Long> passed = new HashSet<>();
    try (PreparedStatement select =
        connection.prepareStatement(
            "select number, facets from search_facet where number = any (?)")) {
      select.setArray(1, connection.createArrayOf("bigint", numbers.toArray()));
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          if (facets.test(facets(rows.getLong(1), rows.getString(2)))) {
            passed.add(rows.getLong(1));
          }
        }
      }
    }
    return numbers.stream().filter(passed::contains).toList();
  }

  private Facets facets(long number, String kept) {
    return Facets.decode(Objects.requireNonNull(seals.open(SealedColumn.FACETS, kept, number)));
  }

  private Array all(IndexQuestion question) throws SQLException {
    return set(Phrases.whole(question));
  }

  private List<Array> oneOf(IndexQuestion question) throws SQLException {
    List<Array> sets = new ArrayList<>();
    for (Collection<String> some : question.oneOf()) {
      sets.add(set(some.stream()));
    }
    return sets;
  }

  /** Each token's hash once, in the hashes' order, which tells nothing of the text's. */
  private Array set(Stream<String> tokens) throws SQLException {
    Object[] hashes =
        tokens.filter(token -> !token.isEmpty()).map(seals::token).distinct().sorted().toArray();
    return connection.createArrayOf("bigint", hashes);
  }

  @Override
  public void clear() throws SQLException {
    execute("delete from search");
  }

  /** Merges what waits to be merged, and lets the server count how common each hash is. */
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
