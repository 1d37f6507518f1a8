package org.durumi.desk.presence;

import java.time.Instant;

/**
 * Somebody else who has a report open now.
 *
 * @param name as it stands beside their decisions
 * @param since since when they have had it open without going away
 */
public record Colleague(String name, Instant since) {

  /** Never the name. */
  @Override
  public String toString() {
    return "Colleague[" + since + "]";
  }
}
