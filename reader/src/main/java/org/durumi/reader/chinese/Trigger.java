package org.durumi.reader.chinese;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.durumi.reader.proposal.Mention;
import org.durumi.reader.proposal.MentionReader;
import org.durumi.record.event.ActType;
import org.jspecify.annotations.Nullable;

/**
 * A word that states an act.
 *
 * @param type the act
 * @param frame who stands where around it
 * @param firm false where the word has everyday uses too, so that more must stand around it
 */
record Trigger(ActType type, Frame frame, boolean firm) {

  /** Finds such words; longer words hide shorter ones. */
  static final MentionReader<Trigger> READER = Trigger::find;

  /** Who stands where around an act's word. */
  enum Frame {
    /** Done to an object, or to the subject in the passive. */
    TAKE,
    /** The subject suffers or does it. */
    UNDERGO,
    /** An act without people in it. */
    ACT,
    /** No act: hides a shorter word. */
    NONE
  }

  private static final Lexicon<Trigger> WORDS = Lexicon.of("triggers.tsv", Trigger::of);

  private static Trigger of(String[] row) {
    Frame frame = Frame.valueOf(row[2].toUpperCase(Locale.ROOT));
    ActType type =
        frame == Frame.NONE ? ActType.OTHER : ActType.valueOf(row[1].toUpperCase(Locale.ROOT));
    return new Trigger(type, frame, "firm".equals(row[3]));
  }

  private static List<Mention<Trigger>> find(String sentence) {
    List<Mention<Trigger>> out = new ArrayList<>();
    int i = 0;
    while (i < sentence.length()) {
      Mention<Trigger> word = at(sentence, i);
      i = word == null ? i + 1 : word.end();
      if (word != null && word.value().frame != Frame.NONE && !inTitle(sentence, word.start())) {
        out.add(word);
      }
    }
    return out;
  }

  /** The word at an offset; after a passive's marker a word that reaches further wins. */
  private static @Nullable Mention<Trigger> at(String sentence, int i) {
    Mention<Trigger> word = WORDS.at(sentence, i);
    if (word == null || "被遭获".indexOf(sentence.charAt(i)) < 0) {
      return word;
    }
    Mention<Trigger> inner = WORDS.at(sentence, i + 1);
    return inner != null && inner.end() > word.end() ? inner : word;
  }

  private static boolean inTitle(String s, int at) {
    int open = s.lastIndexOf('《', at);
    return open >= 0 && s.indexOf('》', open) > at;
  }
}
