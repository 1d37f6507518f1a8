package org.durumi.archive.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.durumi.archive.search.Document;
import org.durumi.archive.search.Filters;
import org.durumi.archive.search.Hit;
import org.durumi.archive.search.Query;
import org.durumi.archive.search.Results;
import org.durumi.archive.search.Texts;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@BothDatabases
class SearchIndexTests {

  @TempDir private static Path folder;
  @Parameter private Engine engine;
  private static @Nullable Connection shared;
  private final Map<Long, Texts.Source> texts = new HashMap<>();
  private Connection connection;
  private SearchIndex index;

  @BeforeParameterizedClassInvocation
  static void open(Engine engine) throws Exception {
    shared = engine.search(Files.createTempDirectory(folder, "archive"));
  }

  @AfterParameterizedClassInvocation
  static void close() throws SQLException {
    Objects.requireNonNull(shared).close();
  }

  @BeforeEach
  void begin() {
    connection = Objects.requireNonNull(shared);
    index = engine.index(connection);
  }

  @AfterEach
  void undo() throws SQLException {
    connection.rollback();
    index.clear();
    connection.commit();
  }

  private void put(long number, String title, String text) throws SQLException {
    texts.put(number, new Texts.Source(title, text));
    index.put(number, new Document(title, text, List.of(), null, null, null, null));
  }

  private Texts.Source text(long number) {
    return Objects.requireNonNull(texts.get(number));
  }

  private Results find(String query) throws SQLException {
    return index.find(Query.parse(query), Filters.NONE, 20, this::text);
  }

