package org.durumi.archive.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.LongStream;
import org.durumi.archive.search.Document;
import org.durumi.archive.search.Filters;
import org.durumi.archive.search.Hit;
import org.durumi.archive.search.Query;
import org.durumi.archive.search.Results;
import org.durumi.archive.search.Texts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** On a server the newest reports alone are opened to see whether words stand in a row. */
class PhraseBoundTests {

  private static final int REPORTS = 30;

  private Connection connection;

  @BeforeEach
  void open() throws IOException, SQLException {
    connection = SharedPostgres.fresh().make();
    connection.setAutoCommit(false);
    for (long number = 1; number <= REPORTS; number++) {
      Document document = new Document("", text(number), List.of(), null, null, null, null);
      index(REPORTS).put(number, document);
    }
  }

  @AfterEach
  void close() throws SQLException {
    connection.close();
  }

  /** Every second one has the words in their order. */
  private static String text(long number) {
    return number % 2 == 0 ? "river camp" : "camp river";
  }

  private SearchIndex index(int mostLookedAt) {
    Seals seals = SharedPostgres.seals();
    PostgresWords words = new PostgresWords(connection, seals, mostLookedAt);
    return new SearchIndex(connection, seals, words, false);
  }

  private Results find(int mostLookedAt, String query) throws SQLException {
    Texts texts = number -> new Texts.Source("", text(number));
    return index(mostLookedAt).find(Query.parse(query), Filters.NONE, REPORTS, texts);
  }

  @Test
  void asManyAsAreOpenedAreLookedAtAndWhoeverAskedIsToldThatThereMayBeMore() throws SQLException {
    for (int most : new int[] {1, 10, 11, REPORTS - 1}) {
      Results results = find(most, "\"river camp\"");
      assertThat(results.exact()).as("of %d", most).isFalse();
      assertThat(results.hits().stream().map(Hit::number))
          .containsExactlyInAnyOrderElementsOf(
              LongStream.rangeClosed(REPORTS - most + 1, REPORTS)
                  .filter(number -> number % 2 == 0)
                  .boxed()
                  .toList());
    }
  }

  @Test
  void allThatAreThereAreAllThatThereMayBe() throws SQLException {
    assertThat(find(REPORTS, "\"river camp\"").exact()).isTrue();
    assertThat(find(REPORTS, "\"river camp\"").total()).isEqualTo(REPORTS / 2);
    assertThat(find(1, "river camp").exact()).as("words in any order").isTrue();
    assertThat(find(1, "river camp").total()).isEqualTo(REPORTS);
  }
}
