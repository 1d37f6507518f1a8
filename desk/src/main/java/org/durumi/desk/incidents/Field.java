package org.durumi.desk.incidents;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.durumi.desk.linked.Told;
import org.durumi.desk.page.Words;
import org.durumi.desk.said.Said;
import org.durumi.desk.said.SaidWords;
import org.durumi.linker.incident.Gist;
import org.durumi.linker.telling.Telling;
import org.durumi.record.event.Count;
import org.durumi.record.event.Place;
import org.durumi.record.time.Period;
import org.jspecify.annotations.Nullable;

/** In what respects the tellings of an incident are laid side by side. */
enum Field {
  /** What was done. */
  WHAT,
  /** When. */
  WHEN,
  /** Where. */
  WHERE,
  /** How many people. */
  NUMBER,
  /** To whom. */
  WHO,
  /** By whom. */
  BY,
  /** Who says so. */
  SAYS,
  /** Whether it happened. */
  HAPPENED;

  private static final double SAME_PLACE_DEGREES = 0.3;

  /** The code in messages, such as {@code number}. */
  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What a telling says of it; none where it says nothing. */
  List<String> said(Told told, Words words) {
    SaidWords speak = new SaidWords(words);
    Said said = told.said();
    return switch (this) {
      case WHAT -> List.of(speak.type(said.row().type()));
      case WHEN -> said.date() == null ? List.of() : List.of(speak.date(said.date()));
      case WHERE -> said.place() == null ? List.of() : List.of(speak.place(said.place()));
      case NUMBER ->
          said.people().stream()
              .map(Said.People::count)
              .flatMap(Stream::ofNullable)
              .map(speak::count)
              .toList();
      case WHO -> said.people().stream().map(Said.People::description).distinct().toList();
      case BY -> said.agents().stream().map(Said.Agent::name).distinct().toList();
      case SAYS -> said.voices().stream().map(speak::voice).distinct().toList();
      case HAPPENED -> List.of(speak.modality(said.row().modality()));
    };
  }

  /** Tells whether two tellings cannot both be right in this. */
  boolean differs(Telling one, Telling other) {
    return switch (this) {
      case WHAT -> one.type() != other.type();
      case WHEN -> apart(one.when(), other.when());
      case WHERE -> apart(one.place(), other.place());
      case NUMBER -> differ(Gist.total(one), Gist.total(other));
      case HAPPENED -> one.modality() != other.modality();
      case WHO, BY, SAYS -> false;
    };
  }

  private static boolean apart(@Nullable Period one, @Nullable Period other) {
    return one != null && other != null && !one.mayOverlap(other);
  }

  private static boolean apart(@Nullable Place one, @Nullable Place other) {
    if (one == null || other == null || one.name().equals(other.name())) {
      return false;
    }
    boolean otherCountry =
        one.country() != null && other.country() != null && !one.country().equals(other.country());
    boolean narrow = isNarrow(one) && isNarrow(other);
    boolean far =
        Math.abs(one.latitude() - other.latitude()) > SAME_PLACE_DEGREES
            || Math.abs(one.longitude() - other.longitude()) > SAME_PLACE_DEGREES;
    return otherCountry || narrow && far;
  }

  private static boolean isNarrow(Place place) {
    return switch (place.precision()) {
      case SITE, TOWN, COUNTY -> true;
      case PROVINCE, AREA, COUNTRY -> false;
    };
  }

  /** "21 or more" and "30" are two numbers, though both may be true. */
  private static boolean differ(@Nullable Count one, @Nullable Count other) {
    return one != null
        && other != null
        && (!Objects.equals(one.min(), other.min()) || !Objects.equals(one.max(), other.max()));
  }
}
