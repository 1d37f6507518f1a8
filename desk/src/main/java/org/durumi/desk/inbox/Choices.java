package org.durumi.desk.inbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.durumi.archive.Archive;
import org.durumi.desk.access.Doorkeeper;
import org.durumi.desk.vault.Vault;
import org.springframework.stereotype.Component;

/**
 * The languages and outlets there are to choose from. The more reports, the longer they take to
 * look up; they are kept so long that this costs little of the time.
 */
@Component
final class Choices {

  private static final int TIMES_THE_COST = 300;
  private static final int MOST_OUTLETS = 200;

  private final Vault vault;
  private final Clock clock;
  private final AtomicBoolean refreshing = new AtomicBoolean();
  private volatile Kept kept = new Kept(List.of(), List.of(), -1, Instant.EPOCH);

  /** What there was to choose from when an archive was last looked through, and good until when. */
  private record Kept(List<String> languages, List<String> outlets, long opening, Instant until) {}

  Choices(Vault vault, Clock clock) {
    this.vault = vault;
    this.clock = clock;
  }

  List<String> languages(Archive archive) {
    return isOfAll() ? kept(archive).languages : archive.casework().languages();
  }

  List<String> outlets(Archive archive) {
    return isOfAll() ? kept(archive).outlets : archive.casework().outlets(MOST_OUTLETS);
  }

  /** What there is in a part is for whoever sees that part, and never kept for others. */
  private static boolean isOfAll() {
    return Doorkeeper.clearance().isWhole();
  }

  /** What is a little old serves everybody while one looks for what there is now. */
  private Kept kept(Archive archive) {
    Kept now = kept;
    if (now.opening != vault.opening()) {
      return first(archive);
    }
    if (clock.instant().isBefore(now.until) || !refreshing.compareAndSet(false, true)) {
      return now;
    }
    try {
      return refreshed(archive);
    } finally {
      refreshing.set(false);
    }
  }

  private synchronized Kept first(Archive archive) {
    return kept.opening == vault.opening() ? kept : refreshed(archive);
  }

  private Kept refreshed(Archive archive) {
    long opening = vault.opening();
    Instant begun = clock.instant();
    List<String> languages = archive.casework().languages();
    List<String> outlets = archive.casework().outlets(MOST_OUTLETS);
    Instant ended = clock.instant();
    Duration good = Duration.between(begun, ended).multipliedBy(TIMES_THE_COST);
    Kept fresh = new Kept(languages, outlets, opening, ended.plus(good));
    kept = fresh;
    return fresh;
  }
}
