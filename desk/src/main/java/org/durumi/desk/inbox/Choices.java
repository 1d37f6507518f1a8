package org.durumi.desk.inbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
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
  private Instant until = Instant.EPOCH;
  private long opening = -1;
  private Kept kept = new Kept(List.of(), List.of());

  private record Kept(List<String> languages, List<String> outlets) {}

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

  private synchronized Kept kept(Archive archive) {
    refresh(archive);
    return kept;
  }

  private void refresh(Archive archive) {
    Instant begun = clock.instant();
    if (opening == vault.opening() && begun.isBefore(until)) {
      return;
    }
    kept = new Kept(archive.casework().languages(), archive.casework().outlets(MOST_OUTLETS));
    opening = vault.opening();
    Instant ended = clock.instant();
    until = ended.plus(Duration.between(begun, ended).multipliedBy(TIMES_THE_COST));
  }
}
