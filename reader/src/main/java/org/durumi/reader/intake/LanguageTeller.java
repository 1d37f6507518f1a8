package org.durumi.reader.intake;

import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells a text's language: Korean, Chinese and Japanese by their scripts, English by its commonest
 * words, and only then any other by a trained model, which is loaded at that moment.
 */
final class LanguageTeller {

  static final String UNKNOWN = "und";

  private static final int SAMPLE = 20_000;
  private static final double ENGLISH_SHARE = 0.2;
  private static final int FEWEST_WORDS = 4;

  private LanguageTeller() {}

  /** Words of grammar; apart, so that a Korean report does not load them. */
  private static final class English {
    static final Set<String> WORDS = words();

    private static Set<String> words() {
      Set<String> words = new HashSet<>();
      for (String[] row : Table.rows("english-function-words.tsv")) {
        words.add(row[0]);
      }
      return words;
    }
  }

  /** ISO 639-1 code of the text's language, or {@code und}. */
  static String tell(String text) {
    String sample = text.substring(0, Math.min(SAMPLE, text.length()));
    String byScript = Scripts.of(sample).language();
    if (byScript != null) {
      return byScript;
    }
    return isEnglish(sample) ? "en" : OtherLanguages.tell(sample).orElse(UNKNOWN);
  }

  /**
   * Tells whether the text's script rules the language out, such as Hangul for English.
   *
   * @return the language that the script shows instead, or empty if there is no contradiction
   */
  static Optional<String> contradiction(String stated, String text) {
    Scripts scripts = Scripts.of(text.substring(0, Math.min(SAMPLE, text.length())));
    String shown = scripts.language();
    if (shown != null) {
      return shown.equals(stated) ? Optional.empty() : Optional.of(shown);
    }
    boolean eastern = stated.equals("ko") || stated.equals("zh") || stated.equals("ja");
    return eastern && scripts.isLatin() ? Optional.of(tell(text)) : Optional.empty();
  }

  private static boolean isEnglish(String sample) {
    int words = 0;
    int known = 0;
    int start = -1;
    for (int i = 0; i <= sample.length(); i++) {
      boolean letter = i < sample.length() && Character.isLetter(sample.charAt(i));
      if (letter && start < 0) {
        start = i;
      } else if (!letter && start >= 0) {
        words++;
        known +=
            English.WORDS.contains(sample.substring(start, i).toLowerCase(Locale.ROOT)) ? 1 : 0;
        start = -1;
      }
    }
    return words >= FEWEST_WORDS && known >= words * ENGLISH_SHARE;
  }

  /** How many letters of each script; a syllable block or an ideograph says more than a letter. */
  private record Scripts(int hangul, int han, int kana, int latin, int other) {

    static Scripts of(String sample) {
      int[] counts = new int[5];
      int c;
      for (int i = 0; i < sample.length(); i += Character.charCount(c)) {
        c = sample.codePointAt(i);
        if (c < 0x80) {
          counts[3] += Character.isLetter(c) ? 1 : 0;
        } else if (Characters.isHangul(c)) {
          counts[0]++;
        } else if (Characters.isHan(c)) {
          counts[1]++;
        } else if (Characters.isKana(c)) {
          counts[2]++;
        } else if (Character.isLetter(c)) {
          counts[Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN ? 3 : 4]++;
        }
      }
      return new Scripts(counts[0], counts[1], counts[2], counts[3], counts[4]);
    }

    boolean isLatin() {
      return latin > 0 && latin > 3 * (hangul + han + kana + other);
    }

    @Nullable String language() {
      int eastern = hangul + han + kana;
      if (eastern == 0 || eastern * 3 < latin + other) {
        return null;
      }
      if (hangul * 4 >= han + kana) {
        return "ko";
      }
      return kana * 10 > han ? "ja" : "zh";
    }
  }
}
