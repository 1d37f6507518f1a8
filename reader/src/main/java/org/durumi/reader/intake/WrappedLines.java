package org.durumi.reader.intake;

import java.util.ArrayList;
import java.util.List;

/**
 * Joins lines that were only broken to fit a width. A line break becomes one space, so every offset
 * stays what it was. A break was forced where the next line's first word would not have fitted.
 */
final class WrappedLines {

  private static final int NARROWEST = 50;
  private static final int WIDEST = 100;

  private WrappedLines() {}

  static String unwrap(String text) {
    List<int[]> lines = lines(text);
    int width = lines.stream().mapToInt(line -> line[1] - line[0]).max().orElse(0);
    if (width > WIDEST || width < NARROWEST || lines.size() < 3) {
      return text;
    }
    StringBuilder unwrapped = new StringBuilder(text);
    for (int i = 0; i + 1 < lines.size(); i++) {
      int[] line = lines.get(i);
      int[] next = lines.get(i + 1);
      int breakAt = line[1];
      if (wasForced(text, line, next, width) && text.charAt(breakAt) == '\n') {
        unwrapped.setCharAt(breakAt, ' ');
      }
    }
    return unwrapped.toString();
  }

  private static boolean wasForced(String text, int[] line, int[] next, int width) {
    if (next[0] == next[1] || line[0] == line[1]) {
      return false;
    }
    int first = text.codePointAt(next[0]);
    if ((!Character.isLetterOrDigit(first) && "“‘\"'(".indexOf(first) < 0)
        || Characters.isUnspaced(first)) {
      return false;
    }
    int word = next[0];
    while (word < next[1] && text.charAt(word) != ' ') {
      word++;
    }
    return line[1] - line[0] + 1 + word - next[0] > width;
  }

  /** Starts and ends of lines, the line feed left out. */
  private static List<int[]> lines(String text) {
    List<int[]> lines = new ArrayList<>();
    int start = 0;
    for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
      lines.add(new int[] {start, end});
      start = end + 1;
    }
    lines.add(new int[] {start, text.length()});
    return lines;
  }
}
