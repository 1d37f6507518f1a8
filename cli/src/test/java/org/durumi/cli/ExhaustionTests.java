package org.durumi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The machine runs out of something while the program prints its help. */
class ExhaustionTests {

  @Test
  void tooLittleMemoryCostsOneSentenceThatSaysHowToGiveMore() {
    Scene scene = new Scene(Map.of()).onPrint(_ -> fillMemory());
    assertThat(scene.run("completion")).isEqualTo(1);
    assertThat(scene.err().lines()).singleElement().asString().contains("DURUMI_JAVA_OPTIONS=-Xmx");
  }

  @Test
  void tooDeepNestingCostsOneSentence() {
    Scene scene = new Scene(Map.of()).onPrint(_ -> descend(0));
    assertThat(scene.run("completion")).isEqualTo(1);
    assertThat(scene.err().lines()).singleElement().asString().contains("nested too deeply");
  }

  /** Asks for more than any machine gives. */
  private static void fillMemory() {
    List<long[]> all = new ArrayList<>();
    while (true) {
      all.add(new long[Integer.MAX_VALUE]);
    }
  }

  private static long descend(long depth) {
    return descend(depth + 1) + depth;
  }
}
