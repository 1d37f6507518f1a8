package org.durumi.record.event;

import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

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

  /** The same sum, however its amount is written: 5E+6 is 5000000. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Money money
        && currency.equals(money.currency)
        && amount.compareTo(money.amount) == 0;
  }

  @Override
  public int hashCode() {
    return Objects.hash(amount.stripTrailingZeros(), currency);
  }
}
