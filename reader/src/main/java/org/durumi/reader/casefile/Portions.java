package org.durumi.reader.casefile;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.durumi.reader.lexicon.Table;
import org.durumi.record.event.Count;
import org.durumi.record.event.Event;
import org.durumi.record.source.Quote;
import org.durumi.record.source.ReportText;
import org.jspecify.annotations.Nullable;

/**
 * Adds to an event the sentence that calls its number a part of another: "the 300 are a part of
 * these". It tells no act, and without it the 300 would be further people.
 */
final class Portions {

  private static final List<String> PHRASES =
      Table.rows(Portions.class, "portions.tsv").stream()
          .map(row -> row[1].substring(row[1].indexOf('#') + 1).strip())
          .toList();
  private static final Pattern END = Pattern.compile("[.!?。!?](?:[”\"’'」)]*)(?=\\s|$)|[。!?]|\\n");
  private static final int FEWEST = 3;
  private static final int LONGEST = 600; // UTF-16 units of a sentence

  private Portions() {}

  /** The events, each with the sentence about its number if there is one. */
  static List<Event> said(List<Event> events, ReportText text) {
    List<Event> all = new ArrayList<>();
    for (Event event : events) {
      Count count = Folded.count(event);
      Integer number = count == null ? null : count.min();
      Quote sentence = number == null || number < FEWEST ? null : sentence(number, text);
      all.add(sentence == null ? event : with(event, sentence));
    }
    return all;
  }

  private static @Nullable Quote sentence(int number, ReportText text) {
    String string = text.string();
    String digits = number + "|" + String.format(Locale.ROOT, "%,d", number);
    Matcher at = Pattern.compile("(?<![0-9,.])(?:" + digits + ")\\s?").matcher(string);
    while (at.find()) {
      int end = at.end();
      if (PHRASES.stream().anyMatch(p -> string.regionMatches(true, end, p, 0, p.length()))) {
        return around(text, at.start(), end);
      }
    }
    return null;
  }

  private static @Nullable Quote around(ReportText text, int from, int to) {
    String string = text.string();
    int start = Math.max(0, from - LONGEST);
    int stop = Math.min(string.length(), to + LONGEST);
    Matcher m = END.matcher(string).region(start, stop);
    while (m.find() && m.end() <= from) {
      start = m.end();
    }
    m.region(to, stop);
    stop = m.find() ? m.end() : stop;
    while (start < from && Character.isWhitespace(string.charAt(start))) {
      start++;
    }
    return stop - start > LONGEST ? null : text.quote(start, stop);
  }

  private static Event with(Event event, Quote sentence) {
    Set<Quote> evidence = new LinkedHashSet<>(event.evidence());
    boolean held =
        evidence.stream()
            .anyMatch(one ->
                one.span().start() <= sentence.span().start()
                    && sentence.span().end() <= one.span().end());
    if (held) {
      return event;
    }
    evidence.add(sentence);
    return new Event(
        event.type(),
        event.modality(),
        event.confidence(),
        event.trigger(),
        evidence.stream().sorted().toList(),
        event.date(),
        event.place(),
        event.victims(),
        event.agents(),
        event.attribution(),
        event.offer());
  }
}
