package org.durumi.archive.capture;

import java.util.ArrayList;
import java.util.List;

/** Reads an image's srcset in one pass, however it is written. */
final class SourceSet {

  /**
   * One choice.
   *
   * @param reference as written
   * @param rank the larger the better; any width outranks any density
   */
  record Candidate(String reference, double rank) {}

  private static final int LONGEST = 64 << 10;
  private static final double WIDTH = 1000;

  private SourceSet() {}

  static List<Candidate> of(String text) {
    List<Candidate> found = new ArrayList<>();
    int end = Math.min(text.length(), LONGEST);
    int at = 0;
    while (at < end) {
      char c = text.charAt(at);
      if (c == ',' || Character.isWhitespace(c)) {
        at++;
        continue;
      }
      int stop = at;
      while (stop < end && !Character.isWhitespace(text.charAt(stop))) {
        stop++;
      }
      String reference = text.substring(at, stop);
      at = stop;
      String size = "";
      if (!reference.endsWith(",")) {
        int comma = text.indexOf(',', stop);
        at = comma < 0 ? end : Math.min(comma, end);
        size = text.substring(stop, at).strip();
      }
      found.add(new Candidate(withoutCommas(reference), rank(size)));
    }
    return found;
  }

  private static String withoutCommas(String reference) {
    int end = reference.length();
    while (end > 0 && reference.charAt(end - 1) == ',') {
      end--;
    }
    return reference.substring(0, end);
  }

  private static double rank(String size) {
    int digits = size.length() - 1;
    if (digits < 1 || digits > 9) {
      return 1;
    }
    try {
      double number = Double.parseDouble(size.substring(0, digits));
      return size.charAt(digits) == 'w' ? number * WIDTH : number;
    } catch (NumberFormatException e) {
      return 1;
    }
  }
}
