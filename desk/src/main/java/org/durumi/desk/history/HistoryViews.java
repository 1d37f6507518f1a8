package org.durumi.desk.history;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.durumi.archive.FieldChange;
import org.durumi.archive.HistoryItem;
import org.durumi.desk.page.Choice;
import org.durumi.desk.page.Inert;
import org.durumi.desk.page.Words;
import org.durumi.desk.said.SaidWords;
import org.jspecify.annotations.Nullable;

/** Lays the history out in the person's language. */
final class HistoryViews {

  /** Fields of which an event can have several, such as {@code victims.2}. */
  private static final Pattern NUMBERED = Pattern.compile("([a-z]+)\\.(\\d+)");

  private final Words words;
  private final SaidWords said;
  private final ZoneId zone;

  HistoryViews(Words words, ZoneId zone) {
    this.words = words;
    this.said = new SaidWords(words);
    this.zone = zone;
  }

  /** The page. */
  HistoryView of(HistoryFilter filter, HistoryPages.Found found) {
    Map<String, List<HistoryView.Item>> days = new LinkedHashMap<>();
    for (HistoryItem item : found.items()) {
      String day = words.day(item.when().atZone(zone).toLocalDate());
      days.computeIfAbsent(day, _ -> new ArrayList<>()).add(item(item, found));
    }
    HistoryItem looked = found.lookedAt();
    Long report = filter.report();
    return new HistoryView(
        report == null ? null : report.toString(),
        filter.path(),
        filter.kind(),
        filter.who(),
        Stream.of(HistoryItem.Kind.values())
            .map(kind -> new Choice(kind.code(), words.of("history." + kind.code())))
            .toList(),
        found.items().stream()
            .map(HistoryItem::who)
            .filter(Objects::nonNull)
            .map(Inert::of)
            .distinct()
            .sorted()
            .toList(),
        days.entrySet().stream()
            .map(day -> new HistoryView.Day(day.getKey(), day.getValue()))
            .toList(),
        found.next() == null ? null : filter.before(found.next()).text(),
        looked == null ? null : words.moment(looked.when()),
        filter.before() == null,
        found.newest());
  }

  private HistoryView.Item item(HistoryItem item, HistoryPages.Found found) {
    Long report = item.report();
    Integer event = item.event();
    String verdict = item.verdict();
    boolean takeBack = found.last().contains(item.seq()) && event != null;
    return new HistoryView.Item(
        words.of("history." + item.kind().code() + (verdict == null ? "" : "." + verdict)),
        tone(item),
        item.who() == null ? null : Inert.of(item.who()),
        time(item.when()),
        item.when().toString(),
        about(report, event),
        report == null ? null : "/reports/" + report + (event == null ? "" : "?at=" + event),
        item.undone(),
        item.changes().stream().map(this::change).toList(),
        item.why() == null ? null : Inert.of(item.why()),
        takeBack ? "/reports/" + report + "/events/" + event + "/undo" : null,
        "accept".equals(verdict) || "reject".equals(verdict));
  }

  private @Nullable String about(@Nullable Long report, @Nullable Integer event) {
    if (report == null) {
      return null;
    }
    return event == null
        ? words.of("reading.number", report.toString())
        : words.of("history.event", report.toString(), event.toString());
  }

  private static String tone(HistoryItem item) {
    if (item.undone()) {
      return "";
    }
    return switch (Objects.requireNonNullElse(item.verdict(), "")) {
      case "accept", "edit" -> "good";
      case "reject" -> "danger";
      case "undo" -> "warn";
      case "add" -> "accent";
      default -> "";
    };
  }

  private HistoryView.Change change(FieldChange change) {
    return new HistoryView.Change(
        field(change.field()),
        value(change.from(), change.field()),
        value(change.to(), change.field()));
  }

  private String field(String code) {
    Matcher several = NUMBERED.matcher(code);
    return several.matches()
        ? words.of(
            "history.field.numbered",
            words.name("history.field", several.group(1)),
            several.group(2))
        : words.name("history.field", code);
  }

  /** A code by its name, a moment in the person's form, all else as it stands. */
  private @Nullable String value(@Nullable String value, String field) {
    if (value == null || value.isEmpty()) {
      return null;
    }
    return switch (field) {
      case "type", "modality", "state", "status" -> words.name(field, value);
      case "due" -> moment(value);
      case "language" -> said.language(value);
      case "published" -> Inert.of(said.published(value));
      case "desk.language" -> words.name("settings.language", value);
      case "desk.theme" -> words.name("settings.theme", value);
      case "desk.keys", "desk.second-person" -> words.name("history.switch", value);
      default -> Inert.of(value);
    };
  }

  private String moment(String iso) {
    try {
      return words.moment(Instant.parse(iso));
    } catch (DateTimeParseException e) {
      return Inert.of(iso);
    }
  }

  private String time(Instant instant) {
    return DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
        .withLocale(words.locale())
        .withZone(zone)
        .format(instant);
  }
}
