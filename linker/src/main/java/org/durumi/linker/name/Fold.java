package org.durumi.linker.name;

import java.util.List;

/**
 * A light phonetic form: spellings of one sound in different habits of transliteration meet in it.
 */
final class Fold {

  private static final List<String[]> STEPS =
      List.of(
              "shch S", "tsch C", "tch C", "sch S", "cz C", "dzh J", "dj J", "zh J", "sh S", "ch C",
              "kh h", "gh g", "ph f", "th t", "dh d", "ts z", "tz z", "ck k", "qu kv", "q k",
              "x ks", "oo u", "ou u", "ee i", "ie i", "ce se", "ci si", "cy si", "c k", "w v",
              "iy i", "yi i", "ij i", "ya ia", "yu iu", "y i", "j J")
          .stream()
          .map(step -> step.split(" ", -1))
          .toList();

  private Fold() {}

  /** The form of a plain lower-case word. */
  static String of(String word) {
    String out = word;
    for (String[] step : STEPS) {
      out = out.replace(step[0], step[1]);
    }
    StringBuilder single = new StringBuilder(out.length());
    for (int i = 0; i < out.length(); i++) {
      if (i == 0 || out.charAt(i) != out.charAt(i - 1)) {
        single.append(out.charAt(i));
      }
    }
    return single.toString();
  }

  /** The consonants of a form, with its first letter if that is a vowel. */
  static String consonants(String form) {
    StringBuilder out = new StringBuilder(form.length());
    for (int i = 0; i < form.length(); i++) {
      char c = form.charAt(i);
      boolean same = !out.isEmpty() && out.charAt(out.length() - 1) == c;
      if (!isVowel(c) && !same) {
        out.append(c);
      }
    }
    return out.toString();
  }

  static boolean isVowel(char c) {
    return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u';
  }
}
