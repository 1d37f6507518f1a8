package org.durumi.archive.search;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Arrays;
import java.util.Locale;
import org.durumi.reader.chinese.ChineseReader;
import org.durumi.reader.lexicon.Table;
import org.jspecify.annotations.Nullable;

/**
 * Brings what people take for the same letters to one form: compatibility forms and composed
 * letters (NFKC), upper and lower case, Latin and Greek accents, traditional and simplified
 * characters. Invisible characters vanish.
 */
final class Folding {

  /** Stands in the table for characters that fold to none or to several, or join others. */
  private static final char COMPLEX = '\uffff';

  private static final char[] SIMPLIFIED = simplified();
  private static final @Nullable Page[] PAGES = new Page[256];

  private Folding() {}

  /** What 256 neighbouring characters fold to, and what kind the outcome is. */
  private static final class Page {
    private final char[] folded = new char[256];
    private final Kind[] kind = new Kind[256];
  }

  /** Folds a text, which keeps its way back to the original. */
  static Folded fold(String text) {
    char[] out = new char[text.length()];
    for (int i = 0; i < out.length; i++) {
      char c = text.charAt(i);
      char folded = page(c).folded[c & 0xff];
      if (folded == COMPLEX) {
        return carefully(text);
      }
      out[i] = folded;
    }
    return new Folded(text, new String(out), null, null);
  }

  /** The kind of a folded character. */
  static Kind kind(int codePoint) {
    return codePoint > Character.MAX_VALUE
        ? Kind.of(codePoint)
        : page((char) codePoint).kind[codePoint & 0xff];
  }

  private static Folded carefully(String text) {
    StringBuilder out = new StringBuilder(text.length());
    int[] starts = new int[text.length() + 8];
    int[] ends = new int[text.length() + 8];
    for (int i = 0; i < text.length(); ) {
      int end = clusterEnd(text, i);
      char c = text.charAt(i);
      char simple = end == i + 1 ? page(c).folded[c & 0xff] : COMPLEX;
      int before = out.length();
      if (simple == COMPLEX) {
        out.append(cluster(text.substring(i, end)));
      } else {
        out.append(simple);
      }
      if (out.length() > starts.length) {
        starts = Arrays.copyOf(starts, out.length() * 2);
        ends = Arrays.copyOf(ends, out.length() * 2);
      }
      Arrays.fill(starts, before, out.length(), i);
      Arrays.fill(ends, before, out.length(), end);
      i = end;
    }
    return new Folded(text, out.toString(), starts, ends);
  }

  /** Where a character ends together with the marks and the parts of a syllable that follow it. */
  private static int clusterEnd(String text, int start) {
    int end = start + Character.charCount(text.codePointAt(start));
    while (end < text.length()) {
      int next = text.codePointAt(end);
      if (!joinsBefore(next)) {
        return end;
      }
      end += Character.charCount(next);
    }
    return end;
  }

  private static boolean joinsBefore(int c) {
    if (c < 0x300) {
      return false;
    }
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || c >= 0x1160 && c <= 0x11ff
        || c >= 0xd7b0 && c <= 0xd7ff
        || c == 0xff9e
        || c == 0xff9f;
  }

  private static String cluster(String text) {
    String apart = Normalizer.normalize(text, Form.NFKD);
    String lower = apart.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    StringBuilder out = new StringBuilder(lower.length());
    boolean dropMarks = false;
    for (int i = 0; i < lower.length(); ) {
      int c = lower.codePointAt(i);
      i += Character.charCount(c);
      int type = Character.getType(c);
      if (type == Character.NON_SPACING_MARK) {
        if (dropMarks || isVariationSelector(c)) {
          continue;
        }
      } else {
        UnicodeScript script = UnicodeScript.of(c);
        dropMarks = script == UnicodeScript.LATIN || script == UnicodeScript.GREEK;
      }
      if (type != Character.FORMAT) {
        out.appendCodePoint(c);
      }
    }
    String composed = Normalizer.normalize(out, Form.NFKC);
    StringBuilder plain = new StringBuilder(composed);
    for (int i = 0; i < plain.length(); i++) {
      plain.setCharAt(i, SIMPLIFIED[plain.charAt(i)]);
    }
    return plain.toString();
  }

  private static boolean isVariationSelector(int c) {
    return c >= 0xfe00 && c <= 0xfe0f || c >= 0xe0100 && c <= 0xe01ef;
  }

  private static Page page(char c) {
    Page page = PAGES[c >> 8];
    if (page == null) {
      page = makePage(c >> 8);
      PAGES[c >> 8] = page;
    }
    return page;
  }

  private static Page makePage(int high) {
    Page page = new Page();
    for (int low = 0; low < 256; low++) {
      char c = (char) (high << 8 | low);
      page.folded[low] = one(c);
      page.kind[low] = Kind.of(c);
    }
    return page;
  }

  private static char one(char c) {
    if (c >= 0xac00 && c <= 0xd7a3) {
      return c;
    }
    if (c >= 0x4e00 && c <= 0x9fff) {
      return SIMPLIFIED[c];
    }
    if (Character.isSurrogate(c) || joinsBefore(c)) {
      return COMPLEX;
    }
    String folded = cluster(String.valueOf(c));
    return folded.length() == 1 ? folded.charAt(0) : COMPLEX;
  }

  private static char[] simplified() {
    char[] table = new char[Character.MAX_VALUE + 1];
    for (int c = 0; c < table.length; c++) {
      table[c] = (char) c;
    }
    for (String[] row : Table.rows(ChineseReader.class, "script.tsv")) {
      table[row[0].charAt(0)] = row[1].charAt(0);
    }
    return table;
  }
}
