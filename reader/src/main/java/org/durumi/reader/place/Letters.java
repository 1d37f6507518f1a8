package org.durumi.reader.place;

import java.text.Normalizer;

/** How names are folded so that spellings meet; {@code data/gazetteer/build.py} does the same. */
final class Letters {

  private Letters() {}

  /** Appends the lower-case letters and digits of a text, without accents or other characters. */
  static void fold(CharSequence text, int start, int end, StringBuilder to) {
    for (int i = start; i < end; i++) {
      fold(text.charAt(i), to);
    }
  }

  private static void fold(char c, StringBuilder to) {
    if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
      to.append(c);
    } else if (c >= 'A' && c <= 'Z') {
      to.append((char) (c + 32));
    } else if (c >= 0xC0) {
      foldAccented(c, to);
    }
  }

  static String fold(CharSequence text) {
    StringBuilder folded = new StringBuilder(text.length());
    fold(text, 0, text.length(), folded);
    return folded.toString();
  }

  /** Folds a name in whichever script. */
  static String foldAll(String name) {
    StringBuilder folded = new StringBuilder(name.length());
    for (int i = 0; i < name.length(); i++) {
      if (isHangul(name.charAt(i)) || isHan(name.charAt(i))) {
        folded.append(name.charAt(i));
      } else {
        fold(name.charAt(i), folded);
      }
    }
    return folded.toString();
  }

  private static void foldAccented(char c, StringBuilder to) {
    switch (Character.toLowerCase(c)) {
      case 'đ', 'ð' -> to.append('d');
      case 'ø' -> to.append('o');
      case 'ł' -> to.append('l');
      case 'ı' -> to.append('i');
      case 'ß' -> to.append("ss");
      case 'æ' -> to.append("ae");
      case 'œ' -> to.append("oe");
      case 'ə' -> to.append('a');
      case 'þ' -> to.append("th");
      case 'ħ' -> to.append('h');
      default -> {
        if (isLatin(c)) {
          String parts = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD);
          parts.chars().filter(part -> part < 0x80).forEach(part -> fold((char) part, to));
        }
      }
    }
  }

  /** A Latin letter, a digit or a combining mark. */
  static boolean isLatin(char c) {
    return c < 0x80
        ? (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')
        : (c >= 0xC0 && c <= 0x2AF && c != 0xD7 && c != 0xF7)
            || (c >= 0x1E00 && c <= 0x1EFF)
            || (c >= 0x300 && c <= 0x36F);
  }

  static boolean isHangul(char c) {
    return c >= 0xAC00 && c <= 0xD7A3;
  }

  static boolean isHan(char c) {
    return c >= 0x4E00 && c <= 0x9FFF;
  }

  static boolean isApostrophe(char c) {
    return switch (c) {
      case '\'', '’', '‘', 'ʼ', 'ʻ', '`', '´' -> true;
      default -> false;
    };
  }

  static boolean isHyphen(char c) {
    return c == '-' || c == '‐' || c == '‑';
  }
}
