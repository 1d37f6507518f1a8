package org.durumi.reader.english;

import java.util.List;
import java.util.regex.Pattern;
import org.durumi.reader.proposal.Proposal;
import org.durumi.record.event.Count;
import org.durumi.record.event.Event;
import org.durumi.record.event.Modality;
import org.durumi.record.event.Rollup;
import org.durumi.record.event.StatedCount;
import org.durumi.record.event.StatedDate;
import org.durumi.record.event.StatedPlace;
import org.durumi.record.event.Victims;
import org.durumi.record.time.CalendarDate;
import org.durumi.record.time.Period;
import org.jspecify.annotations.Nullable;

/** Tells a sentence that sums several incidents up from one that tells a single incident. */
final class RollupReader {

  private static final int LONG_DAYS = 27;
  // "has been held since last year" tells how long, not how often.
  private static final Pattern LASTING =
      Pattern.compile(
          "(?i)\\b(?:held|detained|custody|detention|bars|missing|imprisoned|locked)\\b");

  private RollupReader() {}

  /**
   * The proposal as a total, or null where it tells a single incident.
   *
   * @param earlier what the report told before it
   */
  static @Nullable Rollup of(Proposal proposal, Sentence sentence, List<Proposal> earlier) {
    Event event = proposal.event();
    if (event.modality() != Modality.OCCURRED && event.modality() != Modality.ONGOING
        || event.victims().isEmpty()) {
      return null;
    }
    String text = sentence.passage().text();
    StatedCount count = event.victims().getFirst().count();
    if (count == null || !isMany(count.count())) {
      return null;
    }
    if (LASTING.matcher(event.trigger().text()).find() && !isDistributed(text)) {
      return null;
    }
    StatedDate date = event.date();
    List<StatedPlace> places = PlaceChoice.listed(sentence, event.place());
    boolean day = date != null && isDay(date.period());
    boolean lasts = date != null && days(date.period()) > LONG_DAYS;
    boolean summed = !day && SumWords.sums(text);
    boolean total =
        !day && SumWords.totals(text) && (lasts || isAbove(count.count(), event, earlier));
    boolean spread = lasts && places.size() > 1;
    if (!summed && !total && !spread && !(lasts && least(count.count()) >= 50)) {
      return null;
    }
    return new Rollup(event.type(), count, covered(text, date), places, event.evidence());
  }

  /** A total exceeds what was told one by one before it. */
  private static boolean isAbove(Count total, Event event, List<Proposal> earlier) {
    return earlier.stream()
        .map(Proposal::event)
        .filter(one -> one.type() == event.type() && one.modality() == Modality.OCCURRED)
        .flatMap(one -> one.victims().stream())
        .map(Victims::count)
        .anyMatch(one -> one != null && least(one.count()) < least(total));
  }

  /** The time that a total covers: from a date on where it says "since". */
  private static @Nullable StatedDate covered(String sentence, @Nullable StatedDate date) {
    CalendarDate start = date == null ? null : date.period().start();
    if (date == null || start == null) {
      return null;
    }
    return SumWords.isSince(sentence, date.words().text())
        ? new StatedDate(date.words(), Period.since(start))
        : date;
  }

  /** "At least 90 of the 143": a part of a total is a total. */
  static @Nullable Rollup part(Proposal proposal, String sentence, List<Rollup> rollups) {
    Event event = proposal.event();
    StatedCount count = event.victims().isEmpty() ? null : event.victims().getFirst().count();
    if (count == null || event.modality() != Modality.OCCURRED) {
      return null;
    }
    for (Rollup whole : rollups) {
      int n = least(whole.count().count());
      boolean of =
          Pattern.compile("\\bof (?:the|these|those) " + n + "\\b").matcher(sentence).find();
      if (of && least(count.count()) < n) {
        return new Rollup(
            event.type(), count, covered(sentence, event.date()), whole.places(), event.evidence());
      }
    }
    return null;
  }

  private static boolean isDistributed(String sentence) {
    return !sentence.contains("been held") && !sentence.contains("been detained");
  }

  /** The people of a sum, where the sentence counts them apart from its trigger. */
  static boolean sums(String sentence) {
    return SumWords.sums(sentence);
  }

  private static boolean isMany(Count count) {
    return least(count) > 5;
  }

  private static int least(Count count) {
    Integer min = count.min();
    Integer max = count.max();
    return min != null ? min : max != null ? max : 0;
  }

  private static boolean isDay(Period period) {
    return period.isBounded() && days(period) <= 1;
  }

  private static long days(Period period) {
    if (period.start() == null || period.end() == null) {
      return 0;
    }
    return java.time.temporal.ChronoUnit.DAYS.between(period.start().first(), period.end().last())
        + 1;
  }

  /** Keeps the first total of each kind and count. */
  static void add(List<Rollup> rollups, Rollup rollup) {
    boolean known =
        rollups.stream()
            .anyMatch(
                r -> r.type() == rollup.type() && r.count().count().equals(rollup.count().count()));
    if (!known) {
      rollups.add(rollup);
    }
  }

  /** Whether an event speaks of people at all. */
  static boolean counts(Event event) {
    return event.victims().stream().map(Victims::count).anyMatch(c -> c != null);
  }
}
