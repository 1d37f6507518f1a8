package org.durumi.reader.korean;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds nouns for people with the words that go before them: 탈북 청소년, 20대 북한 여성. */
final class PeopleNouns {

  private static final String LIST = "people.tsv";
  private static final WordIndex<People.Sort> NOUNS = nouns();
  private static final WordIndex<Boolean> MODIFIERS =
      new WordIndex<>(
          Lexicon.rows(LIST).stream()
              .filter(row -> row[0].equals("modifier"))
              .map(row -> new WordIndex.Entry<>(row[1], true))
              .toList());
  private static final Pattern AGE = Pattern.compile("\\d{1,2}(?:대|세|살)\\s?");

  private PeopleNouns() {}

  private static WordIndex<People.Sort> nouns() {
    return new WordIndex<>(
        Lexicon.rows(LIST).stream()
            .filter(row -> !row[0].equals("modifier"))
            .map(row ->
                new WordIndex.Entry<>(row[1], People.Sort.valueOf(row[0].toUpperCase(Locale.ROOT))))
            .toList());
  }

  /** A noun, the words before it that belong to it, and what sort of people it means. */
  record Noun(int start, int head, int end, String word, People.Sort sort) {}

  /** The nouns of a sentence in order. */
  static List<Noun> in(String sentence) {
    List<Noun> out = new ArrayList<>();
    for (int at = 0; at < sentence.length(); at++) {
      if (at > 0 && Character.isLetterOrDigit(sentence.charAt(at - 1))) {
        continue;
      }
      Noun noun = noun(sentence, at);
      if (noun != null) {
        out.add(noun);
        at = noun.end() - 1;
      }
    }
    return out;
  }

  private static @Nullable Noun noun(String sentence, int from) {
    int at = from;
    while (true) {
      WordIndex.Entry<People.Sort> noun = NOUNS.at(sentence, at);
      WordIndex.Entry<Boolean> modifier = MODIFIERS.at(sentence, at);
      Matcher age = AGE.matcher(sentence).region(at, sentence.length());
      boolean longer =
          modifier != null && noun != null && modifier.word().length() > noun.word().length();
      if (noun != null && !longer && closes(sentence, at + noun.word().length())) {
        return new Noun(from, at, at + noun.word().length(), noun.word(), noun.value());
      }
      int next =
          modifier != null ? at + modifier.word().length() : age.lookingAt() ? age.end() : -1;
      if (next < 0 || next >= sentence.length()) {
        return null;
      }
      at = sentence.charAt(next) == ' ' ? next + 1 : next;
    }
  }

  /** A noun ends where a particle, a number or no syllable follows, not inside a longer word. */
  private static boolean closes(String sentence, int end) {
    if (end >= sentence.length() || !Hangul.isSyllable(sentence.charAt(end))) {
      return true;
    }
    Particle.Found found = Particle.after(sentence, end);
    return found.particle() != Particle.NONE
        || sentence.startsWith("들", end)
        || sentence.startsWith("인 ", end)
        || sentence.startsWith("에 대", end)
        || sentence.startsWith("까지", end);
  }
}
