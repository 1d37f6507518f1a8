package org.durumi.archive.capture;

import java.time.Duration;

/**
 * When something must be done.
 *
 * @param nanos on {@link System#nanoTime()}'s clock
 */
record Deadline(long nanos) {

  static Deadline in(Duration time) {
    return new Deadline(System.nanoTime() + time.toNanos());
  }

  Deadline sooner(Deadline other) {
    return nanos - other.nanos <= 0 ? this : other;
  }

  /** What is left; zero or less when it is over. */
  long left() {
    return nanos - System.nanoTime();
  }

  boolean over() {
    return left() <= 0;
  }
}
