package org.durumi.linker.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What follows from people's verdicts, and how much it counts. */
class VerdictsTests {

  private static double weight(List<Verdicts.Pair> pairs, boolean same) {
    return pairs.stream()
        .filter(pair -> pair.same() == same)
        .mapToDouble(Verdicts.Pair::weight)
        .sum();
  }

  @Test
  void ofAGroupEveryTwoAreOneAndAllTogetherCountAsWhatWasSaid() {
    List<Verdicts.Pair> pairs =
        Verdicts.of(
            List.of(
                new Verdict("a:0", "b:0", true, 1),
                new Verdict("a:0", "c:0", true, 1),
                new Verdict("c:0", "d:0", true, 2)));
    assertThat(pairs).hasSize(6).allMatch(Verdicts.Pair::same);
    assertThat(weight(pairs, true)).isCloseTo(3, within(1e-9));
  }

  @Test
  void whatKeepsTwoApartKeepsTheirGroupsApart() {
    List<Verdicts.Pair> pairs =
        Verdicts.of(
            List.of(
                new Verdict("a:0", "b:0", true, 1),
                new Verdict("c:0", "d:0", true, 2),
                new Verdict("b:0", "c:0", false, 3)));
    assertThat(pairs.stream().filter(pair -> !pair.same())).hasSize(4);
    assertThat(weight(pairs, false)).isCloseTo(1, within(1e-9));
  }

  @Test
  void oneSplitOfALargeIncidentDoesNotDrownTheOthers() {
    List<Verdict> split = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      for (int j = 20; j < 40; j++) {
        split.add(new Verdict(i + ":0", j + ":0", false, 7));
      }
    }
    List<Verdicts.Pair> pairs = Verdicts.of(split);
    assertThat(pairs).hasSize(400);
    assertThat(weight(pairs, false)).isCloseTo(39, within(1e-9));
  }
}
