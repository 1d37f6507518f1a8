package org.durumi.desk.appeals;

import java.time.Clock;
import java.util.Optional;
import org.durumi.desk.access.PartlySeenException;
import org.durumi.desk.linked.IncidentWords;
import org.durumi.desk.linked.LinkedArchive;
import org.durumi.desk.page.Preferences;
import org.durumi.desk.page.Words;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Finds the incidents that appeals begin from. */
@Component
final class AppealCases {

  private final LinkedArchive linkedArchive;
  private final Preferences preferences;
  private final Clock clock;

  AppealCases(LinkedArchive linkedArchive, Preferences preferences, Clock clock) {
    this.linkedArchive = linkedArchive;
    this.preferences = preferences;
    this.clock = clock;
  }

  /**
   * An incident.
   *
   * @param id the archive's
   * @param name in the person's language
   * @param whole whether all may be seen that is told of its people
   */
  record Found(String id, String name, boolean whole) {}

  /** What lays appeals out in a language. */
  AppealViews views(Words words) {
    return new AppealViews(words, clock, preferences.values().zoneId());
  }

  /**
   * The incident of an address.
   *
   * @throws ResponseStatusException if there is none
   * @throws PartlySeenException if its people are followed to what may not be seen
   */
  Found find(String address, Words words) {
    Found found =
        ask(address, words).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    if (!found.whole()) {
      throw new PartlySeenException("appeal.partly");
    }
    return found;
  }

  /** The incident of an address, if there is one of which the whole case may be seen. */
  Optional<Found> look(String address, Words words) {
    return ask(address, words).filter(Found::whole);
  }

  private Optional<Found> ask(String address, Words words) {
    IncidentWords names = new IncidentWords(words);
    return linkedArchive.ask(linked ->
        linked
            .incident(address)
            .map(incident ->
                new Found(
                    incident.id(),
                    names.name(incident),
                    linked.followed().isWhole(incident.id()))));
  }
}
