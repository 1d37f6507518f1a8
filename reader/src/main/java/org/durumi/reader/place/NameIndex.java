package org.durumi.reader.place;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * All folded names in sorted order, searched where they lie: a line a name, then a tab and the
 * numbers of the places that bear it. A cursor narrows a range of lines letter by letter.
 */
final class NameIndex {

  /** Marks a phrase that holds a place's name but means something else. */
  static final int[] NOT_A_PLACE = {};

  private final String text;
  private final int[] starts;
  // For each first letter, the first line that begins with it or a later one.
  private final int[] first = new int[0x10001];

  NameIndex(String text) {
    this.text = text;
    int[] lines = new int[1 << 16];
    int count = 0;
    for (int at = 0; at < text.length(); at = text.indexOf('\n', at) + 1) {
      if (count == lines.length) {
        lines = Arrays.copyOf(lines, count * 2);
      }
      lines[count++] = at;
    }
    starts = Arrays.copyOf(lines, count);
    int letter = 0;
    for (int line = 0; line < count; line++) {
      for (char head = text.charAt(starts[line]); letter <= head; letter++) {
        first[letter] = line;
      }
    }
    Arrays.fill(first, letter, first.length, count);
  }

  /** A search in progress; one thread at a time. */
  Cursor cursor() {
    return new Cursor();
  }

  /** The places that bear a folded name; empty for none. */
  int[] find(CharSequence name) {
    Cursor cursor = new Cursor();
    for (int i = 0; i < name.length(); i++) {
      if (!cursor.accept(name.charAt(i))) {
        return NOT_A_PLACE;
      }
    }
    return cursor.complete() ? cursor.rows() : NOT_A_PLACE;
  }

  /** The folded names that begin so, in their order, at most so many; none for no letters. */
  List<String> beginning(CharSequence letters, int most) {
    Cursor cursor = new Cursor();
    List<String> names = new ArrayList<>();
    if (letters.length() == 0 || !cursor.accept(letters, 0, letters.length())) {
      return names;
    }
    for (int line = cursor.low; line < cursor.high && names.size() < most; line++) {
      names.add(text.substring(starts[line], text.indexOf('\t', starts[line])));
    }
    return names;
  }

  int size() {
    return starts.length;
  }

  final class Cursor {
    private int low;
    private int high;
    private int depth;

    void reset() {
      depth = 0;
    }

    /** Takes one more letter; false once no name begins so. */
    boolean accept(char letter) {
      if (depth == 0) {
        low = first[letter];
        high = first[letter + 1];
      } else {
        low = search(letter);
        int after = low;
        if (low < high && letterAt(low) == letter) {
          after = search((char) (letter + 1));
        }
        high = after;
      }
      depth++;
      return low < high;
    }

    boolean accept(CharSequence letters, int from, int to) {
      for (int i = from; i < to; i++) {
        if (!accept(letters.charAt(i))) {
          return false;
        }
      }
      return true;
    }

    /** Tells whether the letters so far are a whole name. */
    boolean complete() {
      return depth > 0 && low < high && letterAt(low) == '\t';
    }

    /** The places that bear the whole name, likelier ones first. */
    int[] rows() {
      int from = starts[low] + depth + 1;
      int to = text.indexOf('\n', from);
      if (text.charAt(from) == '-') {
        return NOT_A_PLACE;
      }
      String[] parts = text.substring(from, to).split(",", -1);
      int[] rows = new int[parts.length];
      for (int i = 0; i < rows.length; i++) {
        rows[i] = Integer.parseInt(parts[i]);
      }
      return rows;
    }

    private int search(char letter) {
      int from = low;
      int to = high;
      while (from < to) {
        int middle = (from + to) >>> 1;
        if (letterAt(middle) < letter) {
          from = middle + 1;
        } else {
          to = middle;
        }
      }
      return from;
    }

    private char letterAt(int line) {
      return text.charAt(starts[line] + depth);
    }
  }
}
