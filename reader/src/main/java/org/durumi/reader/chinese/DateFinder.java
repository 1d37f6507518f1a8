package org.durumi.reader.chinese;

import java.util.List;
import java.util.regex.Pattern;
import org.durumi.reader.proposal.Mention;
import org.durumi.record.event.Modality;
import org.durumi.record.event.StatedDate;
import org.durumi.record.time.CalendarDate;
import org.durumi.record.time.Period;
import org.jspecify.annotations.Nullable;

/** Finds the date of an act among those of its sentence. */
final class DateFinder {

  static final Pattern MEANWHILE = Pattern.compile("(?:期间|时|途中|之际|过程中|中)$");

  /** How far behind a date 以来 may stand: 2月1日政变以来. */
  private static final int SINCE = 8;

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
    if (date == null && trigger.value().frame() == Trigger.Frame.ACT) {
      date = announced(s, trigger);
    }
    if (date != null) {
      return new StatedDate(s.quote(date), date.value());
    }
    CalendarDate end = known == null ? null : known.end();
    return end == null || modality == Modality.PLANNED || modality == Modality.DENIED
        ? null
        : new StatedDate(s.quote(trigger), Period.until(end));
  }

  /** When a sentence is set, whatever it states. */
  static List<StatedDate> dated(Sentence s) {
    return s.dates().stream()
        .filter(date -> date.value().start() != null || date.value().edtf().startsWith("X"))
        .filter(date -> !s.inSource(date) && !spansAge(s, date))
        .filter(date -> !s.holds(date.end(), date.end() + SINCE, "以来", "以後", "以后"))
        .map(date -> new StatedDate(s.quote(date), date.value()))
        .toList();
  }

  /** When an actor that is itself the source announced the act. */
  private static @Nullable Mention<Period> announced(Sentence s, Mention<Trigger> trigger) {
    Source source = s.sourceAt(trigger.start());
    boolean actor =
        source != null
            && s.agents().stream()
                .anyMatch(a -> a.overlaps(source.words().start(), source.words().end()));
    return actor && source != null ? source.date() : null;
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
      if (date.end() <= trigger.start() && date.start() >= clause && !described(s, date, trigger)) {
        own = own == null || !coarser(date.value(), own.value()) ? date : own;
      } else if (date.end() <= trigger.start()
          && free(s, date, trigger)
          && sameVoice(s, date, trigger)) {
        before = before == null || !coarser(date.value(), before.value()) ? date : before;
      } else if (date.start() >= trigger.end() && after == null) {
        after =
            (date.end() <= end && !triggerBetween(s, trigger.end(), date.start()))
                    || free(s, date, trigger)
                ? date
                : null;
      }
    }
    if (own != null || modality == Modality.PLANNED) {
      return own;
    }
    boolean finer = before != null && after != null && coarser(before.value(), after.value());
    return before != null && !finer ? before : after;
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
      boolean act = other.value().firm() && other.value().frame() != Trigger.Frame.ACT;
      if (act && other.overlaps(from, to) && other.value().type() != trigger.value().type()) {
        return MEANWHILE.matcher(s.text().substring(other.end(), to)).find();
      }
    }
    return true;
  }

  /** Tells whether a date belongs to another act that only describes people: "去年被遣返的20人". */
  private static boolean described(Sentence s, Mention<Period> date, Mention<Trigger> trigger) {
    return s.triggers().stream()
        .anyMatch(other ->
            other.start() >= date.end()
                && other.end() < trigger.start()
                && s.text().charAt(other.end()) == '的');
  }

  /** A date inside a quotation does not date what its speaker says outside it. */
  private static boolean sameVoice(Sentence s, Mention<Period> date, Mention<Trigger> trigger) {
    String between = s.text().substring(date.end(), trigger.start());
    return between.indexOf('”') < 0
        || (between.indexOf('“') >= 0 && between.indexOf('“') < between.indexOf('”'));
  }

  private static boolean coarser(Period a, Period b) {
    return a.start() != null
        && b.start() != null
        && ((a.start().month() == 0 && b.start().month() > 0)
            || (a.start().day() == 0 && b.start().day() > 0));
  }

  private static boolean triggerBetween(Sentence s, int from, int to) {
    return s.triggers().stream().anyMatch(t -> t.start() >= from && t.end() <= to);
  }
}
