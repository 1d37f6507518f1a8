package org.durumi.record.consent;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.durumi.record.linkage.TellingId;

/**
 * All consents that were ever given.
 *
 * @param all by number
 */
public record Consents(List<KeptConsent> all) {

  /** None at all. */
  public static final Consents NONE = new Consents(List.of());

  /** Keeps its own copy. */
  public Consents {
    all = List.copyOf(all);
  }

  /**
   * Tells whether a field of what a telling tells may be told: somebody consented to just that, for
   * just that purpose, it holds on that day, and nobody who ever spoke of it took it back without
   * giving it anew.
   */
  public boolean allow(TellingId telling, String field, Purpose purpose, LocalDate day) {
    List<KeptConsent> spoken =
        all.stream()
            .filter(one -> one.consent().item().isOf(telling))
            .filter(one -> one.consent().item().field().equals(field))
            .filter(one -> one.consent().purpose() == purpose)
            .toList();
    return !spoken.isEmpty()
        && spoken.stream().allMatch(one -> one.holdsOn(day) || isGivenAnew(one, spoken, day));
  }

  private static boolean isGivenAnew(
      KeptConsent ended, Collection<KeptConsent> spoken, LocalDate day) {
    return spoken.stream()
        .filter(later -> later.number() > ended.number() && later.holdsOn(day))
        .anyMatch(later -> later.consent().isAboutTheSame(ended.consent()));
  }
}
