package org.durumi.archive.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** On a server: whatever the stretches are, each report comes once, and the newest first. */
class TokenMatchesTests {

  private static final int REPORTS = 600;
  private static final int TOKENS = 8;

  private final Random random = new Random(20261201);
  private final TreeMap<Long, Set<Long>> reports = new TreeMap<>();
  private Connection connection;

  @BeforeEach
  void fill() throws IOException, SQLException {
    connection = SharedPostgres.fresh().make();
    try (PreparedStatement insert =
        connection.prepareStatement("insert into search (number, tokens) values (?, ?)")) {
      long number = 0;
      for (int i = 0; i < REPORTS; i++) {
        // Numbers have gaps, long ones among them, and a token is the rarer the larger it is.
        number += random.nextInt(20) == 0 ? 1 + random.nextInt(500) : 1;
        Set<Long> tokens = new HashSet<>();
        for (long token = 0; token < TOKENS; token++) {
          if (random.nextInt(1 << token) == 0) {
            tokens.add(token);
          }
        }
        reports.put(number, tokens);
        insert.setLong(1, number);
        insert.setArray(2, array(tokens));
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  @AfterEach
  void close() throws SQLException {
    connection.close();
  }

  @Test
  void allThatMatchComeOnceTheNewestFirst() throws SQLException {
    for (int round = 0; round < 100; round++) {
      Set<Long> all = some(2);
      List<Set<Long>> oneOf = random.nextBoolean() ? List.of() : List.of(some(3));
      List<Long> expected =
          reports.descendingMap().entrySet().stream()
              .filter(report -> report.getValue().containsAll(all))
              .filter(report -> oneOf.stream().allMatch(set -> meet(set, report.getValue())))
              .map(report -> report.getKey())
              .toList();
      int wanted = 1 + random.nextInt(200);
      long stretch = 1L << random.nextInt(11);
      assertThat(found(all, oneOf, wanted, stretch))
          .as("%s, one of each of %s, %d wanted, first %d", all, oneOf, wanted, stretch)
          .isEqualTo(expected);
    }
  }

  @Test
  void nothingComesFromAnEmptyIndex() throws SQLException {
    try (PreparedStatement delete = connection.prepareStatement("delete from search")) {
      delete.executeUpdate();
    }
    assertThat(found(Set.of(), List.of(), 10, 4)).isEmpty();
  }

  private List<Long> found(Set<Long> all, List<Set<Long>> oneOf, int wanted, long stretch)
      throws SQLException {
    List<Array> sets = new ArrayList<>();
    for (Set<Long> set : oneOf) {
      sets.add(array(set));
    }
    int most = 1 + random.nextInt(50);
    List<Long> numbers = new ArrayList<>();
    try (TokenMatches matches = new TokenMatches(connection, array(all), sets, wanted, stretch)) {
      for (List<Long> next = matches.next(most); !next.isEmpty(); next = matches.next(most)) {
        assertThat(next).hasSizeLessThanOrEqualTo(most);
        numbers.addAll(next);
      }
    }
    return numbers;
  }

  private Set<Long> some(int most) {
    Set<Long> tokens = new HashSet<>();
    for (int i = 0; i <= random.nextInt(most); i++) {
      tokens.add((long) random.nextInt(TOKENS));
    }
    return tokens;
  }

  private static boolean meet(Set<Long> some, Set<Long> others) {
    return some.stream().anyMatch(others::contains);
  }

  private Array array(Set<Long> tokens) throws SQLException {
    return connection.createArrayOf("bigint", tokens.toArray());
  }
}
