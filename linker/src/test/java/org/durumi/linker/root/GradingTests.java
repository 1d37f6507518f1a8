package org.durumi.linker.root;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.durumi.linker.telling.Invented;
import org.durumi.linker.telling.Telling;
import org.durumi.record.event.ActType;
import org.durumi.record.event.Modality;
import org.junit.jupiter.api.Test;

class GradingTests {

  private static Telling telling(String report, Modality modality) {
    return Invented.event(report, 0)
        .act(ActType.ARREST_DETENTION, modality)
        .telling("Report " + report + " has its own words for it.");
  }

  private static Grade grade(Grade.Reliability source, Telling... tellings) {
    List<Telling> all = List.of(tellings);
    return Grading.of(all, Roots.of(all), source);
  }

  @Test
  void aNewSourceCannotBeJudgedAndOneRootIsOnlyPossible() {
    Grade grade = grade(Grade.Reliability.F, telling("a", Modality.OCCURRED));
    assertThat(grade.code()).isEqualTo("F3");
    assertThat(grade.corroboration()).isEqualTo(Grade.Corroboration.ONE_ROOT);
  }

  @Test
  void independentRootsRaiseTheInformationAndNeverTheSource() {
    Telling a = telling("a", Modality.OCCURRED);
    Telling b = telling("b", Modality.OCCURRED);
    Telling c = telling("c", Modality.ONGOING);
    assertThat(grade(Grade.Reliability.F, a, b).code()).isEqualTo("F2");
    assertThat(grade(Grade.Reliability.F, a, b, c).code()).isEqualTo("F1");
  }

  @Test
  void aReliableSourceDoesNotMakeItsWordTrue() {
    assertThat(grade(Grade.Reliability.A, telling("a", Modality.UNCONFIRMED)).code()).isEqualTo("A4");
    assertThat(grade(Grade.Reliability.A, telling("a", Modality.IMMINENT_FEARED)).code())
        .isEqualTo("A6");
  }

  @Test
  void aDenialBesideAnAssertionIsAContest() {
    Grade grade =
        grade(
            Grade.Reliability.F,
            telling("a", Modality.OCCURRED),
            telling("b", Modality.DENIED));
    assertThat(grade.corroboration()).isEqualTo(Grade.Corroboration.CONTESTED);
    assertThat(grade.information()).isEqualTo(Grade.Credibility.DOUBTFUL);
    assertThat(grade(Grade.Reliability.F, telling("b", Modality.DENIED)).code()).isEqualTo("F5");
  }
}
