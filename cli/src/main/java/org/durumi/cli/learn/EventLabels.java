package org.durumi.cli.learn;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.durumi.record.event.Count;
import org.durumi.record.event.Event;
import org.durumi.record.event.Money;
import org.durumi.record.event.Offer;
import org.durumi.record.event.Place;
import org.durumi.record.event.StatedCount;
import org.durumi.record.event.StatedDate;
import org.durumi.record.event.StatedPlace;
import org.durumi.record.event.Victims;
import org.durumi.record.source.Quote;
import org.durumi.record.source.Report;
import org.durumi.record.time.Period;
import org.jspecify.annotations.Nullable;

/** The labels of one event, and the facts that stand after the text as no words state them. */
final class EventLabels {

  private final Report report;
  private final String key;
  private final List<Label> labels = new ArrayList<>();
  private final List<String> facts = new ArrayList<>();

  private EventLabels(Report report, int number) {
    this.report = report;
    this.key = "e" + number;
  }

  /** Those of an event that stands as the report's number so and so. */
  static EventLabels of(Report report, Event event, int number) {
    EventLabels all = new EventLabels(report, number);
    all.trigger(event);
    event.victims().forEach(victims -> all.mark(victims.words(), "victims"));
    all.people(event.victims());
    event.agents().forEach(agent -> all.mark(agent.words(), "agent"));
    event.attribution().forEach(source -> all.mark(source.words(), "source"));
    all.place(event.place());
    all.date(event.date());
    all.offer(event.offer());
    return all;
  }

  List<Label> labels() {
    return labels;
  }

  List<String> facts() {
    return facts;
  }

  private void trigger(Event event) {
    String words = key + " " + event.type().code() + " " + event.modality().code();
    mark(event.trigger(), words, true);
  }

  private void people(List<Victims> groups) {
    groups.forEach(group -> group.names().forEach(name -> mark(name, "named")));
    // One count is that of all victims; several are of parts, and the mark-up has one an event.
    List<StatedCount> counts =
        groups.stream().map(Victims::count).filter(Objects::nonNull).toList();
    if (counts.size() == 1) {
      String value = count(counts.getFirst().count());
      if (value != null) {
        mark(counts.getFirst().words(), "count " + value);
      }
    }
    if (groups.stream().anyMatch(group -> Boolean.TRUE.equals(group.children()))) {
      facts.add(key + ": children yes");
    } else if (!groups.isEmpty()
        && groups.stream().allMatch(group -> Boolean.FALSE.equals(group.children()))) {
      facts.add(key + ": children no");
    }
  }

  private static @Nullable String count(Count count) {
    Integer min = count.min();
    Integer max = count.max();
    if (min == null && max == null) {
      return null;
    }
    return min != null && min.equals(max)
        ? min.toString()
        : Objects.toString(min, "") + ".." + Objects.toString(max, "");
  }

  private void place(@Nullable StatedPlace stated) {
    Place place = stated == null ? null : stated.place();
    if (stated != null && place != null && place.country() != null) {
      mark(stated.words(), "place " + place.country());
    }
  }

  private void date(@Nullable StatedDate date) {
    if (date == null) {
      return;
    }
    Period period = date.period();
    if (period.start() == null && period.end() == null) {
      return;
    }
    String value =
        period.start() != null && period.start().equals(period.end())
            ? period.start().toString()
            : Objects.toString(period.start(), "") + ".." + Objects.toString(period.end(), "");
    // "Not after publication" is in no words but a verb's tense.
    if (period.start() == null) {
      facts.add(key + ": date " + value);
    } else {
      mark(date.words(), "date " + value);
    }
  }

  private void offer(@Nullable Offer offer) {
    if (offer == null) {
      return;
    }
    Money sum = offer.sum();
    String amount = sum == null ? "" : sum.amount().stripTrailingZeros().toPlainString();
    boolean whole = amount.matches("[0-9]+");
    mark(offer.words(), whole && sum != null ? "sum " + amount + " " + sum.currency() : "sum");
  }

  private void mark(Quote quote, String label) {
    mark(quote, key + " " + label, false);
  }

  private void mark(Quote quote, String label, boolean trigger) {
    int start = report.text().offsetOf(quote);
    int end = report.text().endOf(quote);
    String text = report.text().string();
    while (start < end && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    while (start < end && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    if (start < end) {
      labels.add(new Label(start, end, label, trigger));
    }
  }
}
