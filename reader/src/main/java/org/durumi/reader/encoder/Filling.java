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
import org.jspecify.annotations.Nullable;

/**
 * Fills the fields that the rules leave open with words of the sentence that states the act. What
 * stands elsewhere the encoder ties to acts too freely: a wrong field costs more than a missing
 * one. Whether there are children it does not fill at all.
 */
final class Filling {

  private static final Set<ActType> WITHOUT_VICTIMS =
      Set.of(
          ActType.REWARD_OFFER,
          ActType.BRIBERY_EXCHANGE,
          ActType.POLICY_ORDER,
          ActType.CRACKDOWN_OPERATION);

  private final Event stated;
  private final Event other;
  private final Span sentence;

  private Filling(Event stated, Event other) {
    this.stated = stated;
    this.other = other;
    sentence =
        stated.evidence().stream()
            .map(Quote::span)
            .filter(span -> span.overlaps(stated.trigger().span()))
            .findFirst()
            .orElse(stated.trigger().span());
  }

  /** The first telling; where it says nothing, the second. The two agreeing makes it surer. */
  static Event of(Event stated, Event other) {
    return new Filling(stated, other).filled();
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
            ? other.agents().stream().filter(agent -> stands(agent.words())).toList()
            : stated.agents(),
        stated.attribution().isEmpty()
            ? other.attribution().stream().filter(source -> stands(source.words())).toList()
            : stated.attribution(),
        stated.offer() != null || other.offer() == null || !stands(other.offer().words())
            ? stated.offer()
            : other.offer());
  }

  private boolean stands(Quote words) {
    return sentence.overlaps(words.span());
  }

  /** A day said outweighs "before it was told"; that a verb is past says no more than the rules. */
  private @Nullable StatedDate date() {
    StatedDate one = stated.date();
    StatedDate two = other.date();
    boolean open = one == null || one.period().start() == null;
    boolean said =
        two != null
            && stands(two.words())
            && two.period().start() != null
            && !two.words().equals(other.trigger());
    return open && said ? two : one;
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
