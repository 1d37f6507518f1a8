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
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.durumi.archive.search.Facets;
import org.durumi.archive.search.IndexQuestion;
import org.durumi.archive.search.Texts;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGStatement;

/**
 * The index of words in PostgreSQL. The server has of each report a set of keyed hashes, one for
 * each token, in no order, and a GIN index over them: it finds the reports that have all tokens
 * that are asked for. Whether they stand in a row is looked for here, in the text, once it is
 * opened.
 */
final class PostgresWords implements WordIndex {

  /** How many reports are opened to look for phrases; each takes a fraction of a millisecond. */
  static final int MOST_LOOKED_AT = 5_000;

  private static final int AT_ONCE = 200;

  private final Connection connection;
  private final Seals seals;

  PostgresWords(Connection connection, Seals seals) {
    this.connection = connection;
    this.seals = seals;
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
    boolean looks = !phrases.isEmpty();
    List<Long> numbers = new ArrayList<>();
    int looked = 0;
    try (PreparedStatement select = candidates(question, looks ? MOST_LOOKED_AT + 1 : 0);
        ResultSet rows = select.executeQuery()) {
      while (numbers.size() < most && rows.next()) {
        if (looks && ++looked > MOST_LOOKED_AT) {
          return new Found(numbers, false);
        }
        long number = rows.getLong(1);
        Facets own = facets(number, rows.getString(2));
        if ((facets == null || facets.test(own))
            && (!looks || phrases.areIn(texts.of(number), own))) {
          numbers.add(number);
        }
      }
    }
    return new Found(numbers, true);
  }

  private Facets facets(long number, String kept) {
    return Facets.decode(Objects.requireNonNull(seals.open(SealedColumn.FACETS, kept, number)));
  }

  /** The reports that have all tokens, the newest first; all of them where the limit is 0. */
  private PreparedStatement candidates(IndexQuestion question, int limit) throws SQLException {
    List<Array> sets = new ArrayList<>();
    List<String> conditions = new ArrayList<>();
    Array all = set(Phrases.whole(question));
    sets.add(all);
    conditions.add("s.tokens @> ?");
    for (Collection<String> some : question.oneOf()) {
      sets.add(set(some.stream()));
      conditions.add("s.tokens && ?");
    }
    PreparedStatement select =
        connection.prepareStatement(
            "select s.number, f.facets from search s join search_facet f on f.number = s.number"
                + " where "
                + String.join(" and ", conditions)
                + " order by s.number desc"
                + (limit == 0 ? "" : " limit " + limit));
    for (int i = 0; i < sets.size(); i++) {
      select.setArray(i + 1, sets.get(i));
    }
    // Planned for these words each time: how common they are decides how to look for them.
    select.unwrap(PGStatement.class).setPrepareThreshold(0);
    select.setFetchSize(AT_ONCE);
    return select;
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
