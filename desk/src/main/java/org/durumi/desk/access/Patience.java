package org.durumi.desk.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/**
 * Slows down whoever guesses the passphrase at this desk: after some wrong ones nothing is tried
 * for a while, and the while grows. It knows only the desk, since on one machine callers cannot be
 * told apart; so a program here can also make the person wait, though never longer than the longest
 * wait.
 */
@Component
final class Patience {

  /** So many wrong ones in a row cost no more than the time that each takes. */
  static final int FREE = 5;

  private static final Duration FIRST = Duration.ofSeconds(2);
  private static final Duration LONGEST = Duration.ofMinutes(1);
  private static final int MOST_DOUBLINGS = 5;

  private final Clock clock;
  private int wrong;
  private Instant until = Instant.MIN;

  Patience(Clock clock) {
    this.clock = clock;
  }

  /** How long nothing is tried yet; zero or less if a passphrase may be tried now. */
  synchronized Duration left() {
    Instant now = clock.instant();
    return until.isAfter(now) ? Duration.between(now, until) : Duration.ZERO;
  }

  /** A passphrase was wrong. */
  synchronized void lose() {
    wrong++;
    if (wrong >= FREE) {
      Duration wait = FIRST.multipliedBy(1L << Math.min(wrong - FREE, MOST_DOUBLINGS));
      until = clock.instant().plus(wait.compareTo(LONGEST) > 0 ? LONGEST : wait);
    }
  }

  /** A passphrase was right. */
  synchronized void regain() {
    wrong = 0;
    until = Instant.MIN;
  }
}
