package org.durumi.archive.pack;

import java.util.Locale;

/** Makes inert HTML: whatever the words are, they are only shown. */
final class Html {

  private static final int JOINER = 0x200d;
  private static final int NON_JOINER = 0x200c;

  private Html() {}

  /** Words as they are shown; signs that steer or hide the text are named instead. */
  static String text(String words) {
    StringBuilder out = new StringBuilder();
    words.codePoints().forEach(character -> append(out, character));
    return out.toString();
  }

  /** Words of a report: they keep their own direction and language. */
  static String foreign(String words, String language) {
    return "<bdi" + lang(language) + ">" + text(words) + "</bdi>";
  }

  /** The attribute that lets a browser choose the right letters. */
  static String lang(String language) {
    return language.matches("[a-z]{2,3}") ? " lang=\"" + language + "\"" : "";
  }

  private static void append(StringBuilder out, int character) {
    switch (character) {
      case '&' -> out.append("&amp;");
      case '<' -> out.append("&lt;");
      case '>' -> out.append("&gt;");
      case '"' -> out.append("&quot;");
      case '\'' -> out.append("&#39;");
      case '\n', '\t', JOINER, NON_JOINER -> out.appendCodePoint(character);
      default -> {
        if (isUnseen(character)) {
          out.append(String.format(Locale.ROOT, "<span class=\"sign\">U+%04X</span>", character));
        } else {
          out.appendCodePoint(character);
        }
      }
    }
  }

  private static boolean isUnseen(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      default -> false;
    };
  }
}
