package org.durumi.publisher.appeal;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import org.durumi.publisher.exposure.Field;
import org.durumi.record.consent.KeptConsent;
import org.durumi.record.consent.Purpose;

/**
 * What the archive keeps of people's consents stands over what an answers file says: whoever took a
 * consent back, or whose consent ran out, is not named because an older file still says yes.
 */
public final class KeptConsents {

  private KeptConsents() {}

  /** What was answered, unless the newest consent of that person in the archive no longer holds. */
  public static Consents over(
      Consents answered, org.durumi.record.consent.Consents kept, LocalDate today) {
    return (person, item, receiver) ->
        newest(kept, person, item, receiver)
            .filter(consent -> !consent.holdsOn(today))
            .map(consent ->
                new Consents.Verdict(
                    false,
                    "Consent "
                        + consent.number()
                        + " in the archive was taken back or has ended; ask again, and note it with"
                        + " durumi consent add.",
                    null))
            .orElseGet(() -> answered.of(person, item, receiver));
  }

  private static Optional<KeptConsent> newest(
      org.durumi.record.consent.Consents kept,
      String person,
      Consents.Item item,
      Receiver receiver) {
    Purpose purpose = receiver == Receiver.PUBLIC ? Purpose.PUBLIC : Purpose.CONFIDENTIAL;
    Field field =
        switch (item) {
          case NAME -> Field.NAMES;
          case CUSTODY_PLACE -> Field.CUSTODY_PLACE;
        };
    return kept.all().stream()
        .filter(one -> one.consent().person().equals(person.strip()))
        .filter(one -> one.consent().purpose() == purpose)
        .filter(one -> one.consent().item().field().equals(field.code()))
        .max(Comparator.comparingInt(KeptConsent::number));
  }
}
