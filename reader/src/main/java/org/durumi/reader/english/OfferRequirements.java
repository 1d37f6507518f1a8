package org.durumi.reader.english;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What makes a sum or a promise a reward for informing on people. */
final class OfferRequirements {

  private static final Set<String> OFFERING = Words.words("offer.verb");
  private static final Set<String> INFORMING = Words.words("offer.informing");

  private OfferRequirements() {}

  /** "pays 10,000 yuan a head". */
  static boolean isReward(Sentence sentence, Trigger trigger, @Nullable Voice voice) {
    return PaymentRequirements.hasSum(sentence)
        && isForInforming(sentence, trigger, 20)
        && (voice != Voice.UNREALISED || trigger.has("receiver"));
  }

  /** "posters promise a reward for whoever reports defectors". */
  static boolean isOffer(Sentence sentence, Trigger trigger) {
    return Nearby.around(sentence, trigger, OFFERING, 14) && isForInforming(sentence, trigger, 16);
  }

  /** "5,000 yuan for each", not "each family". */
  private static boolean isForEach(Sentence sentence, Trigger trigger, int reach) {
    for (int i = trigger.to(); i < trigger.to() + reach; i++) {
      if (sentence.lower(i).equals("each")
          && (sentence.lower(i - 1).equals("for")
              || !Words.FUNCTION.contains(sentence.lower(i + 1))
                  && i + 1 < sentence.tokens().size()
                  && !sentence.tokens().get(i + 1).isWord())) {
        return true;
      }
    }
    return false;
  }

  static boolean isForInforming(Sentence sentence, Trigger trigger, int reach) {
    return Nearby.around(sentence, trigger, INFORMING, reach)
        || isForEach(sentence, trigger, reach);
  }
}
