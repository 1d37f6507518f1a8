package org.durumi.publisher.appeal;

import java.util.ArrayList;
import java.util.List;
import org.durumi.record.event.ActType;
import org.durumi.record.event.Event;
import org.durumi.record.event.Place;
import org.durumi.record.event.Place.Precision;
import org.durumi.record.event.StatedPlace;
import org.durumi.record.source.Quote;
import org.jspecify.annotations.Nullable;

/** The few words of a report that say what a sentence says. */
final class Quotes {

  private Quotes() {}

  /** The words for what was done, to how many, when, where and by which sort of actor. */
  static Source.OfReport source(Account account) {
    Event event = account.event();
    List<Quote> words = new ArrayList<>(List.of(event.trigger()));
    account
        .people()
        .forEach(people -> {
          if (people.count() != null) {
            words.add(people.count().words());
          }
        });
    if (event.date() != null) {
      words.add(event.date().words());
    }
    StatedPlace place = event.place();
    if (place != null && mayBeTold(event.type(), place.place())) {
      words.add(place.words());
    }
    event.agents().stream()
        .filter(agent -> Wording.sort(agent.kind()).isPresent())
        .forEach(agent -> words.add(agent.words()));
    return new Source.OfReport(account, words);
  }

  /** Where somebody was seized, below the town, may be where others still hide. */
  private static boolean mayBeTold(ActType type, @Nullable Place place) {
    return place != null
        && (type != ActType.ARREST_DETENTION || place.precision() != Precision.SITE);
  }
}
