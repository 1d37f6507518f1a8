package org.durumi.reader.english;

import java.util.Set;
import org.durumi.reader.proposal.Mention;
import org.durumi.record.event.StatedDate;
import org.durumi.record.time.CalendarDate;
import org.durumi.record.time.Period;
import org.jspecify.annotations.Nullable;

/** Picks when an act took place: not when somebody spoke of it. */
final class DateChoice {

  /** "in an appeal dated Wednesday": when the paper was written. */
  private static final Set<String> PAPER = Set.of("dated", "published", "posted");

  private DateChoice() {}

  /** The date and its words, or null where the sentence gives none for this act. */
  static @Nullable StatedDate of(
      Sentence sentence, Trigger trigger, boolean realised, @Nullable CalendarDate asOf) {
    Mention<Period> best = null;
    int bestDistance = trigger.kind() == Trigger.Kind.NOUN && realised ? 9 : 60;
    for (Mention<Period> date : sentence.dates()) {
      int token = sentence.tokenAt(date.start());
      if (isSpeech(sentence, token)) {
        continue;
      }
      boolean after = token >= trigger.to();
      int distance = after ? token - trigger.to() : (trigger.from() - token) + 3;
      distance += 8 * othersBetween(sentence, trigger, token);
      distance += aside(sentence, trigger, token) ? 15 : 0;
      distance += taken(sentence, trigger, token) ? 15 : 0;
      if (!realised && !isUntil(date) && (!after || isPast(date, asOf))) {
        continue;
      }
      if (distance < bestDistance) {
        best = date;
        bestDistance = distance;
      }
    }
    return best == null
        ? null
        : new StatedDate(sentence.passage().quote(best.start(), best.end()), best.value());
  }

  /** "the 13 arrested last week, police detained five": the date went with the act before it. */
  private static boolean taken(Sentence sentence, Trigger trigger, int token) {
    if (token >= trigger.from()) {
      return false;
    }
    boolean actBefore =
        sentence.triggers().stream()
            .anyMatch(
                t -> t.kind() == Trigger.Kind.VERB && t.to() <= token && token - t.to() <= 10);
    boolean comma = false;
    for (int i = token; i < trigger.from(); i++) {
      comma |= sentence.lower(i).equals(",");
    }
    return actBefore && comma;
  }

  /** A date inside a relative clause belongs to that clause. */
  private static boolean aside(Sentence sentence, Trigger trigger, int token) {
    for (int i = Math.min(trigger.to(), token); i < Math.max(trigger.from(), token); i++) {
      if (Set.of("who", "which", "whose").contains(sentence.lower(i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isPast(Mention<Period> date, @Nullable CalendarDate asOf) {
    CalendarDate end = date.value().end();
    return end == null || asOf == null || end.last().isBefore(asOf.first());
  }

  private static boolean isUntil(Mention<Period> date) {
    return date.value().start() == null && date.value().end() != null;
  }

  /** When somebody spoke, if the sentence says so. */
  static @Nullable Period spoken(Sentence sentence) {
    for (Mention<Period> date : sentence.dates()) {
      if (isSpeech(sentence, sentence.tokenAt(date.start()))) {
        return date.value();
      }
    }
    return null;
  }

  /** Tells whether a date is that of somebody's speaking or writing. */
  static boolean isSpeech(Sentence sentence, int token) {
    boolean on = Set.of("on", "in").contains(sentence.lower(token - 1));
    if (PAPER.contains(sentence.lower(on ? token - 2 : token - 1))) {
      return true;
    }
    for (Source source : sentence.sources()) {
      if (Words.SPEECH.contains(sentence.lower(source.verb()))
          || sentence.lower(source.verb()).equals("according")) {
        boolean within =
            token >= source.from() && token <= Math.max(source.verb(), source.to()) + 1;
        boolean behind =
            token > source.verb()
                && token - source.verb() <= 12
                && plain(sentence, Math.max(source.verb(), source.viaTo()) + 1, token);
        boolean behindSource =
            token >= source.to() && token - source.to() <= 2 && source.to() > source.verb();
        if (within || behind || behindSource) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean plain(Sentence sentence, int from, int to) {
    for (int i = from; i < to; i++) {
      if (!Set.of(
              "on",
              "in",
              "a",
              "an",
              "the",
              "statement",
              "interview",
              "report",
              "press",
              "briefing",
              "conference",
              "late",
              "early",
              "telephone",
              "phone",
              "by",
              "issued",
              "released",
              "published",
              "email",
              "news",
              "via",
              "condition",
              "of",
              "anonymity")
          .contains(sentence.lower(i))) {
        return false;
      }
    }
    return true;
  }

  private static int othersBetween(Sentence sentence, Trigger trigger, int token) {
    int low = Math.min(token, trigger.from());
    int high = Math.max(token, trigger.from());
    return (int)
        sentence.triggers().stream()
            .filter(t -> t.kind() != Trigger.Kind.NOUN && t.from() > low && t.from() < high)
            .count();
  }
}
