package org.durumi.publisher.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The search of {@link EveryByteTests} misses nothing that the plain one finds. */
class NeedlesTests {

  @Test
  void aWordIsFoundExactlyWhereStringsFindIt() {
    Random random = new Random(3);
    int found = 0;
    for (int run = 0; run < 5_000; run++) {
      List<String> words = new ArrayList<>();
      for (int i = 0; i < 1 + random.nextInt(3); i++) {
        words.add(text(random, 2 + random.nextInt(2)));
      }
      String text = text(random, random.nextInt(12));
      boolean plain = words.stream().anyMatch(text::contains);
      Needles needles = new Needles(words);
      if (plain) {
        found++;
        assertThatThrownBy(() -> needles.assertNoneIn(text, "text"))
            .isInstanceOf(AssertionError.class);
      } else {
        needles.assertNoneIn(text, "text");
      }
    }
    assertThat(found).isBetween(500, 4_500);
  }

  private static String text(Random random, int length) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      text.append("Q\uac00\u4e00\uffff".charAt(random.nextInt(4)));
    }
    return text.toString();
  }
}
