package org.durumi.publisher.appeal;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.durumi.publisher.exposure.Field;
import org.durumi.record.consent.KeptConsent;
import org.durumi.record.consent.Purpose;
import org.durumi.record.linkage.TellingId;

/**
 * The archive alone says yes: a person is named, and it is told where they are held, as far as a
 * consent that it keeps holds today, given by that person or for them, about an event of this case,
 * for this purpose. A file of answers may say no, and who gave the consent; it cannot say yes.
 */
public final class KeptConsents {

  private KeptConsents() {}

  /**
   * What the archive's consents and then the answers allow in a case.
   *
   * @param answered what the answers say
   * @param kept what the archive keeps
   */
  public static Consents over(
      Consents answered, org.durumi.record.consent.Consents kept, Case file, LocalDate today) {
    SortedSet<TellingId> tellings =
        file.accounts().values().stream()
            .map(Account::id)
            .collect(Collectors.toCollection(TreeSet::new));
    return (person, item, receiver) -> {
      Purpose purpose = receiver == Receiver.PUBLIC ? Purpose.PUBLIC : Purpose.CONFIDENTIAL;
      String field = field(item).code();
      List<KeptConsent> spoken =
          kept.all().stream()
              .filter(one -> one.consent().person().equals(person.strip()))
              .filter(one -> one.consent().purpose() == purpose)
              .filter(one -> one.consent().item().field().equals(field))
              .filter(one -> tellings.stream().anyMatch(one.consent().item()::isOf))
              .sorted(Comparator.comparingInt(KeptConsent::number))
              .toList();
      if (spoken.isEmpty()) {
        return missing(field, purpose, tellings);
      }
      if (!holds(spoken, tellings, field, purpose, today)) {
        return ended(spoken, today);
      }
      Consents.Verdict said = answered.of(person, item, receiver);
      return said.recorded() == null || said.isGiven()
          ? given(spoken.getLast(), said, item, receiver)
          : said;
    };
  }

  private static Field field(Consents.Item item) {
    return switch (item) {
      case NAME -> Field.NAMES;
      case CUSTODY_PLACE -> Field.CUSTODY_PLACE;
    };
  }

  /** Of all that they ever allowed of this case nothing may have ended without being given anew. */
  private static boolean holds(
      List<KeptConsent> spoken,
      SortedSet<TellingId> tellings,
      String field,
      Purpose purpose,
      LocalDate today) {
    var theirs = new org.durumi.record.consent.Consents(spoken);
    return tellings.stream()
        .filter(telling -> spoken.stream().anyMatch(one -> one.consent().item().isOf(telling)))
        .allMatch(telling -> theirs.allow(telling, field, purpose, today));
  }

  /** The sheet of questions says it too, and goes to others: so it names nobody. */
  private static Consents.Verdict missing(
      String field, Purpose purpose, SortedSet<TellingId> tellings) {
    String item = (tellings.isEmpty() ? "12.3" : tellings.getFirst().toString()) + "/" + field;
    return new Consents.Verdict(
        Remark.of(
            field.equals(Field.NAMES.code())
                ? Remark.Kind.NO_CONSENT_NAME
                : Remark.Kind.NO_CONSENT_PLACE,
            purpose.code(),
            item),
        null);
  }

  private static Consents.Verdict ended(List<KeptConsent> spoken, LocalDate today) {
    KeptConsent last =
        spoken.stream()
            .filter(one -> !one.holdsOn(today))
            .reduce((_, later) -> later)
            .orElseThrow();
    return new Consents.Verdict(Remark.of(Remark.Kind.CONSENT_ENDED, last.number()), null);
  }

  private static Consents.Verdict given(
      KeptConsent kept, Consents.Verdict said, Consents.Item item, Receiver receiver) {
    Answer noted =
        new Answer(
            "consent." + item.code() + "." + receiver.code(),
            Answer.OFFICE,
            LocalDate.ofInstant(kept.when(), ZoneOffset.UTC),
            "yes, until " + kept.consent().until());
    return Consents.Verdict.given(said.recorded() == null ? noted : said.recorded());
  }
}
