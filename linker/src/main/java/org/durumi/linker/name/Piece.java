package org.durumi.linker.name;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * A run of Latin letters between spaces, hyphens and parting apostrophes.
 *
 * @param letters lower case: a to z, ŏ, ŭ, ü, and the apostrophe of an aspirate
 * @param tones for each letter, the tone written on it or after it, or 0
 * @param group the number of the word it is part of
 */
record Piece(String letters, List<Integer> tones, int group) {

  private static final String APOSTROPHES = "'’‘ʼʻ`´ʹ";
  private static final String MARKS = "\u0304\u0301\u030c\u0300";

  /** The pieces of a text; other scripts and marks part them. */
  static List<Piece> of(String text) {
    return new Reader(Normalizer.normalize(text, Normalizer.Form.NFD).toLowerCase(Locale.ROOT))
        .read();
  }

  /** Whether any letter has a tone. */
  boolean toned() {
    return tones.stream().anyMatch(t -> t != 0);
  }

  private static final class Reader {
    private final String text;
    private final List<Piece> pieces = new ArrayList<>();
    private final StringBuilder letters = new StringBuilder();
    private int[] tones = new int[8];
    private int group;

    Reader(String text) {
      this.text = text;
    }

    List<Piece> read() {
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        if (c >= 'a' && c <= 'z') {
          letter(c);
        } else if (!mark(c) && !apostrophe(c, i)) {
          other(c);
        }
      }
      end();
      return pieces;
    }

    private void letter(char c) {
      letters.append(c);
      if (letters.length() > tones.length) {
        tones = Arrays.copyOf(tones, tones.length * 2);
      }
      tones[letters.length() - 1] = 0;
    }

    private boolean mark(char c) {
      int last = letters.length() - 1;
      if (Character.getType(c) != Character.NON_SPACING_MARK) {
        return false;
      }
      if (last >= 0) {
        char under = letters.charAt(last);
        if (c == '\u0308' && under == 'u') {
          letters.setCharAt(last, 'ü');
        } else if (c == '\u0306' && (under == 'o' || under == 'u')) {
          letters.setCharAt(last, under == 'o' ? 'ŏ' : 'ŭ');
        } else if (MARKS.indexOf(c) >= 0) {
          tones[last] = MARKS.indexOf(c) + 1;
        }
      }
      return true;
    }

    /**
     * An apostrophe after p, t, k, ch or ts is breath; after o or u a breve; elsewhere it parts.
     */
    private boolean apostrophe(char c, int at) {
      if (APOSTROPHES.indexOf(c) < 0 || letters.isEmpty()) {
        return false;
      }
      int last = letters.length() - 1;
      char before = letters.charAt(last);
      boolean vowelNext = at + 1 < text.length() && "aeiouüy".indexOf(text.charAt(at + 1)) >= 0;
      if ((before == 'o' || before == 'u') && !vowelNext) {
        letters.setCharAt(last, before == 'o' ? 'ŏ' : 'ŭ');
        return true;
      }
      boolean breath = "ptk".indexOf(before) >= 0 || letters.toString().matches(".*(ch|ts|tz)");
      if (breath) {
        letter('\'');
      }
      return breath;
    }

    private void other(char c) {
      if (c >= '1' && c <= '6' && !letters.isEmpty()) {
        tones[letters.length() - 1] = c <= '4' ? c - '0' : 0;
        end();
        return;
      }
      end();
      if (c != '-' && c != '‐' && c != '‑' && c != '–' && APOSTROPHES.indexOf(c) < 0) {
        group++;
      }
    }

    private void end() {
      if (!letters.isEmpty()) {
        List<Integer> marks = new ArrayList<>();
        for (int i = 0; i < letters.length(); i++) {
          marks.add(tones[i]);
        }
        pieces.add(new Piece(letters.toString(), List.copyOf(marks), group));
        letters.setLength(0);
      }
    }
  }

  /** Never the letters. */
  @Override
  public String toString() {
    return "Piece[" + letters.length() + "]";
  }
}
