package org.durumi.archive.search;

import java.util.HashSet;
import java.util.Set;

/**
 * Writes what the full-text index is given for a report: tokens with one space between them, for a
 * tokenizer that takes every character beyond ASCII for a letter.
 *
 * <ul>
 *   <li>a word is its stem;
 *   <li>a dense run ABC is AB BC C, so that every stretch of two or more characters is a phrase;
 *   <li>a run that follows a word with nothing between, as in 3명, has its first character before
 *       it, marked {@link #JOINED};
 *   <li>{@link #END} parts the title from the text, so that no phrase crosses over, and is in every
 *       report;
 *   <li>then each dense character of the report once, marked {@link #CHARACTER}, for questions of
 *       one character;
 *   <li>then what {@link Facets} gives.
 * </ul>
 *
 * <p>The marks are private-use characters, which are no letters and so never come from a text.
 */
public final class IndexText {

  static final char END = '\ue000';
  static final char CHARACTER = '\ue001';
  static final char JOINED = '\ue002';

  private final StringBuilder out;
  private final Set<Integer> characters = new HashSet<>();

  private IndexText(String title, String text) {
    out = new StringBuilder(text.length() * 4 + 1024);
    addWords(title);
    out.append(END).append(' ');
    addWords(text);
    for (int character : characters) {
      out.append(CHARACTER).appendCodePoint(character).append(' ');
    }
  }

  /** All tokens of a report. */
  public static String of(String title, String text, Facets facets) {
    IndexText tokens = new IndexText(title, text);
    for (String facet : facets.tokens()) {
      tokens.out.append(facet).append(' ');
    }
    return tokens.out.toString();
  }

  /** The tokens of its words alone, without those of its facets. */
  public static String words(String title, String text) {
    return new IndexText(title, text).out.toString();
  }

  private void addWords(String text) {
    String folded = Folding.fold(text).text();
    Units units = Units.of(folded);
    for (int i = 0; i < units.size(); i++) {
      if (units.isDense(i)) {
        if (units.isJoined(i)) {
          out.append(JOINED).appendCodePoint(folded.codePointAt(units.start(i))).append(' ');
        }
        addRun(folded, units.start(i), units.end(i));
      } else {
        out.append(Stem.of(units.words(i))).append(' ');
      }
    }
  }

  private void addRun(String text, int start, int end) {
    for (int i = start; i < end; ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      characters.add(c);
      out.appendCodePoint(c);
      if (i < end) {
        out.appendCodePoint(text.codePointAt(i));
      }
      out.append(' ');
    }
  }
}
