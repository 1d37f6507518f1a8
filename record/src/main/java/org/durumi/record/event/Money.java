package org.durumi.record.event;

import java.math.BigDecimal;

/**
 * A sum as the report states it.
 *
 * @param amount the number, never negative
 * @param currency ISO 4217 code
 */
public record Money(BigDecimal amount, String currency) {

  /** Refuses a negative amount and a currency that is no three-letter code. */
  public Money {
    if (amount.signum() < 0 || !currency.matches("[A-Z]{3}")) {
      throw new IllegalArgumentException("not a sum: " + amount + " " + currency);
    }
  }
}
