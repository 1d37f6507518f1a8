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
import org.durumi.record.event.Victims;
import org.durumi.record.time.Period;
import org.jspecify.annotations.Nullable;

/** Tells a sentence that sums several incidents up from one that tells a single incident. */
final class RollupReader {

  private static final int LONG_DAYS = 27;
  private static final Pattern SUMMING =
      Pattern.compile(
          "\\b(?:since (?:the (?:start|beginning|coup|war|uprising|outbreak|takeover|[\\p{L}]+ coup)|(?:January|February|March|April|May|June|July|August|September|October|November|December|last|early|late|mid|(?:19|20)\\d\\d|then)\\b(?! \\d))"
              + "|(?:over|in|during|within|for) the (?:past|last|previous|preceding) (?:\\w+ )?(?:weeks|months|years|month|year|decade|decades)"
              + "|so far this|in recent (?:weeks|months|years)|this year alone|this month alone|over (?:a|the) (?:period|course) of|between (?:January|February|March|April|May|June|July|August|September|October|November|December|(?:19|20)\\d\\d) and (?:January|February|March|April|May|June|July|August|September|October|November|December|(?:19|20)\\d\\d)"
              + "|(?:one|among) of (?:the )?(?:over|more than|at least|some|about|nearly|around|hundreds|dozens|thousands|\\d)|cumulative|each year|every year|per year|annually|documented (?:at least|more than|over|some)|has recorded|have recorded|tally|toll has|brings? the (?:total|number))",
          Pattern.CASE_INSENSITIVE);

  // "has been held since last year" tells how long, not how often.
  private static final Pattern LASTING =
      Pattern.compile(
          "(?i)\\b(?:held|detained|custody|detention|bars|missing|imprisoned|locked)\\b");

  private RollupReader() {}

  /** The proposal as a total, or null where it tells a single incident. */
  static @Nullable Rollup of(Proposal proposal, String sentence) {
    Event event = proposal.event();
    if (event.modality() != Modality.OCCURRED && event.modality() != Modality.ONGOING
        || event.victims().isEmpty()) {
      return null;
    }
    StatedCount count = event.victims().getFirst().count();
    if (count == null || !isMany(count.count())) {
      return null;
    }
    if (LASTING.matcher(event.trigger().text()).find() && !isDistributed(sentence)) {
      return null;
    }
    StatedDate date = event.date();
    boolean summed = SUMMING.matcher(sentence).find() && (date == null || !isDay(date.period()));
    boolean longTime =
        date != null && days(date.period()) > LONG_DAYS && least(count.count()) >= 50;
    if (!summed && !longTime) {
      return null;
    }
    return new Rollup(
        event.type(),
        count,
        date != null && date.period().start() != null ? date : null,
        event.evidence());
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
            event.type(),
            count,
            event.date() != null && event.date().period().start() != null ? event.date() : null,
            event.evidence());
      }
    }
    return null;
  }

  private static boolean isDistributed(String sentence) {
    return !sentence.contains("been held") && !sentence.contains("been detained");
  }

  /** The people of a sum, where the sentence counts them apart from its trigger. */
  static boolean sums(String sentence) {
    return SUMMING.matcher(sentence).find();
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
