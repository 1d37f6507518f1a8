package org.durumi.reader.chinese;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.durumi.reader.proposal.Proposal;
import org.durumi.record.event.Attribution;
import org.durumi.record.event.Event;
import org.durumi.record.event.Modality;
import org.durumi.record.event.Place;
import org.durumi.record.event.StatedDate;
import org.durumi.record.event.StatedPlace;
import org.durumi.record.event.Victims;
import org.durumi.record.source.Quote;
import org.durumi.record.time.Period;
import org.jspecify.annotations.Nullable;

/** Joins two tellings of one act: the more exact field wins, sentences and sources add up. */
final class Merge {

  private Merge() {}

  static Proposal of(Proposal first, Proposal second) {
    Event a = first.event();
    Event b = second.event();
    List<Quote> evidence = new ArrayList<>(new TreeSet<>(joined(a.evidence(), b.evidence())));
    Event event =
        new Event(
            a.type(),
            modality(a.modality(), b.modality()),
            Math.max(a.confidence(), b.confidence()),
            a.trigger(),
            evidence,
            date(a.date(), b.date()),
            place(a.place(), b.place()),
            victims(a.victims(), b.victims()),
            a.agents().isEmpty() || (surer(b, a) && !b.agents().isEmpty())
                ? b.agents()
                : a.agents(),
            voices(a.attribution(), b.attribution()),
            a.offer() == null ? b.offer() : a.offer());
    int group = first.group() < 0 ? second.group() : first.group();
    return new Proposal(event, first.sentence(), group, first.follows() && second.follows());
  }

  private static <T> List<T> joined(List<T> a, List<T> b) {
    List<T> all = new ArrayList<>(a);
    all.addAll(b);
    return all;
  }

  /** Tells whether one telling asserts what the other only supposes. */
  private static boolean surer(Event a, Event b) {
    return a.modality() == Modality.OCCURRED && b.modality() == Modality.UNCONFIRMED;
  }

  private static Modality modality(Modality a, Modality b) {
    if (a == Modality.OCCURRED || b == Modality.OCCURRED) {
      return Modality.OCCURRED;
    }
    return a == Modality.UNCONFIRMED ? b : a;
  }

  private static @Nullable StatedDate date(@Nullable StatedDate a, @Nullable StatedDate b) {
    if (a == null || b == null) {
      return a == null ? b : a;
    }
    return width(b.period()) < width(a.period()) ? b : a;
  }

  private static long width(Period period) {
    if (period.start() != null && period.end() != null) {
      return period.end().last().toEpochDay() - period.start().first().toEpochDay();
    }
    return period.start() == null && period.end() == null ? 1_000_000 : 2_000_000;
  }

  private static @Nullable StatedPlace place(@Nullable StatedPlace a, @Nullable StatedPlace b) {
    if (a == null || b == null) {
      return a == null ? b : a;
    }
    boolean longer =
        b.words().text().startsWith(a.words().text())
            && b.words().text().length() > a.words().text().length();
    return longer || finer(b.place(), a.place()) ? b : a;
  }

  private static boolean finer(@Nullable Place a, @Nullable Place b) {
    if (a == null) {
      return b != null && b.precision().compareTo(Place.Precision.AREA) > 0;
    }
    Place.Precision other = b == null ? Place.Precision.AREA : b.precision();
    return a.precision().compareTo(other) < 0;
  }

  private static List<Victims> victims(List<Victims> a, List<Victims> b) {
    if (a.isEmpty() || b.isEmpty()) {
      return a.isEmpty() ? b : a;
    }
    Victims x = a.getFirst();
    Victims y = b.getFirst();
    boolean unknown = x.count() == null && y.count() != null;
    boolean whole =
        x.count() != null
            && y.count() != null
            && Folding.within(x.count().count(), y.count().count());
    Victims kept = unknown || whole ? y : x;
    boolean children = Boolean.TRUE.equals(x.children()) || Boolean.TRUE.equals(y.children());
    return List.of(
        new Victims(
            kept.words(),
            kept.description(),
            kept.count(),
            children ? Boolean.TRUE : kept.children(),
            kept.names().isEmpty() && !whole ? y.names() : kept.names()));
  }

  private static List<Attribution> voices(List<Attribution> a, List<Attribution> b) {
    List<Attribution> all = new ArrayList<>(a);
    for (Attribution voice : b) {
      if (all.stream().noneMatch(known -> known.words().text().equals(voice.words().text()))) {
        all.add(voice);
      }
    }
    return all;
  }
}
