package org.durumi.reader.encoder;

import java.util.List;
import java.util.Set;
import org.durumi.record.event.ActType;
import org.durumi.record.event.Event;
import org.durumi.record.event.StatedCount;
import org.durumi.record.event.StatedDate;
import org.durumi.record.event.Victims;
import org.durumi.record.source.Quote;
import org.durumi.record.source.Span;
import org.durumi.record.time.Period;
import org.jspecify.annotations.Nullable;

/**
 * Fills the fields that the rules leave open with words of the sentence that states the act. What
 * stands elsewhere the encoder ties to acts too freely, and a wrong field costs more than a missing
 * one: from there come only a date that stands near, and a source that was named not long before.
 * Whether there are children it does not fill at all.
 */
final class Filling {

  private static final Set<ActType> WITHOUT_VICTIMS =
      Set.of(
          ActType.REWARD_OFFER,
          ActType.BRIBERY_EXCHANGE,
          ActType.POLICY_ORDER,
          ActType.CRACKDOWN_OPERATION);

  /** How far away words may stand, in UTF-16 units: a few sentences, and a paragraph. */
  private static final int NEAR = 300;

  private static final int NOT_LONG_BEFORE = 500;

  private final Event stated;
  private final Event other;
  private final @Nullable Period reported;
  private final Span sentence;

  private Filling(Event stated, Event other, @Nullable Period reported) {
    this.reported = reported;
    this.stated = stated;
    this.other = other;
    sentence =
        stated.evidence().stream()
            .map(Quote::span)
            .filter(span -> span.overlaps(stated.trigger().span()))
            .findFirst()
            .orElse(stated.trigger().span());
  }

  /**
   * The first telling; where it says nothing, the second. The two agreeing makes it surer.
   *
   * @param reported when the report was published
   */
  static Event of(Event stated, Event other, @Nullable Period reported) {
    return new Filling(stated, other, reported).filled();
  }

  private Event filled() {
    return new Event(
        stated.type(),
        stated.modality(),
        1 - (1 - stated.confidence()) * (1 - other.confidence() / 2),
        stated.trigger(),
        stated.evidence(),
        date(),
        stated.place() != null || other.place() == null || !stands(other.place().words())
            ? stated.place()
            : other.place(),
        victims(),
        stated.agents().isEmpty()
            ? other.agents().stream()
                .filter(agent -> stands(agent.words()) && !speaks(agent.words()))
                .toList()
            : stated.agents(),
        stated.attribution().isEmpty()
            ? other.attribution().stream()
                .filter(source -> isNear(source.words(), NOT_LONG_BEFORE, 0))
                .toList()
            : stated.attribution(),
        stated.offer() != null || other.offer() == null || !stands(other.offer().words())
            ? stated.offer()
            : other.offer());
  }

  private boolean stands(Quote words) {
    return sentence.overlaps(words.span());
  }

  /** Who says so did not do it. */
  private boolean speaks(Quote words) {
    return stated.attribution().stream()
        .anyMatch(source ->
            source.words().span().overlaps(words.span())
                || source.words().text().contains(words.text()));
  }

  private boolean isNear(Quote words, int before, int after) {
    Span span = words.span();
    return stands(words)
        || (span.end() <= sentence.start() && sentence.start() - span.start() <= before)
        || (span.start() >= sentence.end() && span.end() - sentence.end() <= after);
  }

  /** A day said outweighs "before it was told". */
  private @Nullable StatedDate date() {
    StatedDate one = stated.date();
    StatedDate two = other.date();
    boolean open = one == null || one.period().start() == null;
    return open && two != null && saysWhen(two) ? two : one;
  }

  /** Neither that a verb is past nor the line with the report's own day says when it happened. */
  private boolean saysWhen(StatedDate date) {
    Span span = date.words().span();
    boolean said = stands(date.words());
    return date.period().start() != null
        && !(said && isOfALaterVerb(span))
        && !span.overlaps(stated.trigger().span())
        && !span.overlaps(other.trigger().span())
        && (said || (isNear(date.words(), NEAR, NEAR) && !date.period().equals(reported)));
  }

  /** Korean and Chinese put the day before the verb: one behind it is of the verb that follows. */
  private boolean isOfALaterVerb(Span date) {
    int first = stated.trigger().text().codePointAt(0);
    return date.start() >= stated.trigger().span().end() && !Letters.isOfSpacedWord(first);
  }

  private List<Victims> victims() {
    if (WITHOUT_VICTIMS.contains(stated.type()) || stated.victims().size() > 1) {
      return stated.victims();
    }
    Victims two = other.victims().isEmpty() ? null : other.victims().getFirst();
    if (two == null || !stands(two.words())) {
      return stated.victims();
    }
    if (stated.victims().isEmpty()) {
      List<Quote> names = two.names().stream().filter(this::stands).toList();
      return List.of(new Victims(two.words(), two.description(), counted(two), null, names));
    }
    Victims one = stated.victims().getFirst();
    StatedCount count = counted(two);
    return List.of(one.count() != null || count == null ? one : one.withCount(count));
  }

  private @Nullable StatedCount counted(Victims victims) {
    StatedCount count = victims.count();
    return count != null && stands(count.words()) ? count : null;
  }
}
