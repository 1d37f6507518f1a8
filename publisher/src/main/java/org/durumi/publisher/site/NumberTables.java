package org.durumi.publisher.site;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.durumi.publisher.release.Shown;
import org.durumi.publisher.release.Table;
import org.durumi.publisher.release.TableCell;
import org.durumi.publisher.words.Words;
import org.durumi.record.time.CalendarDate;

/** The tables that go along with a release, in words. */
final class NumberTables {

  private static final String OR = " or ";
  private static final String OPEN = "..";

  private final Words words;

  NumberTables(Words words) {
    this.words = words;
  }

  List<Views.Numbers> of(List<Table> tables) {
    return tables.stream().map(this::of).toList();
  }

  private Views.Numbers of(Table table) {
    List<Views.NumberRow> rows = new ArrayList<>();
    for (TableCell cell : table.cells()) {
      List<String> at = new ArrayList<>();
      for (int i = 0; i < table.dimensions().size(); i++) {
        at.add(value(table.dimensions().get(i), cell.at().get(i)));
      }
      rows.add(
          new Views.NumberRow(
              at,
              switch (cell.value()) {
                case Shown.Told<Integer> it ->
                    new Line.Cell(words.number(it.value()), Line.Kind.TOLD);
                case Shown.Unknown<Integer> _ ->
                    new Line.Cell(words.of("site.unknown"), Line.Kind.UNKNOWN);
                case Shown.Withheld<Integer> _ ->
                    new Line.Cell(words.of("site.withheld"), Line.Kind.WITHHELD);
              }));
    }
    String by =
        table.dimensions().stream()
            .map(dimension -> name("site.by", dimension))
            .collect(Collectors.joining(", "));
    String measure = name("site.measure", table.measure().code());
    return new Views.Numbers(
        words.of("site.tables.name", measure, by),
        table.dimensions().stream().map(dimension -> name("site.by", dimension)).toList(),
        measure,
        rows);
  }

  private String name(String group, String code) {
    return Plain.of(words.name(group, code));
  }

  /** Cells that were merged name all that they are of. */
  private String value(String dimension, String value) {
    return Stream.of(value.split(OR, -1))
        .map(one -> plain(dimension, one))
        .collect(Collectors.joining(" / "));
  }

  private String plain(String dimension, String value) {
    if (value.equals(TableCell.ALL)) {
      return words.of("site.tables.all");
    }
    if (value.equals(TableCell.NOT_TOLD)) {
      return words.of("site.tables.not-told");
    }
    return switch (dimension) {
      case "type" -> Plain.of(words.name("type", value));
      case "month" -> month(value);
      default -> Plain.of(value);
    };
  }

  /** An EDTF date or interval of months, years or days, in words. */
  private String month(String value) {
    String[] ends = value.split("/", -1);
    try {
      if (ends.length == 1) {
        return words.date(CalendarDate.parse(value));
      }
      if (ends[0].equals(OPEN)) {
        return words.of("date.until", words.date(CalendarDate.parse(ends[1])));
      }
      String start = words.date(CalendarDate.parse(ends[0]));
      return ends[1].equals(OPEN)
          ? words.of("date.since", start)
          : words.of("date.between", start, words.date(CalendarDate.parse(ends[1])));
    } catch (DateTimeException e) {
      return Plain.of(value);
    }
  }
}
