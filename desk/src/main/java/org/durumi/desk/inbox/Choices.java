package org.durumi.desk.inbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.durumi.archive.Archive;
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
  private List<String> languages = List.of();
  private List<String> outlets = List.of();

  Choices(Vault vault, Clock clock) {
    this.vault = vault;
    this.clock = clock;
  }

  synchronized List<String> languages(Archive archive) {
    refresh(archive);
    return languages;
  }

  synchronized List<String> outlets(Archive archive) {
    refresh(archive);
    return outlets;
  }

  private void refresh(Archive archive) {
    Instant begun = clock.instant();
    if (opening == vault.opening() && begun.isBefore(until)) {
      return;
    }
    languages = archive.casework().languages();
    outlets = archive.casework().outlets(MOST_OUTLETS);
    opening = vault.opening();
    Instant ended = clock.instant();
    until = ended.plus(Duration.between(begun, ended).multipliedBy(TIMES_THE_COST));
  }
}
