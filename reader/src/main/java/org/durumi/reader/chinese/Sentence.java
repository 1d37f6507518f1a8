package org.durumi.reader.chinese;

import java.util.List;
import org.durumi.reader.passage.Passage;
import org.durumi.reader.proposal.Mention;
import org.durumi.record.event.Agent;
import org.durumi.record.source.Quote;
import org.durumi.record.time.Period;
import org.jspecify.annotations.Nullable;

/**
 * A sentence with all that was found in it. Offsets are UTF-16 units from its start.
 *
 * @param text its words in simplified script
 */
record Sentence(
    Passage passage,
    String text,
    List<Mention<Trigger>> triggers,
    List<Mention<People>> people,
    List<Mention<Period>> dates,
    List<Mention<Agent.Kind>> agents,
    List<Mention<Spot>> spots,
    List<Source> sources,
    List<Mention<Cue>> cues) {

  private static final String BREAKS = ",;:。!?";

  /** The same sentence with its dates resolved otherwise. */
  Sentence withDates(List<Mention<Period>> other) {
    return new Sentence(passage, text, triggers, people, other, agents, spots, sources, cues);
  }

  /** The exact words of a mention. */
  Quote quote(Mention<?> mention) {
    return passage.quote(mention.start(), mention.end());
  }

  /** Where the clause that holds an offset begins. */
  int clauseStart(int at) {
    int depth = 0;
    for (int i = at - 1; i >= 0; i--) {
      char c = text.charAt(i);
      depth += c == ')' ? 1 : c == '(' ? -1 : 0;
      if (depth < 0 || (depth == 0 && BREAKS.indexOf(c) >= 0)) {
        return i + 1;
      }
    }
    return 0;
  }

  /** Where the clause that holds an offset ends. */
  int clauseEnd(int at) {
    for (int i = at; i < text.length(); i++) {
      if (BREAKS.indexOf(text.charAt(i)) >= 0) {
        return i;
      }
    }
    return text.length();
  }

  /** Tells whether a stretch names a source or says when it spoke. */
  boolean inSource(Mention<?> mention) {
    return sources.stream().anyMatch(source -> source.frames(mention.start(), mention.end()));
  }

  /** The source under which an offset stands, or null. */
  @Nullable Source sourceAt(int at) {
    Source best = null;
    for (Source source : sources) {
      if (source.from() <= at) {
        best = source;
      }
    }
    return best;
  }

  /** Tells whether the text before an offset, from another on, holds any of some words. */
  boolean holds(int from, int to, String... words) {
    String part =
        text.substring(Math.max(0, from), Math.max(Math.max(0, from), Math.min(to, text.length())));
    for (String word : words) {
      if (part.contains(word)) {
        return true;
      }
    }
    return false;
  }
}
