package org.durumi.reader.english;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.durumi.reader.passage.Passage;
import org.durumi.record.source.ReportText;

/** Splits English text into sentences. A line break always ends one. */
final class EnglishSentences {

  private static final Pattern LINE = Pattern.compile("[^\\n\\r]+");
  // A full stop may hide behind closing quotes and brackets; a missing space after it is common.
  private static final Pattern STOP =
      Pattern.compile(
          "(?:[.!?]+|…|\\.{2,})[\"”’'\\])]*(?=\\s|$|[\"“]|(?<=[\\p{Ll}\\d”\"]{2}[.])\\p{Lu}\\p{Ll})");
  private static final Set<String> ABBREVIATIONS =
      Set.of(
          "mr", "mrs", "ms", "dr", "prof", "gen", "col", "lt", "sgt", "capt", "rev", "hon", "st",
          "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "no",
          "vs", "etc", "approx", "dept", "gov", "sen", "rep", "jr", "sr", "co", "inc", "ltd", "cf",
          "pres", "fr", "mt", "ca", "est", "al");

  private EnglishSentences() {}

  /** The sentences of a text, in order. */
  static List<Passage> of(ReportText source) {
    List<Passage> found = new ArrayList<>();
    String text = source.string();
    Matcher lines = LINE.matcher(text);
    int paragraph = 0;
    while (lines.find()) {
      int start = lines.start();
      Matcher stops = STOP.matcher(text).region(lines.start(), lines.end());
      stops.useTransparentBounds(true).useAnchoringBounds(false);
      while (stops.find()) {
        if (ends(text, stops.start(), stops.end(), lines.end())) {
          add(found, source, paragraph, start, stops.end());
          start = stops.end();
        }
      }
      add(found, source, paragraph++, start, lines.end());
    }
    return found;
  }

  private static boolean ends(String text, int dot, int after, int limit) {
    int next = after;
    while (next < limit && Character.isWhitespace(text.charAt(next))) {
      next++;
    }
    if (next < limit && Character.isLowerCase(text.charAt(next))) {
      return false;
    }
    if (text.charAt(dot) != '.' || after > dot + 1) {
      return true;
    }
    int from = dot;
    while (from > 0 && Character.isLetter(text.charAt(from - 1))) {
      from--;
    }
    if (dot - from == 1
        && from > 0
        && text.charAt(from - 1) == '.'
        && Character.isLowerCase(text.charAt(from))) {
      return false;
    }
    String word = text.substring(from, dot);
    boolean initial = word.length() == 1 && Character.isUpperCase(word.charAt(0)) && next < limit;
    return !initial && !ABBREVIATIONS.contains(word.toLowerCase(Locale.ROOT));
  }

  private static void add(List<Passage> found, ReportText source, int paragraph, int from, int to) {
    String text = source.string();
    int start = from;
    int end = to;
    while (start < end && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    if (end > start) {
      found.add(new Passage(source, found.size(), paragraph, start, end));
    }
  }
}
