package org.durumi.archive.search;

/**
 * Folds the inflection of English words, so that "escape" finds "escapes", "escaped" and
 * "escaping". Derived words ("detention" beside "detain") stay apart. A rule of thumb of our own,
 * in the spirit of Porter's first step: what matters is that the index and the question agree.
 */
final class Stem {

  /** Longest token in UTF-16 units; what follows is not told apart. */
  static final int LONGEST = 64;

  private Stem() {}

  /** The stem of a folded word; words that are not plain a to z stay as they are. */
  static String of(String word) {
    if (word.length() > LONGEST) {
      int cut = Character.isHighSurrogate(word.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
      return word.substring(0, cut);
    }
    if (word.length() < 4 || !isPlain(word)) {
      return word;
    }
    return ending(verb(plural(word)));
  }

  /** What every word with this stem begins with: "tr" for "try", because of "tried". */
  static String beginning(String stem) {
    boolean changes = stem.length() > 1 && stem.endsWith("y");
    return changes ? stem.substring(0, stem.length() - 1) : stem;
  }

  private static boolean isPlain(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (word.charAt(i) < 'a' || word.charAt(i) > 'z') {
        return false;
      }
    }
    return true;
  }

  private static String plural(String word) {
    if (word.length() > 4 && word.endsWith("ies")) {
      return cut(word, 3) + "y";
    }
    if (word.endsWith("sses") || word.endsWith("ches") || word.endsWith("shes")) {
      return cut(word, 2);
    }
    boolean kept =
        word.endsWith("ss") || word.endsWith("us") || word.endsWith("is") || word.equals("news");
    return word.endsWith("s") && !kept ? cut(word, 1) : word;
  }

  private static String verb(String word) {
    if (word.length() == 4 && word.endsWith("ied")) {
      return cut(word, 1);
    }
    int ending = word.endsWith("ing") ? 3 : word.endsWith("ed") ? 2 : 0;
    if (ending == 0 || word.endsWith("eed") || word.length() - ending < 3) {
      return word;
    }
    String stem = cut(word, ending);
    if (!hasVowel(stem)) {
      return word;
    }
    char last = stem.charAt(stem.length() - 1);
    boolean doubled = last == stem.charAt(stem.length() - 2) && "bdgmnprt".indexOf(last) >= 0;
    if (doubled) {
      return cut(stem, 1);
    }
    return last == 'i' ? cut(stem, 1) + "y" : stem;
  }

  /** A silent e goes: "escape" meets "escaping". */
  private static String ending(String word) {
    if (word.length() > 3 && word.endsWith("e") && !word.endsWith("ee")) {
      return cut(word, 1);
    }
    return word;
  }

  private static boolean hasVowel(String word) {
    for (int i = 0; i < word.length(); i++) {
      if ("aeiouy".indexOf(word.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }

  private static String cut(String word, int letters) {
    return word.substring(0, word.length() - letters);
  }
}
