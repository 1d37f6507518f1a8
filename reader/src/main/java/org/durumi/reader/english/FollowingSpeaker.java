package org.durumi.reader.english;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The speaker behind a verb or preposition: "according to a resident", "said the activist". */
final class FollowingSpeaker {

  private static final Set<String> BREAKS = Words.words("source.breaks");
  private static final Set<String> TOPICS = Words.words("source.topic");
  private static final Set<String> BEFORE_TOPIC = Set.of("a", "an", "the", "security");
  private static final int LONGEST = 22; // tokens

  private FollowingSpeaker() {}

  /** The speaker whose phrase starts at {@code from}, or null where nobody is named. */
  static @Nullable Source of(List<Token> tokens, int verb, int from) {
    if (isTopic(tokens, from)) {
      return null;
    }
    int to = from;
    while (to < tokens.size() && to - from < LONGEST && !BREAKS.contains(tokens.get(to).text())) {
      to++;
    }
    return SourcePhrase.upTo(tokens, SourcePhrase.author(tokens, from, to), to, verb);
  }

  /** "citing security concerns": a reason, and nobody who gives it. */
  private static boolean isTopic(List<Token> tokens, int from) {
    if (from + 1 >= tokens.size()) {
      return false;
    }
    int noun = BEFORE_TOPIC.contains(tokens.get(from).lower()) ? from + 1 : from;
    return TOPICS.contains(tokens.get(noun).lower());
  }
}
