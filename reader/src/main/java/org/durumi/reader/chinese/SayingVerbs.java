package org.durumi.reader.chinese;

import java.util.ArrayList;
import java.util.List;
import org.durumi.reader.proposal.Mention;
import org.durumi.reader.proposal.MentionReader;

/** Finds verbs that make what they govern somebody's word: to say, to report, to quote. */
final class SayingVerbs implements MentionReader<SayingVerbs.Kind> {

  /** What the verb does with its source. */
  enum Kind {
    /** The subject says it. */
    SAY,
    /** The object says it, the subject passes it on. */
    QUOTE,
    /** The subject says it to the object. */
    TELL,
    /** The subject says it, but only where a pause follows. */
    WEAK,
    /** Looks like such a verb and is none. */
    NOT
  }

  static final SayingVerbs READER = new SayingVerbs();

  private final Lexicon<Kind> words =
      Lexicon.of("saying.tsv", row -> Kind.valueOf(row[1].toUpperCase(java.util.Locale.ROOT)));

  private SayingVerbs() {}

  @Override
  public List<Mention<Kind>> read(String sentence) {
    List<Mention<Kind>> found = new ArrayList<>();
    for (Mention<Kind> verb : words.read(sentence)) {
      if (verb.value() != Kind.NOT) {
        found.add(verb);
      }
    }
    return found;
  }

  /** Tells whether such a verb ends the clause, as in "…,” she said.". */
  static boolean endsClauseWithSaying(String clause) {
    String bare = clause.replaceAll("[,。:!?\\s]+$", "");
    return READER.read(bare).stream().anyMatch(verb -> verb.end() >= bare.length() - 1);
  }
}
