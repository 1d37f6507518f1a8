package org.durumi.reader.chinese;

import java.util.ArrayList;
import java.util.List;
import org.durumi.reader.passage.Passage;
import org.durumi.record.source.ReportText;

/**
 * Cuts a report into sentences at 。！？ and line ends. Closing quotes and brackets stay with their
 * sentence, and so does the speaker who is named right after a quotation.
 */
final class SentenceSplitter {

  private static final String ENDS = "。!?…";
  private static final String CLOSERS = "”’\")】》〕";
  private static final int SPEAKER_REACH = 16;

  private SentenceSplitter() {}

  /**
   * All sentences in order.
   *
   * @param source the report's text
   * @param plain the same text after {@link Script#plain}
   */
  static List<Passage> split(ReportText source, String plain) {
    List<Passage> out = new ArrayList<>();
    int paragraph = 0;
    int start = 0;
    int i = 0;
    while (i < plain.length()) {
      char c = plain.charAt(i);
      if (c == '\n' || c == '\r') {
        int before = out.size();
        add(out, source, plain, paragraph, start, i);
        if (out.size() > before || plain.substring(start, i).isBlank()) {
          paragraph++;
        }
        start = i + 1;
      } else if (ENDS.indexOf(c) >= 0) {
        int end = endOf(plain, i);
        if (!speakerFollows(plain, start, end) && !midEllipsis(plain, i, end)) {
          add(out, source, plain, paragraph, start, end);
          start = end;
        }
        i = end - 1;
      }
      i++;
    }
    add(out, source, plain, paragraph, start, plain.length());
    return out;
  }

  private static int endOf(String text, int i) {
    int end = i + 1;
    while (end < text.length()
        && (ENDS.indexOf(text.charAt(end)) >= 0 || CLOSERS.indexOf(text.charAt(end)) >= 0)) {
      end++;
    }
    return end;
  }

  private static boolean midEllipsis(String text, int i, int end) {
    return text.charAt(i) == '…' && end < text.length() && text.charAt(end - 1) == '…';
  }

  private static boolean speakerFollows(String text, int start, int end) {
    int first = start;
    while (first < end && Character.isWhitespace(text.charAt(first))) {
      first++;
    }
    boolean quoted = first < end && "“‘\"".indexOf(text.charAt(first)) >= 0;
    if (!quoted || "”’\"".indexOf(text.charAt(end - 1)) < 0) {
      return false;
    }
    int reach = Math.min(text.length(), end + SPEAKER_REACH);
    for (int i = end; i < reach; i++) {
      char c = text.charAt(i);
      if (c == '\n' || c == ',' || ENDS.indexOf(c) >= 0) {
        reach = i + 1;
      }
    }
    return SayingVerbs.endsClauseWithSaying(text.substring(end, reach));
  }

  private static void add(
      List<Passage> out, ReportText source, String plain, int paragraph, int from, int to) {
    int start = from;
    int end = to;
    while (start < end && blank(plain.charAt(start))) {
      start++;
    }
    while (end > start && blank(plain.charAt(end - 1))) {
      end--;
    }
    if (start < end) {
      out.add(new Passage(source, out.size(), paragraph, start, end));
    }
  }

  private static boolean blank(char c) {
    return c <= ' ' || Character.isWhitespace(c) || c == '\u200b' || c == '\ufeff';
  }
}
