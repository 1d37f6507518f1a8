package org.durumi.reader.korean;

import org.durumi.record.event.Modality;
import org.durumi.record.event.StatedDate;
import org.durumi.record.source.Quote;
import org.durumi.record.time.CalendarDate;
import org.durumi.record.time.Period;
import org.jspecify.annotations.Nullable;

/** Dates acts, by their own words or else by the tense of their verb. */
final class Tenses {

  private final Anchor anchor;
  private @Nullable CalendarDate lead;
  private @Nullable CalendarDate own;

  Tenses(Anchor anchor) {
    this.anchor = anchor;
  }

  /** Takes note of when the sentence was said; the first such date also holds for what follows. */
  void read(Parts parts) {
    own = Settings.reported(parts);
    if (lead == null) {
      lead = own;
    }
  }

  /** The latest day by which the sentence at hand was said, or null. */
  @Nullable CalendarDate reported() {
    if (own != null) {
      return own;
    }
    return lead != null ? lead : anchor.latest();
  }

  /** When an act was done; null for what is still to come and for what nothing is known of. */
  @Nullable StatedDate date(Clause clause, Modality modality, @Nullable Draft before) {
    StatedDate stated = Settings.date(clause);
    boolean ahead =
        modality == Modality.IMMINENT_FEARED
            || modality == Modality.PLANNED
            || modality == Modality.DENIED;
    CalendarDate latest = reported();
    if (stated != null) {
      return ahead && stated.period().edtf().startsWith("..") ? null : within(stated, latest);
    }
    if (ahead || latest == null) {
      return null;
    }
    StatedDate earlier = before == null ? null : before.date();
    CalendarDate start = earlier == null ? null : earlier.period().start();
    boolean follows = start != null && !start.first().isAfter(latest.last());
    if (follows && start != null && earlier != null && before != null && before.hasStatedDate()) {
      return new StatedDate(earlier.words(), Period.between(start, latest));
    }
    return new StatedDate(words(clause), Period.until(latest));
  }

  /** "Recently" ends when it was said, not when the report came out. */
  private static StatedDate within(StatedDate stated, @Nullable CalendarDate latest) {
    boolean recent = stated.period().start() == null && stated.period().end() != null;
    return recent && latest != null ? new StatedDate(stated.words(), Period.until(latest)) : stated;
  }

  /** The verb with its plain ending. */
  static Quote words(Clause clause) {
    Trigger trigger = clause.trigger();
    boolean plain = clause.parts().text().startsWith("다", trigger.end());
    return clause.parts().passage().quote(trigger.start(), trigger.end() + (plain ? 1 : 0));
  }
}
