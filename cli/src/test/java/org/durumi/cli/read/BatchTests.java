package org.durumi.cli.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BatchTests {

  @Test
  void keepsTheOrderAndHoldsOnlyAFewAtATime() {
    AtomicInteger handedOut = new AtomicInteger();
    AtomicInteger handedOn = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    List<Integer> results = new ArrayList<>();
    new Batch(3)
        .run(
            IntStream.range(0, 500).boxed().peek(_ -> handedOut.incrementAndGet()),
            i -> List.of(i),
            done -> {
              most.accumulateAndGet(handedOut.get() - handedOn.getAndIncrement(), Math::max);
              results.addAll(done);
            });
    assertThat(results).isEqualTo(IntStream.range(0, 500).boxed().toList());
    assertThat(most).hasValueLessThanOrEqualTo(13);
  }
}
