package org.durumi.linker.count;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class IntegerProgramTests {

  /** Else a count whose search took too long would be told as a contradiction, or as nobody. */
  @Test
  void aSearchThatIsCutOffNeverSaysThatThereIsNothingToFindNorTooMuch() {
    Random random = new Random(20_261_129);
    int cut = 0;
    for (int round = 0; round < 200; round++) {
      int columns = 3 + random.nextInt(6);
      long seed = random.nextLong();
      long[] cost = new long[columns];
      Arrays.fill(cost, 1);
      IntegerProgram.Answer whole = program(columns, seed, 20_000).minimise(cost);
      for (int steps = 1; steps <= 3; steps++) {
        IntegerProgram.Answer early = program(columns, seed, steps).minimise(cost);
        if (early.end() == IntegerProgram.End.BOUNDED) {
          cut++;
        }
        if (whole.end() == IntegerProgram.End.PROVEN) {
          assertThat(early.end()).isNotEqualTo(IntegerProgram.End.IMPOSSIBLE);
          assertThat(early.value()).isLessThanOrEqualTo(whole.value());
        } else {
          assertThat(early.end()).isNotEqualTo(IntegerProgram.End.PROVEN);
        }
      }
    }
    assertThat(cut).isGreaterThan(50);
  }

  private static IntegerProgram program(int columns, long seed, int steps) {
    Random random = new Random(seed);
    IntegerProgram program = new IntegerProgram(columns, steps);
    for (int row = 2 + random.nextInt(8); row > 0; row--) {
      int[] some =
          random.ints(1 + random.nextInt(columns), 0, columns).distinct().sorted().toArray();
      long low = random.nextInt(40);
      switch (random.nextInt(3)) {
        case 0 -> program.atLeast(some, low);
        case 1 -> program.atMost(some, low + 20);
        default -> program.row(some, new int[0], low, low + random.nextInt(30));
      }
    }
    return program;
  }
}
