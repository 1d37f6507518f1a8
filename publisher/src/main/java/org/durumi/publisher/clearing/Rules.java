package org.durumi.publisher.clearing;

import java.time.LocalDate;
import org.durumi.publisher.exposure.Exposures;
import org.durumi.publisher.exposure.Field;
import org.durumi.publisher.release.Audience;
import org.durumi.record.consent.Consents;
import org.durumi.record.consent.Purpose;
import org.durumi.record.linkage.TellingId;

/**
 * By what a release is cleared.
 *
 * @param audience who receives it
 * @param day the day it is made, in UTC
 * @param exposures how far each field travels
 * @param consents what people allowed
 * @param small an incident that may concern fewer people than this is small: its day becomes its
 *     month, and whether there were children stays inside
 * @param cell the smallest number of people, and of hidden incidents, that is told; k of
 *     k-anonymity
 */
public record Rules(
    Audience audience, LocalDate day, Exposures exposures, Consents consents, int small, int cell) {

  /** Below so many people an incident is small. */
  public static final int SMALL = 10;

  /** The usual k. */
  public static final int CELL = 5;

  /** Refuses limits that would protect nobody. */
  public Rules {
    if (cell < 2 || small < cell) {
      throw new IllegalArgumentException("small is at least the cell, and that at least 2");
    }
  }

  /** The usual limits. */
  public Rules(Audience audience, LocalDate day, Exposures exposures, Consents consents) {
    this(audience, day, exposures, consents, SMALL, CELL);
  }

  /** The purpose that people consent to where these readers are meant. */
  public Purpose purpose() {
    return switch (audience) {
      case CONFIDENTIAL -> Purpose.CONFIDENTIAL;
      case PARTNER -> Purpose.PARTNER;
      case PUBLIC -> Purpose.PUBLIC;
    };
  }

  /** Tells whether these readers may have a field of whatever incident. */
  boolean allow(Field field) {
    return exposures.allow(field, audience);
  }

  /** Tells whether somebody consented that these readers have a field of a telling. */
  boolean consented(TellingId telling, Field field) {
    return consents.allow(telling, field.code(), purpose(), day);
  }
}
