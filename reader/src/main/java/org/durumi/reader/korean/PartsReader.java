package org.durumi.reader.korean;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.durumi.reader.passage.Passage;
import org.durumi.reader.proposal.Mention;
import org.durumi.reader.proposal.MentionReader;
import org.durumi.record.event.Place;

/** Runs the small readers over a sentence and keeps quoted speech apart. */
final class PartsReader {

  /** What stands for each character of quoted speech; no word of a report. */
  static final char MASK = '\u25A1';

  private static final int SHORTEST_SPEECH = 14;
  private static final Pattern SPEECH_END = Pattern.compile("(?:다|요|까|죠|것|함|음|라|듯)[.?!…]?$");
  private static final Pattern INNER_STOP = Pattern.compile("(?<=[다요까죠])[.?!]\\s+");

  private final DateReader dates;
  private final MentionReader<Place> places;
  private final PeopleReader people = new PeopleReader();
  private final AgentReader agents = new AgentReader();
  private final SourceReader sources = new SourceReader();
  private final TriggerReader triggers = new TriggerReader();

  PartsReader(Anchor anchor, MentionReader<Place> places) {
    this.dates = new DateReader(anchor);
    this.places = places;
  }

  Parts read(Passage passage) {
    String text = passage.text();
    List<Parts.Scope> scopes = new ArrayList<>();
    String outside = masked(text, scopes);
    scopes.add(new Parts.Scope(0, text.length(), false));
    List<Source> said = sources.read(outside).stream().map(Mention::value).toList();
    List<People> victims =
        people.read(text).stream()
            .map(Mention::value)
            .filter(p -> said.stream().noneMatch(s -> s.start() < p.end() && p.start() < s.end()))
            .toList();
    return new Parts(
        passage,
        text,
        outside,
        scopes,
        dates.read(text),
        victims,
        agents.read(text),
        places.read(text),
        said,
        triggers.read(text).stream().map(Mention::value).toList());
  }

  private static String masked(String text, List<Parts.Scope> scopes) {
    StringBuilder outside = new StringBuilder(text);
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      int close = c == '“' || c == '"' ? SentenceSplitter.partner(text, at, text.length()) : -1;
      if (close < 0) {
        at++;
        continue;
      }
      String inside = text.substring(at + 1, close);
      if (inside.length() >= SHORTEST_SPEECH || SPEECH_END.matcher(inside).find()) {
        addSentences(inside, at + 1, scopes);
        for (int i = at; i <= close; i++) {
          outside.setCharAt(i, MASK);
        }
      }
      at = close + 1;
    }
    return outside.toString();
  }

  private static void addSentences(String inside, int offset, List<Parts.Scope> scopes) {
    Matcher stop = INNER_STOP.matcher(inside);
    int from = 0;
    while (stop.find()) {
      scopes.add(new Parts.Scope(offset + from, offset + stop.start() + 1, true));
      from = stop.end();
    }
    if (from < inside.length()) {
      scopes.add(new Parts.Scope(offset + from, offset + inside.length(), true));
    }
  }
}
