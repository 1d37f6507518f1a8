package org.durumi.linker.name;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Any script in plain lower-case Latin letters, for comparing words; what has no table stays as it
 * is.
 */
final class Letters {

  private static final Map<Integer, String> PLAIN = new HashMap<>();
  private static final String[] ONSETS =
      "g kk n d tt r m b pp s ss - j jj ch k t p h".split(" ", -1);
  private static final String[] VOWELS =
      "a ae ya yae eo e yeo ye o wa wae oe yo u wo we wi yu eu ui i".split(" ", -1);
  private static final String[] CODAS = "- k n t l m p ng".split(" ", -1);

  static {
    for (String[] row : Table.rows("letters.tsv", 2)) {
      PLAIN.put(row[0].codePointAt(0), row[1]);
    }
  }

  private Letters() {}

  /** Lower-case letters; spaces between words; a dot or apostrophe inside a word is dropped. */
  static String plain(String text) {
    // Kana carry a mark that a letter's accent would be taken for.
    String composed = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    StringBuilder out = new StringBuilder();
    composed.codePoints().forEach(c -> append(out, c));
    return out.toString().strip().replaceAll(" +", " ");
  }

  private static void append(StringBuilder out, int c) {
    String known = PLAIN.get(c);
    if (known != null) {
      out.append(known);
    } else if (c < 0x80) {
      ascii(out, (char) c);
    } else if (KoreanSounds.isHangul(c)) {
      hangul(out, KoreanSounds.ofHangul(c));
    } else if (Characters.isCharacter(c)) {
      int[] sounds = Characters.sounds(c, Tongue.MANDARIN);
      out.append(sounds.length == 0 ? Character.toString(c) : MandarinSounds.letters(sounds[0]));
    } else if (Character.isLetterOrDigit(c)
        || Character.getType(c) == Character.NON_SPACING_MARK
        || Character.getType(c) == Character.COMBINING_SPACING_MARK) {
      decomposed(out, c);
    } else if ("’‘ʼʻʹ`´ʿʾ".indexOf(c) < 0) {
      out.append(' ');
    }
  }

  private static void ascii(StringBuilder out, char c) {
    if (c == '&') {
      out.append(" and ");
    } else if (c == '.') {
      out.append('.');
    } else if (c != '\'' && c != '`') {
      out.append(Character.isLetterOrDigit(c) ? c : ' ');
    }
  }

  private static void decomposed(StringBuilder out, int c) {
    String apart = Normalizer.normalize(Character.toString(c), Normalizer.Form.NFD);
    int base = apart.codePointAt(0);
    if (Character.UnicodeScript.of(base) == Character.UnicodeScript.LATIN
        || PLAIN.containsKey(base)) {
      out.append(PLAIN.getOrDefault(base, Character.toString(base)));
    } else if (Character.UnicodeScript.of(c) != Character.UnicodeScript.INHERITED
        && Character.UnicodeScript.of(c) != Character.UnicodeScript.ARABIC) {
      out.appendCodePoint(c);
    }
  }

  private static void hangul(StringBuilder out, int sound) {
    String onset = ONSETS[KoreanSounds.onset(sound)];
    String coda = CODAS[KoreanSounds.coda(sound)];
    out.append(onset.equals("-") ? "" : onset)
        .append(VOWELS[KoreanSounds.vowel(sound)])
        .append(coda.equals("-") ? "" : coda);
  }

  /** Whether a text is written in a script that leaves vowels out. */
  static boolean leavesVowelsOut(String text) {
    return text.codePoints()
        .anyMatch(c ->
            Character.UnicodeScript.of(c) == Character.UnicodeScript.ARABIC
                || Character.UnicodeScript.of(c) == Character.UnicodeScript.HEBREW);
  }
}
