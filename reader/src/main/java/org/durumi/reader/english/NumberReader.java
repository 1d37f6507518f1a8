package org.durumi.reader.english;

import java.util.ArrayList;
import java.util.List;
import org.durumi.reader.proposal.Mention;
import org.durumi.reader.proposal.MentionReader;
import org.durumi.record.event.Count;

/**
 * Reads numbers in digits and words, with what is said of their ends: "at least nine" is 9 or more,
 * "nearly 60" is up to 60, "about 30" is 30 and approximate. Dates, sums and ages are left to their
 * own readers.
 */
final class NumberReader implements MentionReader<Count> {

  @Override
  public List<Mention<Count>> read(String sentence) {
    List<Token> tokens = Token.split(sentence);
    List<Mention<Count>> found = new ArrayList<>();
    for (Numeral n : read(tokens)) {
      found.add(
          new Mention<>(tokens.get(n.from()).start(), tokens.get(n.to() - 1).end(), n.count()));
    }
    return found;
  }

  /** All numbers of a sentence, in order. */
  List<Numeral> read(List<Token> tokens) {
    List<Numeral> found = new ArrayList<>();
    int i = 0;
    while (i < tokens.size()) {
      NumberRange range = NumberRange.at(tokens, i);
      if (range == null) {
        i++;
        continue;
      }
      if (!Measures.isMeasure(tokens, i, range.to())) {
        found.add(qualified(tokens, i, range));
      }
      i = range.to();
    }
    return found;
  }

  private static Numeral qualified(List<Token> tokens, int at, NumberRange range) {
    Qualifier before = Qualifier.before(tokens, at);
    Qualifier after = Qualifier.after(tokens, range.to());
    boolean approximate = before.about() || after.about();
    boolean least =
        range.open()
            || before.sense() == Qualifier.Sense.LEAST
            || after.sense() == Qualifier.Sense.LEAST;
    boolean most = !least && before.sense() == Qualifier.Sense.MOST;
    return new Numeral(
        at - before.length(),
        range.to() + after.length(),
        new Count(most ? null : range.low(), least ? null : range.high(), approximate));
  }
}
