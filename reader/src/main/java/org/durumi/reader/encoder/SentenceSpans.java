package org.durumi.reader.encoder;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Sentences as the encoder learned them: simple, and the same for all languages. {@code
 * training/durumi_training/markup.py} does the same.
 */
final class SentenceSpans {

  private static final Pattern LINE = Pattern.compile("[^\\n]+");
  private static final String BLANK = "[\\t-\\r\\x1c-\\x1f \\x85\\p{Z}]";
  private static final Pattern STOP =
      Pattern.compile(
          "(?<=[.!?])[\"'”’)\\]]*"
              + BLANK
              + "+(?=[\"'“‘(\\[]*[A-ZÁÉÍÓÚÑÄÖÜ¿¡0-9가-힣])|(?<=[。！？])[\"'”’」』）]*");
  private static final Pattern ABBREVIATION =
      Pattern.compile(
          "(?:^|[^\\p{L}\\p{N}_])(?:Mr|Mrs|Ms|Dr|St|Gen|Col|Lt|Sgt|No|vs|[A-Z]|[0-9][0-9]?)\\.\\z");
  private static final int LONGEST_ABBREVIATION = 6; // with the full stop and what is before it
  private static final Pattern LAST_BLANKS = Pattern.compile(BLANK + "+\\z");

  private SentenceSpans() {}

  /**
   * A sentence.
   *
   * @param start first UTF-16 unit
   * @param end one past the last
   */
  record Span(int start, int end) {}

  /** The sentences, in order; none holds a line break. */
  static List<Span> of(String text) {
    List<Span> found = new ArrayList<>();
    Matcher lines = LINE.matcher(text);
    while (lines.find()) {
      addLine(text, lines.start(), lines.end(), found);
    }
    return found;
  }

  private static void addLine(String text, int from, int to, List<Span> found) {
    int at = from;
    Matcher stops = STOP.matcher(text.substring(from, to));
    while (stops.find()) {
      int stop = from + stops.start();
      int cut = from + stops.end();
      String before = text.substring(Math.max(from, stop - LONGEST_ABBREVIATION), stop);
      if (cut > at && !ABBREVIATION.matcher(before).find()) {
        found.add(new Span(at, strippedEnd(text, at, cut)));
        at = cut;
      }
    }
    if (at < to) {
      found.add(new Span(at, to));
    }
  }

  private static int strippedEnd(String text, int from, int to) {
    Matcher blanks = LAST_BLANKS.matcher(text.substring(from, to));
    return blanks.find() ? from + blanks.start() : to;
  }
}
