package org.durumi.reader.confidence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.durumi.record.event.ActType;
import org.durumi.record.event.Event;
import org.durumi.record.event.Modality;
import org.durumi.record.event.Place;
import org.durumi.record.event.StatedDate;
import org.durumi.record.event.StatedPlace;
import org.durumi.record.event.Victims;
import org.durumi.record.time.CalendarDate;
import org.jspecify.annotations.Nullable;

/**
 * What can be seen of a proposed event without knowing whether it is right. All of it stands in the
 * casefile, so that it can be seen again when somebody has decided.
 */
final class Signals {

  /** In the order of {@link #of}. */
  static final List<String> NAMES = names();

  /** Code points of a short text. */
  private static final double A_NOTE = 500;

  private Signals() {}

  private static List<String> names() {
    List<String> names =
        new ArrayList<>(
            List.of(
                "bias",
                "korean",
                "chinese",
                "spanish",
                "german",
                "told-again",
                "victims",
                "victims-counted",
                "victims-one",
                "victims-named",
                "date",
                "date-bounded",
                "day",
                "place",
                "place-fine",
                "agent",
                "source",
                "no-detail",
                "unsure",
                "ahead",
                "ordered",
                "same-type-before",
                "others",
                "late",
                "long"));
    for (ActType type : ActType.values()) {
      names.add("type-" + type.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
    return Collections.unmodifiableList(names);
  }

  /**
   * The signals of one event.
   *
   * @param events all events that were proposed of its report
   * @param index which of them
   * @param language the report's
   * @param length code points of the report's text
   */
  static double[] of(List<Event> events, int index, String language, int length) {
    Event event = events.get(index);
    long before =
        events.subList(0, index).stream().filter(other -> other.type() == event.type()).count();
    Victims victims = event.victims().isEmpty() ? null : event.victims().getFirst();
    StatedPlace place = event.place();
    StatedDate date = event.date();
    boolean bare = victims == null && date == null && place == null && event.agents().isEmpty();
    double[] some = {
      1,
      is(language.equals("ko")),
      is(language.equals("zh")),
      is(language.equals("es")),
      is(language.equals("de")),
      is(event.evidence().size() > 1),
      is(victims != null),
      is(victims != null && victims.count() != null),
      is(victims != null && isOne(victims)),
      is(victims != null && !victims.names().isEmpty()),
      is(date != null),
      is(date != null && date.period().isBounded()),
      is(date != null && isDay(date.period().start())),
      is(place != null),
      is(place != null && isFine(place)),
      is(!event.agents().isEmpty()),
      is(!event.attribution().isEmpty()),
      is(bare),
      is(event.modality() == Modality.UNCONFIRMED || event.modality() == Modality.DENIED),
      is(event.modality() == Modality.PLANNED || event.modality() == Modality.IMMINENT_FEARED),
      is(event.modality() == Modality.ORDERED_OFFERED),
      Math.log1p((double) before),
      Math.log(events.size()),
      event.trigger().span().start() / (double) Math.max(1, length),
      Math.log(Math.max(1, length) / A_NOTE)
    };
    return Stream.of(some, types(event.type())).flatMapToDouble(Arrays::stream).toArray();
  }

  private static double[] types(ActType type) {
    return Arrays.stream(ActType.values()).mapToDouble(one -> is(one == type)).toArray();
  }

  private static boolean isOne(Victims victims) {
    return victims.count() != null && Objects.equals(victims.count().count().max(), 1);
  }

  private static boolean isDay(@Nullable CalendarDate date) {
    return date != null && date.day() > 0;
  }

  private static boolean isFine(StatedPlace stated) {
    Place place = stated.place();
    return place != null && place.precision().compareTo(Place.Precision.COUNTY) <= 0;
  }

  private static double is(boolean so) {
    return so ? 1 : 0;
  }
}
