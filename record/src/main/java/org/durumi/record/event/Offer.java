package org.durumi.record.event;

import org.durumi.record.source.Quote;
import org.jspecify.annotations.Nullable;

/**
 * What was offered, promised, paid or exacted.
 *
 * @param words the report's words for it, such as "5 million KPW" or "gold"
 * @param sum the sum, or null where it is no money or none is stated
 * @param equivalent what the report itself says the sum is worth, or null
 */
public record Offer(Quote words, @Nullable Money sum, @Nullable Equivalent equivalent) {

  /**
   * A conversion that the report states; Durumi never converts by itself.
   *
   * @param words such as "approx 600 USD"
   * @param sum the sum stated
   * @param approximate true where the words say about
   */
  public record Equivalent(Quote words, Money sum, boolean approximate) {}
}
