package org.durumi.archive.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SnippetTests {

  private static Snippet passage(String query, String text) {
    Ranking ranking = new Ranking(Query.parse(query));
    ranking.add(1, new Texts.Source("", text));
    return ranking.results(1, true).hits().getFirst().passage();
  }

  private static List<String> highlights(Snippet snippet) {
    return snippet.pieces().stream()
        .filter(Snippet.Piece::highlighted)
        .map(Snippet.Piece::text)
        .toList();
  }

  @Test
  void showsThePassageWithMostOfWhatWasAskedFor() {
    String text =
        "border. "
            + "filler words ".repeat(50)
            + "the border at night, guards came. "
            + "end ".repeat(60);
    Snippet snippet = passage("border guard night", text);
    assertThat(highlights(snippet)).containsExactly("border", "night", "guards");
    assertThat(snippet.startsMidway()).isTrue();
    assertThat(snippet.endsMidway()).isTrue();
    assertThat(snippet.text()).hasSizeBetween(120, SnippetCutter.WIDTH);
  }

  @Test
  void highlightsTheReportsOwnLetters() {
    assertThat(highlights(passage("수용소 遣返 sao", "그 수용소에서 强制遣返·強制遣返 SÃO")))
        .containsExactly("수용소", "遣返", "遣返", "SÃO");
  }

  @Test
  void lineBreaksBecomeSpaces() {
    assertThat(passage("b", "a\n\n\tb").text()).isEqualTo("a b");
  }

  @Test
  void toStringTellsNoWord() {
    Snippet snippet = passage("온성", "온성군");
    assertThat(snippet.toString() + snippet.pieces() + Query.parse("온성")).doesNotContain("온성");
  }

  @Test
  void isAlwaysAPartOfTheTextAndNeverLong() {
    Random random = new Random(3);
    String[] some = {
      "온성", "군", " ", "detained", "\n", "\u1112\u1161\u11ab", "🙂", "ß", "é", "中国", ". ", "\ud800"
    };
    for (int i = 0; i < 2_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int j = random.nextInt(200); j > 0; j--) {
        text.append(some[random.nextInt(some.length)]);
      }
      Snippet snippet = passage("온성 detained 한", text.toString());
      assertThat(text.toString().replaceAll("\\s+", " ")).contains(snippet.text().strip());
      assertThat(snippet.text().length()).isLessThanOrEqualTo(3 * SnippetCutter.WIDTH);
    }
  }

  @Test
  void aTextWithoutWordsHasAnEmptyPassage() {
    assertThat(passage("온성", "").text()).isEmpty();
    assertThat(passage("온성", "x".repeat(1000)).text()).hasSizeLessThanOrEqualTo(160);
  }
}
