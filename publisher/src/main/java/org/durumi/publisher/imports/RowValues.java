package org.durumi.publisher.imports;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.durumi.publisher.export.AgentSort;
import org.durumi.publisher.export.sheet.CellText;
import org.durumi.record.event.Agent;
import org.durumi.record.event.Attribution;
import org.durumi.record.event.Count;
import org.durumi.record.event.Modality;
import org.durumi.record.event.StatedCount;
import org.durumi.record.event.StatedDate;
import org.durumi.record.event.StatedPlace;
import org.durumi.record.event.Victims;
import org.durumi.record.source.Quote;
import org.durumi.record.time.CalendarDate;
import org.durumi.record.time.Period;
import org.jspecify.annotations.Nullable;

/** What the mapped cells of one row say; what cannot be read is noted and left out. */
final class RowValues {

  private final List<String> header;
  private final List<String> cells;
  private final Mapping mapping;
  private final RowText text;
  private final List<String> notes = new ArrayList<>();

  RowValues(List<String> header, List<String> cells, Mapping mapping, Map<String, String> labels) {
    this.header = header;
    this.cells = cells;
    this.mapping = mapping;
    this.text = new RowText(header, cells, labels);
  }

  RowText text() {
    return text;
  }

  List<String> notes() {
    return notes;
  }

  Optional<String> cell(Field field) {
    String column = mapping.columns().get(field);
    int at = column == null ? -1 : header.indexOf(column);
    return at < 0 ? Optional.empty() : Optional.of(cells.get(at)).filter(RowValues::saysSomething);
  }

  Optional<Quote> words(Field field) {
    String column = mapping.columns().get(field);
    return column == null || cell(field).isEmpty() ? Optional.empty() : text.words(column);
  }

  /** Tables of ours say of some cells that they stay inside. */
  private static boolean saysSomething(String cell) {
    return !cell.isEmpty() && !cell.equals(CellText.WITHHELD);
  }

  /** The lines that the proposal was read from, in their order. */
  List<Quote> evidence() {
    List<Quote> lines =
        Stream.of(
                Field.TITLE,
                Field.TYPE,
                Field.DATE,
                Field.DATE_END,
                Field.PLACE,
                Field.PEOPLE,
                Field.PEOPLE_MIN,
                Field.PEOPLE_MAX,
                Field.AGENT,
                Field.SOURCE)
            .map(mapping.columns()::get)
            .flatMap(column -> column == null ? Stream.empty() : text.line(column).stream())
            .sorted()
            .distinct()
            .toList();
    return lines.isEmpty() ? List.of(text.first()) : lines;
  }

  String language() {
    return cell(Field.LANGUAGE)
        .map(code -> code.toLowerCase(Locale.ROOT))
        .filter(code -> code.matches("[a-z]{2,3}"))
        .orElse(mapping.language());
  }

  Modality modality() {
    Optional<String> word = cell(Field.MODALITY);
    if (word.isEmpty()) {
      return Modality.OCCURRED;
    }
    String plain = Words.plain(word.get());
    Optional<Modality> known =
        Arrays.stream(Modality.values())
            .filter(modality -> Words.plain(modality.code()).equals(plain))
            .findFirst();
    if (known.isEmpty()) {
      unread(Field.MODALITY, "so it is proposed as unconfirmed");
    }
    return known.orElse(Modality.UNCONFIRMED);
  }

  @Nullable Period period(Field field) {
    Optional<String> cell = cell(field);
    if (cell.isEmpty()) {
      return null;
    }
    Period period = DateValue.read(cell.get(), mapping.order()).orElse(null);
    if (period == null) {
      unread(field, "so it is left out; write it as 2016-11-30, or say 'dates are' in the mapping");
    }
    return period;
  }

  @Nullable StatedDate date() {
    Period start = period(Field.DATE);
    Period end = period(Field.DATE_END);
    if (start == null || end == null) {
      return start == null ? null : new StatedDate(words(Field.DATE).orElseThrow(), start);
    }
    CalendarDate first = start.start();
    CalendarDate last = end.end();
    boolean joins = first != null && last != null && !last.last().isBefore(first.first());
    if (!joins) {
      notes.add("The end in the column for 'date end' is before the start, so it is left out.");
    }
    Period whole = joins && first != null && last != null ? Period.between(first, last) : start;
    return new StatedDate(words(Field.DATE).orElseThrow(), whole);
  }

  @Nullable StatedPlace place() {
    return new PlaceValue(this).read();
  }

  List<Victims> victims() {
    Optional<Quote> words =
        words(Field.PEOPLE).or(() -> words(Field.PEOPLE_MIN)).or(() -> words(Field.PEOPLE_MAX));
    if (words.isEmpty()) {
      return List.of();
    }
    Count count = count();
    return List.of(
        new Victims(
            words.get(),
            words.get().text(),
            count == null ? null : new StatedCount(words.get(), count),
            children(),
            List.of()));
  }

  private @Nullable Count count() {
    Count one = count(Field.PEOPLE);
    if (one != null || cell(Field.PEOPLE).isPresent()) {
      return one;
    }
    Count least = count(Field.PEOPLE_MIN);
    Count most = count(Field.PEOPLE_MAX);
    Integer min = least == null ? null : least.min();
    Integer max = most == null ? null : most.max();
    boolean none = min == null && max == null;
    if (none || (min != null && max != null && min > max)) {
      return null;
    }
    return new Count(min, max, false);
  }

  private @Nullable Count count(Field field) {
    Optional<String> cell = cell(field);
    if (cell.isEmpty()) {
      return null;
    }
    Count count = CountValue.read(cell.get()).orElse(null);
    if (count == null) {
      unread(field, "so no number is proposed");
    }
    return count;
  }

  private @Nullable Boolean children() {
    return switch (cell(Field.CHILDREN).map(Words::plain).orElse("")) {
      case "yes", "true", "예", "네", "是", "有" -> true;
      case "no", "false", "0", "아니오", "아니요", "否", "无" -> false;
      default -> null;
    };
  }

  List<Agent> agents() {
    return words(Field.AGENT).stream()
        .map(words ->
            new Agent(words, words.text(), AgentSort.of(words.text()).orElse(Agent.Kind.OTHER)))
        .toList();
  }

  List<Attribution> attribution() {
    return words(Field.SOURCE).stream().map(words -> new Attribution(words, List.of())).toList();
  }

  void unread(Field field, String consequence) {
    notes.add(
        "The column for '" + field.word() + "' holds what cannot be read, " + consequence + ".");
  }
}
