package org.durumi.cli.doctor;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.durumi.archive.Vitals;

/**
 * The computer's clock, held against itself and against the archive; nothing is asked of the net.
 */
final class ClockCheck {

  private static final Duration WATCHED = Duration.ofMillis(200);
  private static final Duration MOST_APART = Duration.ofMillis(50);
  private static final Duration AHEAD = Duration.ofMinutes(2);
  private static final Duration OLD_STAMP = Duration.ofDays(35);

  /** Nothing of this program was written before. */
  private static final Instant EARLIEST = Instant.parse("2026-01-01T00:00:00Z");

  private final Findings findings;
  private final Clock clock;

  ClockCheck(Findings findings, Clock clock) {
    this.findings = findings;
    this.clock = clock;
  }

  /** Looks at the clock alone. */
  void run() throws InterruptedException {
    findings.fine("clock.zone", ZoneId.systemDefault(), clock.instant().toString());
    Instant before = clock.instant();
    long started = System.nanoTime();
    Thread.sleep(WATCHED);
    Duration passed = Duration.ofNanos(System.nanoTime() - started);
    steadiness(Duration.between(before, clock.instant()).minus(passed));
    if (Files.exists(Path.of("/run/systemd/timesync/synchronized"))
        || Files.exists(Path.of("/run/chrony/chronyd.pid"))
        || Files.exists(Path.of("/run/ntpd.pid"))) {
      findings.fine("clock.kept");
    } else {
      findings.warning("clock.kept", "unknown");
    }
  }

  /** Tells whether the clock goes as the processor's counter does. */
  void steadiness(Duration apart) {
    if (clock.instant().isBefore(EARLIEST)) {
      findings.wrong("clock.steady", "past", clock.instant());
    } else if (apart.abs().compareTo(MOST_APART) > 0) {
      findings.warning("clock.steady", "jumps", apart.toMillis());
    } else {
      findings.fine("clock.steady");
    }
  }

  /** Holds the archive's newest entry and time stamp against the clock. */
  void against(Vitals vitals) {
    Instant now = clock.instant();
    Instant written = vitals.written();
    if (written != null) {
      if (written.isAfter(now.plus(AHEAD))) {
        findings.wrong("clock.log", "future", written, now);
      } else {
        findings.fine("clock.log", vitals.entries(), written);
      }
    }
    Instant stamped = vitals.stamped();
    if (vitals.waiting() > 0) {
      findings.warning("stamp", "waiting", vitals.waiting());
    } else if (stamped == null) {
      findings.warning("stamp", "never");
    } else if (stamped.isAfter(now.plus(AHEAD))) {
      findings.wrong("stamp", "future", stamped, now);
    } else if (stamped.isBefore(now.minus(OLD_STAMP))) {
      findings.warning("stamp", "old", stamped);
    } else {
      findings.fine("stamp", stamped);
    }
  }
}
