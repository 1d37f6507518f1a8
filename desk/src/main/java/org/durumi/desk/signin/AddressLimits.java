package org.durumi.desk.signin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Slows down whoever tries many names from one address. Each account slows down those who guess at
 * it by itself; this is for the others.
 */
@Component
@Profile("team")
final class AddressLimits {

  /** So many wrong ones from one address within the time below. An office has one address. */
  static final int FREE = 30;

  private static final Duration WITHIN = Duration.ofMinutes(10);
  private static final int MOST = 10_000;

  private record Tally(Instant from, int wrong) {}

  private final Clock clock;
  private final Map<String, Tally> tallies =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Tally> eldest) {
          return size() > MOST;
        }
      };

  AddressLimits(Clock clock) {
    this.clock = clock;
  }

  /** How long nothing from there is looked at; zero if something may be tried. */
  synchronized Duration left(String address) {
    Tally tally = tallies.get(address);
    Instant now = clock.instant();
    if (tally == null || tally.wrong() < FREE) {
      return Duration.ZERO;
    }
    Duration left = Duration.between(now, tally.from().plus(WITHIN));
    return left.isPositive() ? left : Duration.ZERO;
  }

  /** Something from there was wrong. */
  synchronized void wrong(String address) {
    Instant now = clock.instant();
    Tally tally = tallies.get(address);
    if (tally == null || tally.from().plus(WITHIN).isBefore(now)) {
      tallies.put(address, new Tally(now, 1));
    } else {
      tallies.put(address, new Tally(tally.from(), tally.wrong() + 1));
    }
  }
}
