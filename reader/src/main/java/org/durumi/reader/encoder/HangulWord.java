package org.durumi.reader.encoder;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where Korean words begin and end. Pieces cut them anywhere, and particles hang on to nouns: 가족들을
 * is 가족들 with 을.
 */
final class HangulWord {

  private static final String PARTICLE =
      "(?:에게서|에게|한테|에서|께서|으로부터|으로|로부터|이라고|라고|까지|부터|에|로|은|는|이|가|도|을|를|의|와|과|만)";
  private static final Pattern ENDING = Pattern.compile(PARTICLE + "\\z");

  /** After 들 nothing but a particle follows, even where the stretch holds it. */
  private static final Pattern PLURAL = Pattern.compile("(?<=[가-힣]들)" + PARTICLE + "\\z");

  private static final Pattern TAIL = Pattern.compile(PARTICLE + "\\s+");

  private HangulWord() {}

  /** Where the word that goes on at an offset begins; the offset itself if none does. */
  static int start(String text, int at) {
    int start = at;
    while (start > 0 && goesOn(text, start)) {
      start--;
    }
    return start;
  }

  /** Past the particle of another word, with which a stretch begins. */
  static int pastTail(String text, int from, int to) {
    if (!goesOn(text, from)) {
      return from;
    }
    Matcher tail = TAIL.matcher(text).region(from, to);
    return tail.lookingAt() && tail.end() < to ? tail.end() : from;
  }

  /**
   * Where the word ends that a stretch ends in, without a particle that the stretch does not hold.
   */
  static int end(String text, int to) {
    int end = to;
    while (end < text.length() && goesOn(text, end)) {
      end++;
    }
    Matcher plural = PLURAL.matcher(text).region(start(text, to - 1), end);
    if (plural.find()) {
      return plural.start();
    }
    Matcher particle = ENDING.matcher(text).region(to, end);
    return particle.find() ? particle.start() : end;
  }

  /** Tells whether a word goes on from one unit to the next. */
  private static boolean goesOn(String text, int at) {
    return at > 0
        && at < text.length()
        && isSyllable(text.charAt(at))
        && (isSyllable(text.charAt(at - 1)) || Character.isDigit(text.charAt(at - 1)));
  }

  private static boolean isSyllable(char c) {
    return c >= '가' && c <= '힣';
  }
}
