package org.durumi.record.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.durumi.record.linkage.TellingId;
import org.durumi.record.review.RefusedDecision;
import org.durumi.record.review.Reviewer;
import org.junit.jupiter.api.Test;

class ConsentsTests {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 29);
  private static final TellingId TELLING = new TellingId(12, 3);

  private static KeptConsent given(int number, String item, Purpose purpose, LocalDate until) {
    return new KeptConsent(
        number,
        new Consent("the sister", ConsentItem.parse(item), purpose, until),
        new Reviewer("Min-ji"),
        Instant.parse("2026-11-01T00:00:00Z"),
        null,
        null);
  }

  private static boolean allow(KeptConsent... given) {
    return new Consents(List.of(given)).allow(TELLING, "names", Purpose.PUBLIC, DAY);
  }

  @Test
  void leaveForOnePurposeAndFieldIsNoneForAnother() {
    assertThat(allow()).isFalse();
    assertThat(allow(given(1, "12.3/names", Purpose.PUBLIC, DAY))).isTrue();
    assertThat(allow(given(1, "12/names", Purpose.PUBLIC, DAY))).isTrue();
    assertThat(allow(given(1, "12.3/names", Purpose.CONFIDENTIAL, DAY))).isFalse();
    assertThat(allow(given(1, "12.3/photographs", Purpose.PUBLIC, DAY))).isFalse();
    assertThat(allow(given(1, "12.2/names", Purpose.PUBLIC, DAY))).isFalse();
  }

  @Test
  void itRunsOutAndIsTakenBack() {
    KeptConsent old = given(1, "12.3/names", Purpose.PUBLIC, DAY.minusDays(1));
    assertThat(allow(old)).isFalse();
    assertThat(allow(old, given(2, "12.3/names", Purpose.PUBLIC, DAY.plusYears(1)))).isTrue();
    KeptConsent back =
        given(1, "12.3/names", Purpose.PUBLIC, DAY.plusYears(1))
            .revoked(new Consent.Revocation(DAY, null));
    assertThat(allow(back)).isFalse();
    assertThat(allow(back, given(2, "12.3/names", Purpose.PUBLIC, DAY.plusYears(1)))).isTrue();
  }

  @Test
  void oneWhoTookItBackIsNotOutvotedByAnother() {
    KeptConsent back =
        given(1, "12.3/names", Purpose.PUBLIC, DAY).revoked(new Consent.Revocation(DAY, null));
    KeptConsent brother =
        new KeptConsent(
            2,
            new Consent("the brother", ConsentItem.parse("12.3/names"), Purpose.PUBLIC, DAY),
            new Reviewer("Min-ji"),
            Instant.EPOCH,
            null,
            null);
    assertThat(allow(back, brother)).isFalse();
  }

  @Test
  void whatIsMistypedCostsOneSentence() {
    for (String typed : List.of("12.3", "names", "0/names", "12.3/Names", "12.0/names")) {
      assertThatThrownBy(() -> ConsentItem.parse(typed))
          .isInstanceOf(RefusedDecision.class)
          .hasMessageContaining("12.3/names");
    }
    assertThat(ConsentItem.parse(" 12.3/names ")).hasToString("12.3/names");
  }
}
