package org.durumi.reader.chinese;

import java.util.List;
import java.util.Locale;
import org.durumi.reader.proposal.Mention;
import org.durumi.reader.proposal.MentionReader;

/** How a word colours an act. */
enum Cue {
  DENY,
  NEGATE,
  DEMAND,
  FEAR,
  HYPOTHETICAL,
  HEDGE,
  PLAN,
  ONGOING,
  ORDER,
  GENERIC,
  ATTEMPT,
  /** Looks like a cue and is none. */
  NOT;

  private static final Lexicon<Cue> WORDS =
      Lexicon.of("cues.tsv", row -> valueOf(row[1].toUpperCase(Locale.ROOT)));

  /** Finds such words. */
  static final MentionReader<Cue> READER =
      sentence -> WORDS.read(sentence).stream().filter(m -> m.value() != NOT).toList();

  /** Tells whether a cue of this sort stands among those found. */
  boolean isIn(List<Mention<Cue>> found) {
    return found.stream().anyMatch(m -> m.value() == this);
  }
}
