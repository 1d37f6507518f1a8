package org.durumi.reader.english;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What makes a sum or goods a payment for people's return or freedom. */
final class PaymentRequirements {

  private static final Set<String> TRADED = Words.words("trade.goods");
  private static final Set<String> GOODS = Words.words("trade.for-return");
  private static final Set<String> RETURNED = Words.words("trade.returned");
  private static final Set<String> OFFICIALS = Words.words("payoff.official");
  private static final Set<String> FREEDOM = Set.of("release", "freedom", "free");
  private static final int SUM_REACH = 40; // characters

  private PaymentRequirements() {}

  /** "gave gold in return for the refugees". */
  static boolean isGoodsForReturn(Sentence sentence, Trigger trigger, @Nullable Voice voice) {
    return Nearby.behind(sentence, trigger, GOODS, 8)
        && Nearby.between(sentence, trigger.from(), sentence.tokens().size(), RETURNED)
        && isDone(voice);
  }

  /** "slipped 3,000 yuan to a captain", "demanded 20,000 baht for their release". */
  static boolean isPayoff(Sentence sentence, Trigger trigger, @Nullable Voice voice) {
    boolean freedom = Nearby.behind(sentence, trigger, FREEDOM, 14);
    boolean official = Nearby.between(sentence, trigger.from() - 3, trigger.to() + 14, OFFICIALS);
    return isDone(voice)
        && (freedom || official)
        && !OfferRequirements.isForInforming(sentence, trigger, 14)
        && isSumBehind(sentence, trigger);
  }

  private static boolean isSumBehind(Sentence sentence, Trigger trigger) {
    String text = sentence.passage().text();
    int from = sentence.tokens().get(trigger.from()).end();
    return OfferReader.hasSum(text.substring(from, Math.min(text.length(), from + SUM_REACH)));
  }

  static boolean isTrade(Sentence sentence, Trigger trigger) {
    return Nearby.around(sentence, trigger, TRADED, 40);
  }

  static boolean hasSum(Sentence sentence) {
    return OfferReader.hasSum(sentence.passage().text());
  }

  private static boolean isDone(@Nullable Voice voice) {
    return voice != Voice.HABITUAL && voice != Voice.UNREALISED;
  }
}
