package org.durumi.reader.casefile;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.durumi.reader.proposal.Scenes;
import org.durumi.record.event.ActType;
import org.durumi.record.event.Event;
import org.durumi.record.event.Modality;
import org.durumi.record.event.StatedDate;
import org.durumi.record.event.StatedPlace;
import org.durumi.record.source.Quote;
import org.durumi.record.source.Span;
import org.durumi.record.time.CalendarDate;
import org.durumi.record.time.Period;
import org.jspecify.annotations.Nullable;

/**
 * An act without a place or a day of its own happened where and when the sentences around it are
 * set. Only after tellings are folded, so that no place taken over parts what is one.
 */
final class Scene {

  /** Acts that happen in one place, and are neither a way nor a rule. */
  private static final Set<ActType> PLACED =
      EnumSet.complementOf(
          EnumSet.of(
              ActType.FORCED_REPATRIATION,
              ActType.TRANSFER,
              ActType.ESCAPE_CROSSING,
              ActType.POLICY_ORDER,
              ActType.REWARD_OFFER,
              ActType.BRIBERY_EXCHANGE));

  /** Acts that come after what they are told with: no earlier than that day, and over when told. */
  private static final Set<ActType> LATER =
      EnumSet.of(
          ActType.FORCED_REPATRIATION,
          ActType.TRANSFER,
          ActType.RELEASE,
          ActType.SENTENCING,
          ActType.DEATH_IN_CUSTODY,
          ActType.BRIBERY_EXCHANGE);

  private static final Set<Modality> PAST =
      EnumSet.of(Modality.OCCURRED, Modality.ONGOING, Modality.UNCONFIRMED);

  /** Ranks of what stands in an earlier and a later sentence, beyond all distances. */
  private static final int BEFORE = 10_000;

  private static final int AFTER = 100_000;

  /** How far behind an act a distance in time may stand, in code points. */
  private static final int BESIDE = 40;

  private final Scenes scenes;
  private final List<StatedDate> times;

  private final List<Event> all;

  private Scene(List<Event> all, Scenes scenes) {
    this.all = all;
    this.scenes = scenes;
    times = Times.of(scenes);
  }

  /** The events with what they take over. */
  static List<Event> set(List<Event> events, Scenes scenes) {
    Scene scene = new Scene(events, scenes);
    return events.stream().map(scene::set).toList();
  }

  private Event set(Event event) {
    if (!PAST.contains(event.modality())) {
      return event;
    }
    StatedPlace place = event.place();
    if (place == null && PLACED.contains(event.type())) {
      place = nearest(event, scenes.places(), StatedPlace::words, false);
    }
    StatedDate date = event.date();
    List<StatedDate> meant =
        event.modality() == Modality.ONGOING
            ? List.of()
            : times.stream().filter(one -> mayMean(event, one) && !isOfReturn(event, one)).toList();
    StatedDate set = nearest(event, meant, StatedDate::words, true);
    boolean open = date == null || isOpen(date.period());
    if (set != null && Times.isShift(set, scenes) && (open || follows(event, set, date))) {
      date = fits(set.period(), open ? date : null) ? set : date;
    } else if (set != null && open) {
      date = fits(set.period(), date) ? taken(event, set, date) : date;
    }
    return new Event(
        event.type(),
        event.modality(),
        event.confidence(),
        event.trigger(),
        event.evidence(),
        date,
        place,
        event.victims(),
        event.agents(),
        event.attribution(),
        event.offer());
  }

  /**
   * "Two were killed; six reached the camp four days later": a distance belongs to what is beside
   * it.
   */
  private boolean mayMean(Event event, StatedDate time) {
    Span words = time.words().span();
    CalendarDate start = time.period().start();
    if (!Times.isShift(time, scenes)) {
      // A year frames a whole account, not a sentence of it.
      return start != null && start.month() > 0;
    }
    return sentence(event).overlaps(words)
        ? words.start() - event.trigger().span().end() <= BESIDE
        : Times.isForward(time, scenes);
  }

  /** "fled on the 30th and were caught four days later": the distance stands nearer to the act. */
  private boolean follows(Event event, StatedDate shift, @Nullable StatedDate own) {
    boolean here = sentence(event).overlaps(shift.words().span());
    if (own == null || Times.isShift(own, scenes)) {
      return here;
    }
    Period period = own.period();
    if (!sentence(event).overlaps(own.words().span())) {
      return here && !Objects.equals(period.start(), period.end());
    }
    int at = shift.words().span().start();
    return own.words().span().end() <= at && at < event.trigger().span().start();
  }

  private static @Nullable StatedDate taken(
      Event event, StatedDate set, @Nullable StatedDate known) {
    CalendarDate start = set.period().start();
    CalendarDate told = known == null ? null : known.period().end();
    if (!LATER.contains(event.type()) || start == null) {
      return set;
    }
    return told == null ? known : new StatedDate(set.words(), Period.between(start, told));
  }

  /** "By then"; a day without its year is a day of its own. */
  private static boolean isOpen(Period period) {
    return period.start() == null && !period.edtf().startsWith("X");
  }

  /** Those who were held until they were sent back, tried or let go were not seized on that day. */
  private boolean isOfReturn(Event event, StatedDate time) {
    return event.type() == ActType.ARREST_DETENTION
        && all.stream()
            .filter(other -> LATER.contains(other.type()) && other.date() != null)
            .anyMatch(other -> Objects.requireNonNull(other.date()).words().equals(time.words()));
  }

  /** A day after the one by which the act was over is no day of it. */
  private static boolean fits(Period set, @Nullable StatedDate known) {
    CalendarDate last = known == null ? null : known.period().end();
    CalendarDate end = set.end();
    boolean over = last == null || end == null || !end.last().isAfter(last.last());
    return set.start() != null && (known == null || known.period().mayOverlap(set) && over);
  }

  private static Span sentence(Event event) {
    return event.evidence().stream()
        .map(Quote::span)
        .filter(span -> span.overlaps(event.trigger().span()))
        .findFirst()
        .orElse(event.trigger().span());
  }

  private <T> @Nullable T nearest(
      Event event, List<T> all, Function<T, Quote> words, boolean ahead) {
    Span sentence = sentence(event);
    T best = null;
    int least = Integer.MAX_VALUE;
    for (T one : all) {
      Span span = words.apply(one).span();
      int apart = apart(event, sentence, span, ahead);
      if (apart < least) {
        best = one;
        least = apart;
      }
    }
    return best;
  }

  /** How far a scene's words are from an act; those of its own sentence come first. */
  private int apart(Event event, Span sentence, Span words, boolean ahead) {
    if (sentence.overlaps(words)) {
      return Math.abs(words.start() - event.trigger().span().start()) / 10;
    }
    int before = sentence.start() - words.end();
    if (before >= 0) {
      return before <= scenes.reach() ? BEFORE + before : Integer.MAX_VALUE;
    }
    // A lead says what happened, and the sentence after it says when.
    int after = words.start() - sentence.end();
    boolean lead = ahead && sentence.start() <= scenes.reach() && after <= scenes.reach() / 2;
    return lead ? AFTER + after : Integer.MAX_VALUE;
  }
}
