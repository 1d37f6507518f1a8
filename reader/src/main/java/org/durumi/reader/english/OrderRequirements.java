package org.durumi.reader.english;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What makes "ordered" or "an order" an order to act. */
final class OrderRequirements {

  private static final Set<String> GIVING = Words.words("order.verb");
  private static final Set<String> TO_DO = Set.of("to", "that", "not");
  private static final Set<String> CONTENT = Words.words("order.content");
  private static final Set<String> JOINS_CONTENT = Set.of("from", "for", ",");
  // "in order to", "public order", "a court order".
  private static final Set<String> OTHER_ORDERS = Set.of("in", "public", "court");
  private static final int CONTENT_REACH = 9; // tokens

  private OrderRequirements() {}

  static boolean isOrder(Sentence sentence, Trigger trigger, @Nullable Voice voice) {
    return switch (trigger.kind()) {
      case PHRASE -> true;
      case VERB -> isOrdered(sentence, trigger, voice);
      default -> isGiven(sentence, trigger);
    };
  }

  private static boolean isOrdered(Sentence sentence, Trigger trigger, @Nullable Voice voice) {
    boolean toDo =
        trigger.to() - trigger.from() > 1 || Nearby.behind(sentence, trigger, TO_DO, CONTENT_REACH);
    return toDo && voice != Voice.HABITUAL && voice != Voice.UNREALISED;
  }

  /** "issued an order that nobody may leave". */
  private static boolean isGiven(Sentence sentence, Trigger trigger) {
    return !OTHER_ORDERS.contains(sentence.lower(trigger.from() - 1))
        && Nearby.around(sentence, trigger, GIVING, 7)
        && (JOINS_CONTENT.contains(sentence.lower(trigger.to()))
            || Nearby.behind(sentence, trigger, CONTENT, CONTENT_REACH));
  }
}
