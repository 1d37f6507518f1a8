package org.durumi.archive.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.durumi.archive.search.Document;
import org.durumi.archive.search.Filters;
import org.durumi.archive.search.Hit;
import org.durumi.archive.search.Query;
import org.durumi.archive.search.Snippet;
import org.durumi.archive.search.Texts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

/** Against a plain look through texts whose letters were brought to one form in another way. */
@BothDatabases
class SearchPropertyTests {

  private static final int TEXTS = 80;
  private static final int QUERIES = 120;

  private static final String[] DENSE =
      "가 나 온 성 군 북 \u1112\u1161\u11ab \uffc2\uffc7 中 国 國 公 安 返 强 強 カ ｶ ﾊﾟ あ ー 𠮷 𠮷".split(" ", -1);
  private static final String[] WORDS = "a b ab É é A ｂ 3 13 ２ ß".split(" ", -1);
  private static final String[] BETWEEN = {" ", "  ", ", ", "\n", "。", "·", "🙂", "-", "'"};

  @Parameter private Engine engine;
  @TempDir Path folder;
  private final Map<Long, Texts.Source> texts = new TreeMap<>();
  private final Random random = new Random(42);
  private Connection connection;
  private SearchIndex index;

  @BeforeEach
  void open() throws Exception {
    connection = engine.search(folder);
    index = engine.index(connection);
    for (long number = 1; number <= TEXTS; number++) {
      put(number, random(8), random(120));
      if (number % 7 == 0) {
        connection.commit();
      }
    }
  }

  @AfterEach
  void close() throws SQLException {
    connection.close();
  }

  @Test
  void anyOneToSixCharactersAreFoundWhereverTheyStandAndNowhereElse() throws SQLException {
    checkRandomRuns();
  }

  private void checkRandomRuns() throws SQLException {
    int found = 0;
    for (int i = 0; i < QUERIES; i++) {
      String query = dense(1 + random.nextInt(6));
      found += check(query, Pattern.compile(Pattern.quote(plain(query)))).size();
    }
    assertThat(found).isGreaterThan(QUERIES);
  }

  @Test
  void wordsAreFoundBetweenOtherScripts() throws SQLException {
    for (String word : WORDS) {
      assertThat(check(word, Pattern.compile(word(word)))).isNotEmpty();
    }
  }

  @Test
  void mixedScriptsAreFoundAsTheyStand() throws SQLException {
    int found = 0;
    for (int i = 0; i < QUERIES; i++) {
      String word = one(WORDS);
      String run = dense(1 + random.nextInt(3));
      String open = "(?<![a-z0-9])" + plain(word);
      found += check(word + run, Pattern.compile(open + plain(run))).size();
      String closed = plain(word) + "(?![a-z0-9])";
      check(run + word, Pattern.compile(plain(run) + "[^\\p{L}\\p{N}]*" + closed));
    }
    assertThat(found).isGreaterThan(QUERIES / 4);
  }

  @Test
  void phrasesOfTwoRunsAreFoundWithSomethingBetween() throws SQLException {
    int found = 0;
    for (int i = 0; i < QUERIES; i++) {
      String first = dense(1 + random.nextInt(2));
      String second = dense(1 + random.nextInt(2));
      Pattern pattern = Pattern.compile(plain(first) + "[^\\p{L}\\p{N}]+" + plain(second));
      found += check('"' + first + ' ' + second + '"', pattern).size();
    }
    assertThat(found).isGreaterThan(QUERIES / 4);
  }

  @Test
  void allWordsMustBeThereAndExcludedOnesMustNot() throws SQLException {
    for (int i = 0; i < QUERIES / 2; i++) {
      String a = dense(1 + random.nextInt(2));
      String b = dense(1 + random.nextInt(2));
      String c = dense(1 + random.nextInt(2));
      Set<Long> expected = naive(Pattern.compile(plain(a)));
      expected.retainAll(naive(Pattern.compile(plain(b))));
      expected.removeAll(naive(Pattern.compile(plain(c))));
      assertThat(find(a + " " + b + " -" + c)).isEqualTo(expected);
    }
  }

  @Test
  void whatIsTakenOutIsGoneAndWhatIsChangedIsFoundAnew() throws SQLException {
    for (long number = 1; number <= TEXTS; number++) {
      if (random.nextBoolean()) {
        index.remove(number, Objects.requireNonNull(texts.remove(number)));
      }
      if (random.nextInt(4) == 0) {
        connection.commit();
      }
    }
    checkRandomRuns();
    for (long number = 1; number <= TEXTS; number++) {
      if (!texts.containsKey(number)) {
        put(number, random(8), random(120));
      }
    }
    index.optimize();
    checkRandomRuns();
    for (var text : texts.entrySet()) {
      index.remove(text.getKey(), text.getValue());
    }
    index.optimize();
    assertThat(engine.count(connection)).isZero();
  }

  private void put(long number, String title, String text) throws SQLException {
    texts.put(number, new Texts.Source(title, text));
    index.put(number, new Document(title, text, List.of(), null, null, null, null));
  }

  private Set<Long> check(String query, Pattern pattern) throws SQLException {
    Set<Long> expected = naive(pattern);
    assertThat(find(query)).as(query).isEqualTo(expected);
    return expected;
  }

  /** Searches, and checks that each hit shows something of what was asked for. */
  private Set<Long> find(String query) throws SQLException {
    Set<Long> numbers = new TreeSet<>();
    var results =
        index.find(
            Query.parse(query), Filters.NONE, TEXTS, n -> Objects.requireNonNull(texts.get(n)));
    for (Hit hit : results.hits()) {
      numbers.add(hit.number());
      List<Snippet.Piece> pieces = new ArrayList<>(hit.passage().pieces());
      pieces.addAll(hit.title().pieces());
      assertThat(pieces).as(query).anyMatch(Snippet.Piece::highlighted);
    }
    assertThat(results.total()).isEqualTo(numbers.size());
    return numbers;
  }

  private Set<Long> naive(Pattern pattern) {
    Set<Long> numbers = new TreeSet<>();
    texts.forEach((number, source) -> {
      if (pattern.matcher(plain(source.title())).find()
          || pattern.matcher(plain(source.text())).find()) {
        numbers.add(number);
      }
    });
    return numbers;
  }

  private static String word(String word) {
    return "(?<![a-z0-9])" + plain(word) + "(?![a-z0-9])";
  }

  private static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC)
        .toLowerCase(Locale.ROOT)
        .replace("é", "e")
        .replace("ß", "ss")
        .replace("國", "国")
        .replace("強", "强");
  }

  private String random(int pieces) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < pieces; i++) {
      int kind = random.nextInt(6);
      out.append(kind == 0 ? one(WORDS) : kind == 1 ? one(BETWEEN) : one(DENSE));
    }
    return out.toString();
  }

  private String dense(int characters) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < characters; i++) {
      out.append(one(DENSE));
    }
    return out.toString();
  }

  private String one(String[] some) {
    return some[random.nextInt(some.length)];
  }
}
