package org.durumi.reader.casefile;

import java.math.BigDecimal;
import org.durumi.record.event.Money;
import org.durumi.record.event.Offer;
import org.jspecify.annotations.Nullable;

/** Reads what was offered or paid. */
final class OfferParser {

  private OfferParser() {}

  static Offer offer(JsonPart json) {
    json.with("text", "span", "amount", "currency", "stated_equivalent");
    return new Offer(
        json.words(), sum(json), json.orNull("stated_equivalent", OfferParser::equivalent));
  }

  private static Offer.Equivalent equivalent(JsonPart json) {
    json.with("text", "span", "amount", "currency", "approximate");
    Money sum = sum(json);
    if (sum == null) {
      throw json.refused("states no sum");
    }
    return new Offer.Equivalent(json.words(), sum, json.get("approximate").truth());
  }

  private static @Nullable Money sum(JsonPart json) {
    BigDecimal amount = json.orNull("amount", JsonPart::decimal);
    String currency = json.orNull("currency", JsonPart::text);
    if (amount == null && currency == null) {
      return null;
    }
    if (amount == null || currency == null) {
      throw json.refused("has an amount without a currency or the reverse");
    }
    return json.make(() -> new Money(amount, currency));
  }
}
