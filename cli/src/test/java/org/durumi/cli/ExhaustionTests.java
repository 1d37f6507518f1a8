package org.durumi.cli;

import static org.assertj.core.api.Assertions.assertThat;

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

  /** Asks for more than a Java array can ever have. */
  private static void fillMemory() {
    assertThat(new long[Integer.MAX_VALUE]).isNull();
  }

  private static long descend(long depth) {
    return depth < 0 ? 0 : descend(depth + 1) + depth;
  }
}
