package org.durumi.desk;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that goes on only when told to, or by itself and further when told to. */
public final class SettableClock extends Clock {

  private final boolean goes;
  private volatile Instant now = Instant.parse("2026-11-25T09:00:00Z");
  private volatile Duration ahead = Duration.ZERO;

  /** One that stands still. */
  public SettableClock() {
    this(false);
  }

  private SettableClock(boolean goes) {
    this.goes = goes;
  }

  /** One that goes on by itself, from this moment. */
  public static SettableClock going() {
    return new SettableClock(true);
  }

  /** Lets time pass. */
  public void pass(Duration duration) {
    now = now.plus(duration);
    ahead = ahead.plus(duration);
  }

  @Override
  public Instant instant() {
    return goes ? Instant.now().plus(ahead) : now;
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return this;
  }
}
