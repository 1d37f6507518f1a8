package org.durumi.record.consent;

import java.time.Instant;
import java.time.LocalDate;
import org.durumi.record.review.Reviewer;
import org.jspecify.annotations.Nullable;

/**
 * A consent as the office keeps it.
 *
 * @param number what people call it by, from 1
 * @param consent what was allowed
 * @param by who took it down
 * @param when when it was taken down
 * @param note how it was given, if anybody wrote that down
 * @param revoked that it was taken back, or null while it was not
 */
public record KeptConsent(
    int number,
    Consent consent,
    Reviewer by,
    Instant when,
    @Nullable String note,
    Consent.@Nullable Revocation revoked) {

  /** Tells whether it holds on a day: neither taken back nor run out. */
  public boolean holdsOn(LocalDate day) {
    return revoked == null && !day.isAfter(consent.until());
  }

  /** The same, taken back. */
  public KeptConsent revoked(Consent.Revocation revocation) {
    return new KeptConsent(number, consent, by, when, note, revocation);
  }

  /** Tells the number and nobody's name. */
  @Override
  public String toString() {
    return "KeptConsent[" + number + "]";
  }
}
