package org.durumi.reader.chinese;

import org.durumi.reader.proposal.Mention;
import org.durumi.record.event.Modality;
import org.durumi.record.event.StatedDate;
import org.durumi.record.time.CalendarDate;
import org.durumi.record.time.Period;
import org.jspecify.annotations.Nullable;

/** Finds the date of an act among those of its sentence. */
final class DateFinder {

  private DateFinder() {}

  /**
   * The date of an act; for a finished one without a date, the verb itself, which puts it before
   * the report.
   *
   * @param known the last day on which the words may have been said, or null
   */
  static @Nullable StatedDate find(
      Sentence s, Mention<Trigger> trigger, Modality modality, @Nullable Period known) {
    if (modality == Modality.IMMINENT_FEARED) {
      return null;
    }
    Mention<Period> date = nearest(s, trigger, modality);
    if (date != null) {
      return new StatedDate(s.quote(date), date.value());
    }
    CalendarDate end = known == null ? null : known.end();
    return end == null || modality == Modality.PLANNED || modality == Modality.DENIED
        ? null
        : new StatedDate(s.quote(trigger), Period.until(end));
  }

  private static @Nullable Mention<Period> nearest(
      Sentence s, Mention<Trigger> trigger, Modality modality) {
    int clause = s.clauseStart(trigger.start());
    int end = s.clauseEnd(trigger.end());
    Mention<Period> own = null;
    Mention<Period> before = null;
    Mention<Period> after = null;
    for (Mention<Period> date : s.dates()) {
      if (s.inSource(date) || date.value().edtf().equals("XXXX-XX-XX") || spansAge(s, date)) {
        continue;
      }
      if (date.end() <= trigger.start() && date.start() >= clause) {
        own = date;
      } else if (date.end() <= trigger.start() && free(s, date, trigger)) {
        before = date;
      } else if (date.start() >= trigger.end() && after == null) {
        after = date.end() <= end && !triggerBetween(s, trigger.end(), date.start()) || free(s, date, trigger) ? date : null;
      }
    }
    if (own != null || modality == Modality.PLANNED) {
      return own;
    }
    return before != null ? before : after;
  }

  private static boolean spansAge(Sentence s, Mention<Period> date) {
    int end = date.end();
    return s.holds(end, end + 3, "出生", "生于", "以来", "成立");
  }

  /** Tells whether a date's own clause states no other act, so that it may date this one. */
  private static boolean free(Sentence s, Mention<Period> date, Mention<Trigger> trigger) {
    int from = s.clauseStart(date.start());
    int to = s.clauseEnd(date.end());
    for (Mention<Trigger> other : s.triggers()) {
      if (other.overlaps(from, to) && other.value().type() != trigger.value().type()) {
        return false;
      }
    }
    return true;
  }

  private static boolean triggerBetween(Sentence s, int from, int to) {
    return s.triggers().stream().anyMatch(t -> t.start() >= from && t.end() <= to);
  }
}
