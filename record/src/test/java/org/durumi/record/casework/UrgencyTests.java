package org.durumi.record.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.durumi.record.event.ActType;
import org.durumi.record.event.Modality;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class UrgencyTests {

  private static final LocalDate PUBLISHED = LocalDate.of(2023, 10, 9);

  private static int of(ActType type, Modality modality, @Nullable LocalDate first) {
    return Urgency.of(type, modality, first, PUBLISHED);
  }

  @Test
  void whoMayStillBeReachedComesFirstWhateverTheDay() {
    assertThat(of(ActType.FORCED_REPATRIATION, Modality.IMMINENT_FEARED, null)).isEqualTo(3);
    assertThat(of(ActType.ARREST_DETENTION, Modality.ONGOING, PUBLISHED.minusYears(2)))
        .isEqualTo(3);
    assertThat(of(ActType.TRANSFER, Modality.PLANNED, null)).isEqualTo(3);
    assertThat(of(ActType.FORCED_REPATRIATION, Modality.ORDERED_OFFERED, null)).isEqualTo(3);
    assertThat(of(ActType.ARREST_DETENTION, Modality.ORDERED_OFFERED, null)).isZero();
  }

  @Test
  void whatWasDoneIsTheLessUrgentTheLongerAgoItBegan() {
    ActType type = ActType.ARREST_DETENTION;
    assertThat(of(type, Modality.OCCURRED, PUBLISHED.minusDays(30))).isEqualTo(2);
    assertThat(of(type, Modality.OCCURRED, PUBLISHED.plusDays(1))).isEqualTo(2);
    assertThat(of(type, Modality.UNCONFIRMED, PUBLISHED.minusDays(31))).isEqualTo(1);
    assertThat(of(type, Modality.OCCURRED, PUBLISHED.minusDays(365))).isEqualTo(1);
    assertThat(of(type, Modality.OCCURRED, PUBLISHED.minusDays(366))).isZero();
    assertThat(of(type, Modality.OCCURRED, null)).isEqualTo(1);
    assertThat(Urgency.of(type, Modality.OCCURRED, PUBLISHED, null)).isEqualTo(1);
  }

  @Test
  void threatsComeBeforeWhatIsOver() {
    assertThat(of(ActType.CRACKDOWN_OPERATION, Modality.ONGOING, null)).isEqualTo(1);
    assertThat(of(ActType.KILLING, Modality.OCCURRED, PUBLISHED)).isZero();
  }

  @Test
  void whatIsDeniedOrHoldsNobodyIsNotUrgent() {
    for (ActType type : ActType.values()) {
      assertThat(of(type, Modality.DENIED, PUBLISHED)).as(type.code()).isZero();
    }
    for (Modality modality : Modality.values()) {
      assertThat(of(ActType.REWARD_OFFER, modality, PUBLISHED)).as(modality.code()).isZero();
      assertThat(of(ActType.RELEASE, modality, PUBLISHED)).as(modality.code()).isZero();
    }
  }
}
