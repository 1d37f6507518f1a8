package org.durumi.reader.korean;

import java.util.ArrayList;
import java.util.List;
import org.durumi.reader.passage.Passage;
import org.durumi.record.source.ReportText;

/**
 * Splits a Korean report into sentences. A line ends a sentence, so headlines stand alone; quoted
 * speech and brackets are never cut, unless a quotation mark on the line has no partner.
 */
final class SentenceSplitter {

  private static final String OPENERS = "“‘「『(（[";
  private static final String CLOSERS = "”’」』)）]";

  private SentenceSplitter() {}

  /** The sentences in order. */
  static List<Passage> split(ReportText source) {
    String text = source.string();
    List<Passage> sentences = new ArrayList<>();
    int paragraph = 0;
    int start = 0;
    while (start < text.length()) {
      int end = lineEnd(text, start);
      int before = sentences.size();
      line(source, sentences, paragraph, start, end);
      paragraph += sentences.size() > before ? 1 : 0;
      start = end + 1;
    }
    return sentences;
  }

  private static int lineEnd(String text, int start) {
    int end = start;
    while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
      end++;
    }
    return end;
  }

  private static void line(
      ReportText source, List<Passage> sentences, int paragraph, int start, int end) {
    String text = source.string();
    int from = start;
    int at = start;
    while (at < end) {
      int partner = partner(text, at, end);
      if (partner > at) {
        at = partner + 1;
      } else if (ends(text, at, start, end)) {
        int to = at + 1;
        while (to < end && ".?!…。！？".indexOf(text.charAt(to)) >= 0) {
          to++;
        }
        add(source, sentences, paragraph, from, to);
        from = to;
        at = to;
      } else {
        at++;
      }
    }
    add(source, sentences, paragraph, from, end);
  }

  /** Where the quotation or bracket that opens here closes on this line, or -1. */
  static int partner(String text, int at, int end) {
    char c = text.charAt(at);
    int kind = OPENERS.indexOf(c);
    char closer = kind >= 0 ? CLOSERS.charAt(kind) : c == '"' ? '"' : '\0';
    if (closer == '\0') {
      return -1;
    }
    int depth = 0;
    for (int i = at + 1; i < end; i++) {
      char next = text.charAt(i);
      if (next == closer && depth-- == 0) {
        return i;
      }
      depth += next == c && c != closer ? 1 : 0;
    }
    return -1;
  }

  private static boolean ends(String text, int at, int start, int end) {
    char c = text.charAt(at);
    if (c == '。' || c == '！' || c == '？') {
      return true;
    }
    if (c != '.' && c != '?' && c != '!') {
      return false;
    }
    boolean last = at + 1 >= end;
    char next = last ? ' ' : text.charAt(at + 1);
    char previous = at > start ? text.charAt(at - 1) : ' ';
    if (Character.isWhitespace(next)) {
      return c != '.' || !isInitial(previous, at, start, text);
    }
    return previous == '다' && Hangul.isSyllable(next);
  }

  private static boolean isInitial(char previous, int at, int start, String text) {
    boolean alone = at - 2 < start || !Character.isLetter(text.charAt(at - 2));
    return alone && previous >= 'A' && previous <= 'Z';
  }

  private static void add(
      ReportText source, List<Passage> sentences, int paragraph, int from, int to) {
    String text = source.string();
    int start = from;
    int end = to;
    while (start < end && isSpace(text.charAt(start))) {
      start++;
    }
    while (end > start && isSpace(text.charAt(end - 1))) {
      end--;
    }
    if (start < end) {
      sentences.add(new Passage(source, sentences.size(), paragraph, start, end));
    }
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF' || c == '\u200B';
  }
}
