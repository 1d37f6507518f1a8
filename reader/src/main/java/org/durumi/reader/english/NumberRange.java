package org.durumi.reader.english;

import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A number, a range of two ("10 to 12", "between 10 and 12") or a vague plural ("dozens").
 *
 * @param to one past its last token
 * @param low the least
 * @param high the most
 * @param open true where it may be any number from {@code low} on
 */
record NumberRange(int to, int low, int high, boolean open) {

  private static final Set<String> TO = Set.of("to", "-", "–", "or");
  private static final int WIDEST = 10; // times the lower end; what is wider is no range

  /** The range that starts at a token, or null. */
  static @Nullable NumberRange at(List<Token> tokens, int i) {
    OptionalInt vague = NumberWords.least(tokens.get(i).lower());
    if (vague.isPresent()) {
      return vague(tokens, i, vague.getAsInt());
    }
    Cardinal first = Cardinal.at(tokens, i);
    if (first == null) {
      return null;
    }
    int to = first.to();
    boolean between = i > 0 && tokens.get(i - 1).is("between");
    if (to + 1 < tokens.size()
        && (TO.contains(tokens.get(to).lower()) || between && tokens.get(to).is("and"))) {
      Cardinal second = Cardinal.at(tokens, to + 1);
      if (second != null
          && second.value() > first.value()
          && second.value() <= first.value() * (long) WIDEST) {
        return new NumberRange(second.to(), first.value(), second.value(), false);
      }
    }
    return new NumberRange(to, first.value(), first.value(), false);
  }

  /** "dozens", "hundreds of thousands": the first word alone says the least. */
  private static NumberRange vague(List<Token> tokens, int i, int least) {
    boolean more =
        i + 2 < tokens.size()
            && tokens.get(i + 1).is("of")
            && NumberWords.least(tokens.get(i + 2).lower()).isPresent();
    return new NumberRange(more ? i + 3 : i + 1, least, least, true);
  }
}
