package org.durumi.reader.english;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.durumi.record.event.ActType;
import org.durumi.record.event.Modality;

/** The modality that an act's type settles, whatever the verb says. */
final class SettledModality {

  private static final Set<String> BE = Set.of("is", "are", "been");
  private static final Set<String> LATELY = Set.of("now", "recently");

  private SettledModality() {}

  /**
   * Orders and rewards are offers whatever the verb; an operation goes on unless it is planned or
   * over.
   */
  static Optional<Modality> of(ActType type, Optional<Modality> said, Sentence sentence) {
    return switch (type) {
      case REWARD_OFFER, POLICY_ORDER ->
          Optional.of(said.filter(m -> m == Modality.DENIED).orElse(Modality.ORDERED_OFFERED));
      case CRACKDOWN_OPERATION, BRIBERY_EXCHANGE ->
          Optional.of(
              said.filter(m -> m != Modality.OCCURRED)
                  .orElse(goesOn(sentence) ? Modality.ONGOING : Modality.OCCURRED));
      default -> said;
    };
  }

  private static boolean goesOn(Sentence sentence) {
    List<Token> tokens = sentence.tokens();
    for (int i = 0; i + 1 < tokens.size(); i++) {
      String word = tokens.get(i).lower();
      if (LATELY.contains(word) || BE.contains(word) && tokens.get(i + 1).lower().endsWith("ing")) {
        return true;
      }
    }
    return false;
  }
}
