package org.durumi.desk.danger;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.durumi.archive.store.CareRow;
import org.durumi.desk.danger.DangerView.Card;
import org.durumi.desk.danger.DangerView.Plan;
import org.durumi.desk.danger.DangerView.SuggestionView;
import org.durumi.desk.linked.Linked;
import org.durumi.desk.page.Inert;
import org.durumi.desk.page.Words;
import org.durumi.desk.said.Said;
import org.durumi.desk.said.SaidWords;
import org.durumi.linker.chain.CustodyClock;
import org.durumi.record.event.Count;
import org.durumi.record.time.Period;
import org.jspecify.annotations.Nullable;

/** Lays one group's card out in the person's language. */
final class CardViews {

  /** How a form's field holds a moment. */
  static final DateTimeFormatter FIELD = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm");

  private static final int MOST_URGENT = 3;
  private static final int URGENT = 2;

  private final Words words;
  private final SaidWords said;
  private final StepViews steps;
  private final Priority priority;
  private final Instant now;
  private final ZoneId zone;

  CardViews(Linked linked, Words words, Instant now, ZoneId zone) {
    this.words = words;
    this.said = new SaidWords(words);
    this.steps = new StepViews(linked, words);
    this.priority = new Priority(linked, now, zone);
    this.now = now;
    this.zone = zone;
  }

  /** A group's card. */
  Card card(Group group, int urgency) {
    long report = group.care().report();
    int event = group.care().event();
    Optional<Said.People> people = group.described();
    Count count = group.people().count();
    return new Card(
        "g" + report + "-" + event,
        report,
        event,
        group.told().getFirst().link(),
        group.reports().size(),
        words.of("danger.status." + group.head().code()),
        urgency == MOST_URGENT ? "danger" : urgency == URGENT ? "warn" : "",
        people.map(Said.People::description).orElse(null),
        count == null || isOpen(count) ? null : said.count(count),
        group.hasChildren(),
        elapsed(group),
        elapsedFrom(group),
        place(group.held()),
        place(group.feared()),
        group.parted(),
        steps.standings(group),
        steps.maybe(group),
        group.alsoPlanned().stream().map(this::told).toList(),
        group.steps().stream().map(steps::step).toList(),
        plan(group.care()),
        suggestions(group));
  }

  /** The rest of "21 or more" without nine of them may be anybody: that says nothing. */
  private static boolean isOpen(Count count) {
    return count.max() == null && count.min() != null && count.min() == 0;
  }

  private String told(CareRow care) {
    String action = care.action();
    String owner = care.owner();
    return words.of(
        "danger.also.one",
        action == null ? words.of("danger.also.nothing") : Inert.of(action),
        owner == null ? words.of("danger.also.nobody") : Inert.of(owner));
  }

  private String elapsed(Group group) {
    CustodyClock clock = CustodyClock.of(group.people(), now, zone);
    Elapsed since = new Elapsed(clock.least(), clock.most());
    return (since.isKnown() ? since : sincePublished(group)).told(words);
  }

  private Elapsed sincePublished(Group group) {
    return group
        .published()
        .map(day -> Duration.between(day.plusDays(1).atStartOfDay(zone).toInstant(), now))
        .map(least -> new Elapsed(least.isNegative() ? Duration.ZERO : least, null))
        .orElseGet(() -> new Elapsed(null, null));
  }

  private String elapsedFrom(Group group) {
    return group
        .people()
        .timeline()
        .arrest()
        .filter(arrest -> arrest.when() != null)
        .map(arrest ->
            words.of("danger.since.of", said.type(arrest.type().code()), said.date(arrest.when())))
        .orElseGet(() ->
            words.of(
                "danger.since.published",
                group.published().map(words::day).orElseGet(() -> said.date((Period) null))));
  }

  private @Nullable String place(Optional<Said.Where> place) {
    return place.map(said::place).orElse(null);
  }

  private Plan plan(CareRow care) {
    Instant due = care.due();
    Function<String, String> inert = Inert::of;
    return new Plan(
        Optional.ofNullable(care.action()).map(inert).orElse(null),
        Optional.ofNullable(care.owner()).map(inert).orElse(null),
        due == null ? null : words.moment(due),
        due == null ? null : left(due),
        due != null && due.isBefore(now),
        due == null ? "" : FIELD.format(due.atZone(zone)),
        Optional.ofNullable(care.closed()).map(inert).orElse(null));
  }

  private String left(Instant due) {
    boolean past = due.isBefore(now);
    long hours = Math.abs(ChronoUnit.HOURS.between(now, due));
    String unit = hours < Elapsed.MOST_HOURS ? "hours" : "days";
    long number = unit.equals("hours") ? hours : hours / Elapsed.HOURS_OF_A_DAY;
    return words.of("danger.left." + (past ? "past." : "") + unit, number);
  }

  /** A day that a report names has no hour. */
  private String moment(Suggestion suggestion) {
    return suggestion.isDay()
        ? words.day(suggestion.due().atZone(zone).toLocalDate())
        : words.moment(suggestion.due());
  }

  /** None where a person has set a deadline, or closed it. */
  private List<SuggestionView> suggestions(Group group) {
    if (group.care().closed() != null || group.care().due() != null) {
      return List.of();
    }
    return Suggestion.of(group, priority.age(group.row()), now, zone).stream()
        .map(one ->
            new SuggestionView(
                words.of("danger.suggest." + one.kind(), moment(one)),
                words.of("danger.source." + one.kind()),
                one.due().truncatedTo(ChronoUnit.SECONDS).toString()))
        .toList();
  }
}
