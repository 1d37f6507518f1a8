package org.durumi.desk.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.durumi.desk.page.Preferences;
import org.durumi.desk.start.DeskOptions;
import org.durumi.desk.vault.Vault;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Locks the desk when nobody has worked at it for a while; long work is finished all the same. A
 * team's archive stays open; there each session ends by itself.
 */
@Component
public final class IdleLock {

  private final Vault vault;
  private final Clock clock;
  private volatile Instant lastWork;
  private final Preferences preferences;
  private final boolean team;

  IdleLock(Vault vault, Preferences preferences, DeskOptions options, Clock clock) {
    team = options.team() != null;
    this.vault = vault;
    this.preferences = preferences;
    this.clock = clock;
    lastWork = clock.instant();
  }

  /** Somebody did something. */
  public void noteWork() {
    lastWork = clock.instant();
  }

  @Scheduled(fixedDelay = 5_000)
  void lockIfIdle() {
    if (!team
        && vault.isOpen()
        && Duration.between(lastWork, clock.instant()).compareTo(preferences.values().idle()) > 0) {
      vault.lockAndFinish();
    }
  }
}
