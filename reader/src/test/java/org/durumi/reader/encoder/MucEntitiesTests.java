package org.durumi.reader.encoder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Each number here can be worked out by hand from the rule in {@link MucEntities}. */
class MucEntitiesTests {

  private static final MucEntities ENTITIES = new MucEntities(List.of(0.5), 1.5, 0.8, -2);

  @Test
  void theLikeliestComesFirstAndTheUnlikelyNotAtAll() {
    assertThat(told(List.of("river", "guard", "town"), 0, 0.6f, 0.9f, 0.49f)).containsExactly(1, 0);
  }

  @Test
  void aNameWithinAnotherThatEndsAsItDoesIsNotToldAgain() {
    assertThat(told(List.of("front", "liberation front"), 0, 0.9f, 0.8f)).containsExactly(0);
  }

  @Test
  void aNameWithinAnotherIsToldOnlyWhereItIsLikelier() {
    List<String> names = List.of("liberation front", "liberation");
    assertThat(told(names, 0, 0.95f, 0.79f)).containsExactly(0);
    assertThat(told(names, 0, 0.95f, 0.9f)).containsExactly(0, 1);
  }

  @Test
  void aNameThatOnlyEndsAlikeIsToldOnlyWhereItIsLikelier() {
    List<String> names = List.of("liberation front", "people front");
    assertThat(told(names, 0, 0.95f, 0.64f)).containsExactly(0);
    assertThat(told(names, 0, 0.95f, 0.7f)).containsExactly(0, 1);
  }

  @Test
  void whatTheJudgesTakeForOneIsToldOnceHoweverManyJudgesThereAre() {
    List<String> names = List.of("mayor", "diaz");
    assertThat(told(names, 0, 0.9f, 0.8f)).containsExactly(0, 1);
    assertThat(told(names, 1, 0.9f, 0.8f)).containsExactly(0);
    assertThat(told(names, 2, 0.9f, 0.8f)).containsExactly(0);
  }

  /** All strings' vectors are alike where there are judges, and nothing where there are none. */
  private static List<Integer> told(List<String> strings, int judges, float... likely) {
    float[] vector = new float[32 * Math.max(judges, 1)];
    Arrays.fill(vector, judges == 0 ? 0 : 1);
    float[][] narrow = new float[likely.length][];
    Arrays.fill(narrow, vector);
    float[][] probabilities = new float[likely.length][1];
    for (int i = 0; i < likely.length; i++) {
      probabilities[i][0] = likely[i];
    }
    return ENTITIES.of(0, strings, new MucJudge.Said(probabilities, narrow));
  }
}
