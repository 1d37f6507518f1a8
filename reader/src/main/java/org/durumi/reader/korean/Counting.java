package org.durumi.reader.korean;

import java.util.List;
import org.durumi.record.event.Count;
import org.jspecify.annotations.Nullable;

/** How many people phrases speak of. */
final class Counting {

  private Counting() {}

  /** How many a phrase means, or null: a pair is two and somebody with a name is one. */
  static @Nullable Count of(People people) {
    if (people.count() != null) {
      return people.count().value();
    }
    if (people.sort() == People.Sort.PAIR) {
      return Count.exactly(2);
    }
    return people.names().isEmpty() && !isOne(people.head()) ? null : Count.exactly(1);
  }

  /** Words that mean one person when they stand without a number. */
  private static boolean isOne(String head) {
    return head.matches(
        "(?:.*\\d0대 .*(?:여성|남성|주민|청년)|.*(?:선교사|목사|가수|어머니|아버지|아내|남편|딸|아들|외삼촌|여자아이|남자아이|소녀|소년|할머니|할아버지|언니|누나|오빠|처녀|노인|총각)|그|그녀|나|저|내|제|삼촌|이모|고모|형님|형|동생|여동생|남동생|조카|산모|임신부)");
  }

  /** How many several joined phrases mean together, or null where one of them does not say. */
  static @Nullable Count total(List<People> people) {
    Count total = null;
    for (People phrase : people) {
      Count count = of(phrase);
      if (count == null && people.size() > 1 && total != null) {
        return total;
      }
      if (count == null) {
        return null;
      }
      total = total == null ? count : total.plus(count);
    }
    return total;
  }

  /** What a noun for refugees is told apart by: not at all from other nouns for them. */
  static String kinship(String head) {
    if (Narrators.isNarrator(head)) {
      return "narrator";
    }
    if (head.matches(".*(?:탈북|이탈주민|북한|가족|일가|부부|난민|일행|여성|남성|어린이|청소년|사람).*")) {
      return "refugee";
    }
    return head;
  }
}
