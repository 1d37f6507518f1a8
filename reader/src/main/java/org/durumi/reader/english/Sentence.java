package org.durumi.reader.english;

import java.util.List;
import org.durumi.reader.passage.Passage;
import org.durumi.reader.proposal.Mention;
import org.durumi.record.source.Quote;
import org.durumi.record.time.Period;

/**
 * A sentence with all that the readers found in it. Dates are counted in UTF-16 units, all else in
 * tokens.
 */
record Sentence(
    Passage passage,
    List<Token> tokens,
    List<People> people,
    List<Actor> actors,
    List<Mention<Period>> dates,
    List<Spot> spots,
    List<Source> sources,
    List<Trigger> triggers) {

  /** The words between two tokens. */
  Quote quote(int from, int to) {
    return passage.quote(tokens.get(from).start(), tokens.get(to - 1).end());
  }

  /** The token that starts at or holds a character. */
  int tokenAt(int offset) {
    int low = 0;
    int high = tokens.size() - 1;
    while (low < high) {
      int mid = (low + high + 1) >>> 1;
      if (tokens.get(mid).start() <= offset) {
        low = mid;
      } else {
        high = mid - 1;
      }
    }
    return low;
  }

  String lower(int token) {
    return token >= 0 && token < tokens.size() ? tokens.get(token).lower() : "";
  }
}
