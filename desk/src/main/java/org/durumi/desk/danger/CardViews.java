package org.durumi.desk.danger;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.durumi.archive.store.CareRow;
import org.durumi.desk.danger.DangerView.Card;
import org.durumi.desk.danger.DangerView.Plan;
import org.durumi.desk.danger.DangerView.StepView;
import org.durumi.desk.danger.DangerView.SuggestionView;
import org.durumi.desk.page.Inert;
import org.durumi.desk.page.Words;
import org.durumi.desk.said.Said;
import org.durumi.desk.said.SaidWords;
import org.jspecify.annotations.Nullable;

/** Lays one group's card out in the person's language. */
final class CardViews {

  /** How a form's field holds a moment. */
  static final DateTimeFormatter FIELD = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm");

  private static final int MOST_URGENT = 3;
  private static final int URGENT = 2;

  private final Words words;
  private final SaidWords said;
  private final Instant now;
  private final ZoneId zone;

  CardViews(Words words, Instant now, ZoneId zone) {
    this.words = words;
    this.said = new SaidWords(words);
    this.now = now;
    this.zone = zone;
  }

  /** A group's card. */
  Card card(Group group, int urgency) {
    long report = group.report().number();
    int event = group.care().event();
    String title = group.report().title();
    Optional<Said.People> people = group.counted();
    return new Card(
        "g" + report + "-" + event,
        report,
        event,
        "/reports/" + report + "?at=" + group.head().said().row().number(),
        Inert.of(title == null ? group.report().name() : title),
        words.of("danger.status." + group.head().status().code()),
        urgency == MOST_URGENT ? "danger" : urgency == URGENT ? "warn" : "",
        people.map(Said.People::description).orElse(null),
        people.flatMap(one -> Optional.ofNullable(one.count())).map(said::count).orElse(null),
        group.hasChildren(),
        elapsed(group),
        elapsedFrom(group),
        place(group.held()),
        place(group.feared()),
        group.hint(),
        group.steps().stream().map(this::step).toList(),
        plan(group.care()),
        suggestions(group));
  }

  private String elapsed(Group group) {
    return group
        .counting()
        .map(step -> Elapsed.since(step.said().date(), now, zone))
        .orElseGet(() -> sincePublished(group))
        .told(words);
  }

  private Elapsed sincePublished(Group group) {
    var published = Priority.published(group.report());
    if (published == null) {
      return new Elapsed(null, null);
    }
    Duration least = Duration.between(published.plusDays(1).atStartOfDay(zone).toInstant(), now);
    return new Elapsed(least.isNegative() ? Duration.ZERO : least, null);
  }

  private String elapsedFrom(Group group) {
    return group
        .counting()
        .map(step ->
            words.of(
                "danger.since.of",
                said.type(step.said().row().type()),
                said.date(step.said().date())))
        .orElseGet(
            () -> words.of("danger.since.published", said.published(group.report().published())));
  }

  private @Nullable String place(Optional<Said.Where> place) {
    return place.map(said::place).orElse(null);
  }

  private StepView step(Group.Step step) {
    Said event = step.said();
    List<String> parts = new ArrayList<>();
    parts.add(said.type(event.row().type()));
    parts.add(said.modality(event.row().modality()));
    parts.add(said.date(event.date()));
    Said.Where place = event.place();
    if (place != null) {
      parts.add(said.place(place));
    }
    return new StepView(
        String.join(" \u00b7 ", parts),
        event.evidence(),
        event.voices().stream().map(said::voice).toList());
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
    return suggestion.kind().equals("named")
        ? words.day(suggestion.due().atZone(zone).toLocalDate())
        : words.moment(suggestion.due());
  }

  /** None where a person has set a deadline, or closed it. */
  private List<SuggestionView> suggestions(Group group) {
    if (group.care().closed() != null || group.care().due() != null) {
      return List.of();
    }
    return Suggestion.of(group, now, zone).stream()
        .map(one ->
            new SuggestionView(
                words.of("danger.suggest." + one.kind(), moment(one)),
                words.of("danger.source." + one.kind()),
                one.due().truncatedTo(ChronoUnit.SECONDS).toString()))
        .toList();
  }
}