  private List<Long> numbers(String query) throws SQLException {
    return find(query).hits().stream().map(Hit::number).sorted().toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "온성        | 함경북도 온성군 주민들이",
        "온성군      | 함경북도 온성군 주민들이",
        "수용소      | 그들은 수용소에서 풀려났다",
        "수용소에서  | 그들은 수용소에서 풀려났다",
        "遣返        | 中国强制遣返脱北者",
        "中国公安    | 据称中国公安局逮捕了三人",
        "成          | 音成郡",
        "성          | 함경북도 온성군",
        "북          | 강제북송",
        "中          | 在中国",
        "국          | 중국",
        "遣返        | 強制遣返脫北者",
        "脫北者      | 强制遣返脱北者",
        "脱北者      | 強制遣返脫北者",
        "3명         | 탈북자 3명이 체포됐다",
        "2016년 11월 | 지난 2016년 11월에",
        "k팝         | 한국의 K팝을 들었다",
        "kcna 보도   | 조선중앙통신(KCNA)은 보도했다",
        "escape      | Three women ESCAPED across the river",
        "detains     | police detained them",
        "sao paulo   | in São Paulo",
        "\"강제 북송\" | 그들의 강제 북송을",
        "\"in china detained\" | Those in China, detained",
        "north-korean | the North Korean woman",
        "china       | China's police",
        "ﾃｽﾄ         | これはテストです",
        "𠮷野家      | 東京の𠮷野家で",
      })
  void findsTheWord(String query, String text) throws SQLException {
    put(7, "", text);
    put(8, "", "아무것도 없다 nothing here 无");
    assertThat(numbers(query)).containsExactly(7L);
    assertThat(find(query).hits().getFirst().passage().pieces())
        .anyMatch(piece -> piece.highlighted());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "온성     | 온 성문이 열렸다",
        "中国公安 | 中国的公安",
        "遣返     | 遣送返回",
        "3명      | 3 명",
        "3명      | 13명",
        "camp     | campaign",
        "\"a b\"  | b a",
        "수용소 -온성 | 온성 수용소",
        "prison -\"labor camp\" | a prison or labor camp",
      })
  void findsNothingElse(String query, String text) throws SQLException {
    put(7, "", text);
    assertThat(numbers(query)).isEmpty();
  }

  @Test
  void aPhraseDoesNotCrossFromTheTitleIntoTheText() throws SQLException {
    put(1, "중국", "공안");
    assertThat(numbers("중국 공안")).containsExactly(1L);
    assertThat(numbers("\"중국 공안\"")).isEmpty();
    assertThat(numbers("국공")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"",
        "\"\"",
        "\"온성",
        "온성\"\"",
        "AND",
        "OR NOT",
        "NEAR(a b)",
        "a AND (b",
        "tokens:온성",
        "{tokens}:a",
        "^온성",
        "온성*",
        "*",
        "-",
        "--",
        "-온성",
        "-\"",
        "a\u0000b",
        "'; drop table search",
        "🙂",
        "온성🙂",
        "\ud800",
        "\udc00온성",
        "\ue000",
        "\ue001성",
        "\ue003earrest",
        "a\nb\tc",
        "+a +b",
        "\u202e온성",
        "\uffff",
        "%",
        "_",
        "\\",
        "<script>",
        "e\u0301\u0301\u0301",
        "\u1100\u1161"
      })
  void noQueryDoesHarm(String query) throws SQLException {
    put(1, "title", "온성군 a b 成");
    try {
      assertThat(find(query).total()).isBetween(0, 1);
    } catch (org.durumi.archive.search.BadQueryException e) {
      assertThat(e).hasMessageContaining("please");
    }
    assertThat(numbers("온성")).containsExactly(1L);
  }

  @Test
  void anEndlessQueryIsRefusedInOneSentence() {
    assertThatThrownBy(() -> Query.parse("온".repeat(10_000))).hasMessageContaining("1000");
    assertThatThrownBy(() -> Query.parse("온".repeat(999))).hasMessageContaining("100");
    assertThatThrownBy(() -> Query.parse("a ".repeat(400))).hasMessageContaining("100");
  }

  @Test
  void theLongestQueryRuns() throws SQLException {
    put(1, "", "온성".repeat(60));
    assertThat(numbers("온성".repeat(50))).containsExactly(1L);
    assertThat(numbers("x".repeat(1000))).isEmpty();
  }

  @Test
  void removalLeavesNothing() throws SQLException {
    put(1, "제목", "온성군 수용소 detained");
    put(2, "제목", "온성군 수용소 detained");
    assertThat(index.remove(1, text(1))).isTrue();
    assertThat(index.remove(1, text(2))).isFalse();
    for (String query : List.of("온성", "성", "소", "detained", "제목", "\"온성군 수\"")) {
      assertThat(numbers(query)).containsExactly(2L);
    }
    put(1, "", "새 글");
    assertThat(numbers("온성")).containsExactly(2L);
  }

  @Test
  void refusesToTakeOutOtherWordsThanWerePutIn() throws SQLException {
    put(1, "", "온성군");
    assertThatThrownBy(() -> index.remove(1, new Texts.Source("", "무산군")))
        .isInstanceOf(StaleIndexException.class);
    assertThatThrownBy(() -> put(1, "", "온성군")).isInstanceOf(IllegalStateException.class);
    assertThat(numbers("온성")).containsExactly(1L);
  }

  @Test
  void everythingIsFoundAfterRollback() throws SQLException {
    put(1, "", "온성군");
    connection.commit();
    put(2, "", "온성군");
    index.remove(1, text(1));
    connection.rollback();
    assertThat(numbers("온성")).containsExactly(1L);
  }

  @Test
  void saysWhenOnlyTheNewestWereRanked() throws SQLException {
    for (int i = 1; i <= SearchIndex.MOST_RANKED; i++) {
      put(i, "", "온성군 " + i);
    }
    assertThat(find("온성").exact()).isTrue();
    put(SearchIndex.MOST_RANKED + 1, "", "온성군");
    Results results = find("온성");
    assertThat(results.exact()).isFalse();
    assertThat(results.total()).isEqualTo(SearchIndex.MOST_RANKED);
    assertThat(results.hits()).hasSize(20).noneMatch(hit -> hit.number() == 1);
  }

  @Test
  void aTitleAndMoreOccurrencesComeFirst() throws SQLException {
    put(1, "온성 소식", "길고 긴 글이다. 여기에는 다른 말이 있다.");
    put(2, "", "온성, 온성, 온성에서 온 사람이다. 다른 말이 있다.");
    put(3, "", "온성에서 온 사람이다. 여기에는 다른 말이 있다.");
    put(4, "", "온성에서 온 사람이다. 여기에는 다른 말이 있다.");
    List<Long> order = find("온성").hits().stream().map(Hit::number).toList();
    assertThat(order).containsExactly(1L, 2L, 4L, 3L);
  }
}
