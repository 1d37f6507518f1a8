package org.durumi.reader.chinese;

import java.util.ArrayList;
import java.util.List;
import org.durumi.reader.proposal.Mention;
import org.durumi.record.event.Attribution;
import org.durumi.record.source.Quote;
import org.durumi.record.time.Period;
import org.jspecify.annotations.Nullable;

/** Keeps who is speaking from sentence to sentence of one report. */
final class Voices {

  private @Nullable Attribution speaker;
  private @Nullable Period spoke;
  private int paragraph = -1;
  private boolean open;

  /** Who says what stands at an offset, and when they said it. */
  record Voice(@Nullable Attribution attribution, @Nullable Period spoke) {}

  /** The voice under which a stretch of a sentence stands. */
  Voice at(Sentence s, int offset) {
    Source source = s.sourceAt(offset);
    if (source != null) {
      return new Voice(attribution(s, source), said(source));
    }
    boolean goesOn = open || s.passage().paragraph() == paragraph;
    return goesOn ? new Voice(speaker, spoke) : new Voice(null, null);
  }

  /** Moves on past a sentence. */
  void pass(Sentence s) {
    String text = s.text();
    if (!s.sources().isEmpty()) {
      Source last = s.sources().getLast();
      Attribution attribution = attribution(s, last);
      spoke = said(last);
      speaker = attribution != null ? attribution : speaker;
      paragraph = s.passage().paragraph();
    }
    int opened = text.lastIndexOf('“');
    int closed = text.lastIndexOf('”');
    open = opened > closed || (open && closed < 0);
  }

  private @Nullable Period said(Source source) {
    if (source.date() != null) {
      return source.date().value();
    }
    String words = source.words().value();
    String before = speaker == null ? "" : Script.plain(speaker.words().text());
    boolean same =
        source.pointing()
            || before.endsWith(words)
            || (words.endsWith(before) && !before.isEmpty());
    return same ? spoke : null;
  }

  private @Nullable Attribution attribution(Sentence s, Source source) {
    if (source.pointing()) {
      return speaker;
    }
    List<Quote> via = new ArrayList<>();
    for (Mention<String> passed : source.via()) {
      via.add(s.quote(passed));
    }
    for (Source other : s.sources()) {
      boolean reports =
          other.verbEnd() <= source.from() || other.verbEnd() <= source.words().start();
      if (!other.equals(source) && reports && !other.pointing() && via.isEmpty()) {
        via.add(s.quote(other.words()));
      }
    }
    return new Attribution(s.quote(source.words()), via);
  }
}
