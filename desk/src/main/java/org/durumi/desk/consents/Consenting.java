package org.durumi.desk.consents;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.durumi.archive.UnknownIdException;
import org.durumi.desk.page.RefusedInWords;
import org.durumi.desk.vault.Vault;
import org.durumi.publisher.exposure.Exposures;
import org.durumi.publisher.exposure.Field;
import org.durumi.record.consent.Consent;
import org.durumi.record.consent.ConsentItem;
import org.durumi.record.consent.Purpose;
import org.durumi.record.review.RefusedDecision;
import org.durumi.record.review.Reviewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps what people allow, and takes it back. */
@Component
public final class Consenting {

  private static final int LONGEST = 2000;

  private final Vault vault;

  Consenting(Vault vault) {
    this.vault = vault;
  }

  /**
   * A consent as it is typed.
   *
   * @param person what the office calls them
   * @param about a report or an event, such as {@code 12.3}
   * @param field the code of what may be told
   * @param purpose the code of what for
   * @param until the last day on which it holds
   * @param note how it was given, or empty
   */
  public record Typed(
      String person, String about, String field, String purpose, String until, String note) {

    /** Never who. */
    @Override
    public String toString() {
      return "Typed[" + field + "]";
    }
  }

  /**
   * Keeps one.
   *
   * @return its number
   * @throws RefusedInWords if it is none, or nobody can consent to that
   */
  public int give(Typed typed, Reviewer by) {
    Consent consent;
    try {
      consent = consent(typed);
    } catch (RefusedDecision | DateTimeException e) {
      throw new RefusedInWords("consents.unread");
    }
    if (isNever(consent.item().field())) {
      throw new RefusedInWords("consents.never");
    }
    try {
      return vault.with(
          archive -> archive.publishing().give(consent, by, noted(typed.note())).number());
    } catch (UnknownIdException e) {
      throw new RefusedInWords("consents.unknown");
    }
  }

  private static Consent consent(Typed typed) {
    return new Consent(
        typed.person(),
        ConsentItem.parse(typed.about().strip() + "/" + typed.field()),
        Purpose.of(typed.purpose()).orElseThrow(() -> new RefusedDecision("No purpose.")),
        LocalDate.parse(typed.until().strip()));
  }

  private static boolean isNever(String field) {
    return Field.of(field).map(Exposures.standard()::isFixed).orElse(true);
  }

  /**
   * Takes one back.
   *
   * @throws UnknownIdException if there is none of this number
   * @throws RefusedInWords if it was taken back before
   */
  public void revoke(int number, Reviewer by, String why) {
    try {
      vault.with(archive -> archive.publishing().revoke(number, by, noted(why)));
    } catch (RefusedDecision e) {
      throw new RefusedInWords("consents.before");
    }
  }

  private static @Nullable String noted(String typed) {
    String note = typed.strip();
    return note.isEmpty() || note.length() > LONGEST ? null : note;
  }
}
