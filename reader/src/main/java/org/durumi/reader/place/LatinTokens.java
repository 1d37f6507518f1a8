package org.durumi.reader.place;

import java.util.Arrays;

/** The words of a sentence in Latin letters: their offsets and folded forms. */
final class LatinTokens {

  private final String text;
  private int[] starts = new int[64];
  private int[] ends = new int[64];
  private String[] folded = new String[64];
  private int count;

  LatinTokens(String text) {
    this.text = text;
    StringBuilder letters = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      if (Letters.isLatin(text.charAt(i))) {
        int start = i;
        while (i < text.length() && Letters.isLatin(text.charAt(i))) {
          i++;
        }
        letters.setLength(0);
        Letters.fold(text, start, i, letters);
        add(start, i, letters.toString());
      }
    }
  }

  private void add(int start, int end, String word) {
    if (count == starts.length) {
      starts = Arrays.copyOf(starts, count * 2);
      ends = Arrays.copyOf(ends, count * 2);
      folded = Arrays.copyOf(folded, count * 2);
    }
    starts[count] = start;
    ends[count] = end;
    folded[count++] = word;
  }

  int count() {
    return count;
  }

  int start(int token) {
    return starts[token];
  }

  int end(int token) {
    return ends[token];
  }

  /** The folded word; empty where there is no such token. */
  String word(int token) {
    return token >= 0 && token < count ? folded[token] : "";
  }

  /** What stands between a token and the next. */
  String gap(int token) {
    return text.substring(ends[token], token + 1 < count ? starts[token + 1] : text.length());
  }

  boolean spaced(int token) {
    return token >= 0 && token + 1 < count && gap(token).equals(" ");
  }

  boolean capital(int token) {
    return token >= 0 && token < count && Character.isUpperCase(text.charAt(starts[token]));
  }

  boolean digit(int token) {
    return Character.isDigit(text.charAt(starts[token]));
  }

  /** All capitals, as an acronym or a dateline is. */
  boolean shouted(int token) {
    return text.substring(starts[token], ends[token]).chars().noneMatch(Character::isLowerCase);
  }

  /** Tells whether the gap joins two words of one name: a space, a hyphen, an apostrophe. */
  boolean joined(int token) {
    if (token < 0 || token + 1 >= count) {
      return false;
    }
    String gap = gap(token);
    return switch (gap.length()) {
      case 1 -> {
        char c = gap.charAt(0);
        yield c == ' '
            || c == '\u00a0'
            || Letters.isHyphen(c)
            || (Letters.isApostrophe(c) && !folded[token + 1].equals("s"))
            || (c == '.' && ends[token] - starts[token] == 1);
      }
      case 2 -> gap.equals(". ") && abbreviation(folded[token]);
      default -> false;
    };
  }

  private static boolean abbreviation(String word) {
    return switch (word) {
      case "no", "mt", "st", "n", "s" -> true;
      default -> false;
    };
  }

  boolean hyphenated(int token) {
    return token >= 0
        && token + 1 < count
        && starts[token + 1] - ends[token] == 1
        && Letters.isHyphen(text.charAt(ends[token]));
  }

  boolean apostrophe(int token) {
    return token >= 0
        && token + 1 < count
        && starts[token + 1] - ends[token] == 1
        && Letters.isApostrophe(text.charAt(ends[token]));
  }
}
