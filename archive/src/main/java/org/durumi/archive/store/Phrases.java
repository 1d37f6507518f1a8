package org.durumi.archive.store;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.durumi.archive.search.IndexQuestion;
import org.durumi.archive.search.IndexText;
import org.durumi.archive.search.Texts;

/** What a question asks of the order of tokens, looked for in a report's own. */
final class Phrases {

  private final List<String> wanted = new ArrayList<>();
  private final List<String> unwanted = new ArrayList<>();

  Phrases(IndexQuestion question) {
    for (IndexQuestion.Phrase phrase : question.all()) {
      if (phrase.open() || phrase.tokens().size() > 1) {
        wanted.add(piece(phrase));
      }
    }
    question.none().forEach(phrase -> unwanted.add(piece(phrase)));
  }

  /** The tokens that a report must have whole, whatever their order. */
  static Stream<String> whole(IndexQuestion question) {
    return question.all().stream()
        .flatMap(phrase ->
            phrase.tokens().stream().limit(phrase.tokens().size() - (phrase.open() ? 1 : 0)));
  }

  /** Tells whether no text must be looked into. */
  boolean isEmpty() {
    return wanted.isEmpty() && unwanted.isEmpty();
  }

  /** Tells whether a report has all that is wanted, and nothing that is not. */
  boolean areIn(Texts.Source source) {
    String tokens = " " + IndexText.words(source.title(), source.text());
    return wanted.stream().allMatch(tokens::contains)
        && unwanted.stream().noneMatch(tokens::contains);
  }

  private static String piece(IndexQuestion.Phrase phrase) {
    return " " + String.join(" ", phrase.tokens()) + (phrase.open() ? "" : " ");
  }
}
