package org.durumi.reader.western;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers in digits ("1.200") and words ("treinta y cinco", "dreihundertfünfzig"). */
final class Numerals {

  private static final Pattern TOKEN =
      Pattern.compile("\\d{1,3}(?:[.\\u00a0\\u202f]\\d{3})+(?!\\d)|\\d+|\\p{L}+");
  private static final int LONGEST_DIGITS = 9;

  private final Map<String, Long> ones = new HashMap<>();
  private final Map<String, Long> scales = new HashMap<>();
  private final Set<String> joints = new HashSet<>();
  private final List<String> parts;

  Numerals(List<String[]> rows) {
    for (String[] row : rows) {
      for (int i = 2; i < row.length; i++) {
        switch (row[0]) {
          case "number" -> ones.put(row[i], Long.parseLong(row[1]));
          case "scale" -> scales.put(row[i], Long.parseLong(row[1]));
          case "joint" -> joints.add(row[i]);
          default -> {}
        }
      }
    }
    List<String> all = new ArrayList<>(ones.keySet());
    all.addAll(scales.keySet());
    all.addAll(joints);
    all.sort(Comparator.comparingInt((String part) -> -part.length()).thenComparing(part -> part));
    parts = List.copyOf(all);
  }

  /**
   * A number in a text.
   *
   * @param start its first UTF-16 unit
   * @param end one past its last
   */
  record Found(int start, int end, long value) {}

  /** The numbers of lower-case words, in order. */
  List<Found> in(String words) {
    List<Found> found = new ArrayList<>();
    Reading reading = new Reading();
    Matcher token = TOKEN.matcher(words);
    while (token.find()) {
      if (!words.substring(reading.end, token.start()).isBlank()) {
        reading.closeInto(found);
      }
      if (!reading.take(token.group(), token.start(), token.end())) {
        reading.closeInto(found);
        reading.take(token.group(), token.start(), token.end());
      }
      reading.end = token.end();
    }
    reading.closeInto(found);
    return found;
  }

  /** A number half read. */
  private final class Reading {

    private int start = -1;
    private int last;
    private int end;
    private long thousands;
    private long part;
    private boolean joined;

    /** Takes a token; false where the number ends before it. */
    boolean take(String token, int from, int to) {
      if (Character.isDigit(token.charAt(0))) {
        String digits = token.replaceAll("\\D", "");
        return start < 0
            && digits.length() <= LONGEST_DIGITS
            && put(Long.parseLong(digits), from, to);
      }
      List<String> cut = cut(token);
      if (cut.isEmpty() || start < 0 && joints.contains(token)) {
        return false;
      }
      boolean fits = true;
      for (String piece : cut) {
        fits = fits && add(piece, from, to);
      }
      return fits;
    }

    private boolean add(String piece, int from, int to) {
      Long scale = scales.get(piece);
      if (scale != null) {
        long factor = Math.max(part, 1) * scale;
        thousands += scale >= 1000 ? factor : 0;
        return put(scale >= 1000 ? -part : factor - part, from, to);
      }
      Long one = ones.get(piece);
      if (one == null) {
        joined = true;
        return start >= 0;
      }
      return (part % 100 == 0 || joined && fits(part % 100, one)) && put(one, from, to);
    }

    /** "treinta y cinco", "fünf und dreißig". */
    private static boolean fits(long before, long one) {
      return before >= 20 && before % 10 == 0 && one < 10 || before < 10 && one >= 20 && one < 100;
    }

    private boolean put(long more, int from, int to) {
      start = start < 0 ? from : start;
      part += more;
      last = to;
      joined = false;
      return true;
    }

    void closeInto(List<Found> found) {
      if (start >= 0 && thousands + part > 0) {
        found.add(new Found(start, last, thousands + part));
      }
      start = -1;
      thousands = 0;
      part = 0;
      joined = false;
    }
  }

  /** A word as parts of a number, longest first from the left; none where it is no number. */
  private List<String> cut(String word) {
    List<String> cut = new ArrayList<>();
    int at = 0;
    while (at < word.length()) {
      int from = at;
      String part = parts.stream().filter(p -> word.startsWith(p, from)).findFirst().orElse(null);
      boolean compound = at > 0 || part != null && part.length() < word.length();
      if (part == null || compound && word.length() < 6) {
        return List.of();
      }
      cut.add(part);
      at += part.length();
    }
    return cut;
  }
}
