package org.durumi.record.event;

import java.util.List;
import org.durumi.record.source.Quote;

/**
 * Who says so.
 *
 * @param words the source nearest to the event, such as "a source close to North Korean affairs"
 * @param via those who pass it on, nearest to the source first, such as "Daily NK"
 */
public record Attribution(Quote words, List<Quote> via) {

  /** Keeps its own copy of the chain. */
  public Attribution {
    via = List.copyOf(via);
  }
}
