package org.durumi.publisher.appeal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.durumi.record.consent.Consent;
import org.durumi.record.consent.ConsentItem;
import org.durumi.record.consent.KeptConsent;
import org.durumi.record.consent.Purpose;
import org.durumi.record.review.Reviewer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class KeptConsentsTests {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 29);
  private static final Consents YES =
      (person, item, receiver) -> new Consents.Verdict(true, "The file says yes.", null);

  @Test
  void aConsentThatWasTakenBackIsNotBroughtBackByAFile() {
    Consent.Revocation revoked = new Consent.Revocation(TODAY.minusDays(1), null);
    Consents.Verdict verdict = verdict(kept(3, TODAY.plusYears(1), revoked));
    assertThat(verdict.isGiven()).isFalse();
    assertThat(verdict.sentence()).contains("Consent 3");
  }

  @Test
  void aConsentThatEndedIsAskedForAgain() {
    assertThat(verdict(kept(1, TODAY.minusDays(1), null)).isGiven()).isFalse();
    assertThat(verdict(kept(1, TODAY, null)).isGiven()).isTrue();
  }

  @Test
  void whoeverConsentsAnewIsTakenAtTheirNewestWord() {
    Consent.Revocation revoked = new Consent.Revocation(TODAY.minusDays(9), null);
    KeptConsent old = kept(1, TODAY.plusYears(1), revoked);
    assertThat(verdict(old, kept(2, TODAY.plusYears(1), null)).isGiven()).isTrue();
  }

  @Test
  void whatOthersTookBackIsTheirs() {
    Consent.Revocation revoked = new Consent.Revocation(TODAY, null);
    Consents consents =
        KeptConsents.over(
            YES, new org.durumi.record.consent.Consents(List.of(kept(1, TODAY, revoked))), TODAY);
    assertThat(consents.of("Somebody Else", Consents.Item.NAME, Receiver.WGEID).isGiven()).isTrue();
    assertThat(consents.of("A", Consents.Item.NAME, Receiver.PUBLIC).isGiven()).isTrue();
    assertThat(consents.of("A", Consents.Item.CUSTODY_PLACE, Receiver.WGEID).isGiven()).isTrue();
    assertThat(consents.of("A", Consents.Item.NAME, Receiver.WGEID).isGiven()).isFalse();
  }

  private static Consents.Verdict verdict(KeptConsent... all) {
    return KeptConsents.over(YES, new org.durumi.record.consent.Consents(List.of(all)), TODAY)
        .of("A", Consents.Item.NAME, Receiver.WGEID);
  }

  private static KeptConsent kept(
      int number, LocalDate until, Consent.@Nullable Revocation revoked) {
    return new KeptConsent(
        number,
        new Consent("A", new ConsentItem(12, 3, "names"), Purpose.CONFIDENTIAL, until),
        new Reviewer("Min-ji"),
        Instant.EPOCH,
        null,
        revoked);
  }
}
