package org.durumi.reader.casefile;

import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.durumi.reader.proposal.Proposal;
import org.durumi.record.event.Attribution;
import org.durumi.record.event.Event;
import org.durumi.record.event.Modality;
import org.durumi.record.event.Offer;
import org.durumi.record.event.StatedCount;
import org.durumi.record.event.StatedDate;
import org.durumi.record.event.StatedPlace;
import org.durumi.record.event.Victims;
import org.durumi.record.source.Quote;
import org.durumi.record.time.CalendarDate;
import org.durumi.record.time.Period;
import org.jspecify.annotations.Nullable;

/** Merges two tellings of one act: the finer date and place win, counts are never added. */
final class Merge {

  private Merge() {}

  /** The two as one; the telling that stands by itself leads. */
  static Folded of(Folded one, Proposal other) {
    boolean leads = !one.follows() || other.follows();
    boolean disputed = one.group() != other.group() && other.follows();
    Event event =
        leads
            ? merged(one.event(), other.event(), disputed)
            : merged(other.event(), one.event(), disputed);
    return new Folded(
        event, one.group() >= 0 ? one.group() : other.group(), one.follows() && other.follows());
  }

  /** A counted telling and a lead without a number. */
  static Folded of(Folded counted, Event lead, int group) {
    return new Folded(merged(counted.event(), lead, false), group, false);
  }

  private static Event merged(Event main, Event rest, boolean disputed) {
    Event a = main;
    Event b = rest;
    Set<Quote> evidence = new LinkedHashSet<>(a.evidence());
    evidence.addAll(b.evidence());
    Set<Attribution> attribution = new LinkedHashSet<>(a.attribution());
    b.attribution().stream()
        .filter(x -> attribution.stream().noneMatch(y -> y.words().equals(x.words())))
        .forEach(attribution::add);
    return new Event(
        a.type(),
        modality(main.modality(), rest.modality()),
        Math.max(a.confidence(), b.confidence()),
        main.trigger(),
        evidence.stream().sorted().limit(6).toList(),
        finer(main.date(), rest.date()),
        finer(main.place(), rest.place()),
        victims(main.victims(), rest.victims(), disputed),
        main.agents().isEmpty() ? rest.agents() : main.agents(),
        attribution.stream().limit(4).toList(),
        offer(main.offer(), rest.offer()));
  }

  /** An assertion outweighs a doubt that another sentence casts; a plan outweighs a fear. */
  private static Modality modality(Modality main, Modality rest) {
    if (main == Modality.UNCONFIRMED || main == Modality.ONGOING) {
      return rest == Modality.OCCURRED ? rest : main;
    }
    return main;
  }

  private static @Nullable StatedDate finer(@Nullable StatedDate a, @Nullable StatedDate b) {
    if (a == null || b == null) {
      return a == null ? b : a;
    }
    int more = rank(b.period()) - rank(a.period());
    return more > 0 || more == 0 && days(b.period()) < days(a.period()) ? b : a;
  }

  /** How many days a period holds; an open one holds all. */
  private static long days(Period period) {
    CalendarDate start = period.start();
    CalendarDate end = period.end();
    return start == null || end == null
        ? Long.MAX_VALUE
        : ChronoUnit.DAYS.between(start.first(), end.last());
  }

  private static int rank(Period period) {
    int rank = (period.start() != null ? 4 : 0) + (period.end() != null ? 2 : 0);
    boolean day =
        period.start() != null && period.start().day() > 0 && period.start().equals(period.end());
    return rank + (day ? 1 : 0);
  }

  private static @Nullable StatedPlace finer(@Nullable StatedPlace a, @Nullable StatedPlace b) {
    if (a == null || b == null) {
      return a == null ? b : a;
    }
    if (a.place() == null || b.place() == null) {
      return a.place() == null && !isNamed(a) ? b : a;
    }
    return b.place().precision().compareTo(a.place().precision()) < 0 ? b : a;
  }

  private static boolean isNamed(StatedPlace place) {
    return Character.isUpperCase(place.words().text().codePointAt(0));
  }

  private static List<Victims> victims(List<Victims> main, List<Victims> rest, boolean disputed) {
    if (main.isEmpty() || rest.isEmpty()) {
      return main.isEmpty() ? rest : main;
    }
    Victims a = main.getFirst();
    Victims b = rest.getFirst();
    StatedCount count = a.count();
    StatedCount other = b.count();
    boolean take =
        other != null
            && (count == null || count.count().max() == null && count.count().min() == null);
    StatedCount merged =
        take ? other : count == null || other == null ? count : narrower(count, other);
    if (disputed && count != null && other != null && !count.count().mayEqual(other.count())) {
      merged = new StatedCount(count.words(), count.count().span(other.count()));
    }
    Boolean children =
        Boolean.TRUE.equals(a.children()) || Boolean.TRUE.equals(b.children())
            ? Boolean.TRUE
            : a.children() != null ? a.children() : b.children();
    List<Quote> names = a.names().isEmpty() ? b.names() : a.names();
    return List.of(new Victims(a.words(), a.description(), merged, children, names));
  }

  /** "at least 13" told again as "13" is 13. */
  private static StatedCount narrower(StatedCount one, StatedCount other) {
    boolean blurred = other.count().approximate() && !one.count().approximate();
    if (blurred
        && Objects.equals(one.count().min(), other.count().min())
        && Objects.equals(one.count().max(), other.count().max())) {
      return other;
    }
    boolean open = one.count().min() == null || one.count().max() == null;
    boolean closed = other.count().min() != null && other.count().max() != null;
    return open
            && closed
            && one.count().mayEqual(other.count())
            && Objects.equals(one.count().min(), other.count().min())
        ? other
        : one;
  }

  /** An offer with a sum says more than one without. */
  private static @Nullable Offer offer(@Nullable Offer main, @Nullable Offer rest) {
    return main == null || main.sum() == null && rest != null ? rest : main;
  }
}
