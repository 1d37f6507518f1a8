package org.durumi.publisher.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.durumi.publisher.imports.ImportTable.Row;
import org.durumi.record.casefile.Casefile;
import org.durumi.record.event.ActType;
import org.durumi.record.event.Event;
import org.durumi.record.source.Quote;
import org.durumi.record.source.Report;
import org.durumi.record.time.Period;
import org.jspecify.annotations.Nullable;

/** Reads rows into casefiles of proposals, each of which quotes the row. */
final class RowReading {

  /** As sure as a coin: a table says nothing about how it was made. */
  private static final double UNKNOWN = 0.5;

  private static final int LONGEST_LINE = 300;

  private final ImportTable table;
  private final Mapping mapping;
  private final String name;
  private final String sha256;
  private final @Nullable Function<Report, Casefile> reader;
  private final Map<String, String> labels;

  /**
   * Reads the rows of one file.
   *
   * @param name the file's name, for the reports' ids
   * @param sha256 of the file's bytes
   * @param reader reads the words of rows whose type is not told, or null to leave them alone
   */
  RowReading(
      ImportTable table,
      Mapping mapping,
      String name,
      String sha256,
      @Nullable Function<Report, Casefile> reader) {
    this.table = table;
    this.mapping = mapping;
    this.name = name;
    this.sha256 = sha256;
    this.reader = reader;
    this.labels = Labels.of(table, mapping);
  }

  ImportPlan.Coming read(Row row) {
    RowValues values = new RowValues(table.header(), row.cells(), mapping, labels);
    Report report = report(row, values);
    Optional<Event> event = type(values).map(type -> event(type, values));
    List<String> notes = new ArrayList<>(values.notes());
    Casefile casefile;
    if (event.isPresent()) {
      casefile = new Casefile(report, List.of(event.get()), List.of(), notes);
    } else if (reader != null && values.cell(Field.TEXT).isPresent()) {
      notes.add("No type is told; events were read from the words.");
      Casefile read = reader.apply(report);
      List<String> warnings = new ArrayList<>(read.warnings());
      warnings.addAll(notes);
      casefile = new Casefile(report, read.events(), read.rollups(), warnings);
    } else {
      notes.add("No type is told; it comes in as a report without an event.");
      casefile = new Casefile(report, List.of(), List.of(), notes);
    }
    return new ImportPlan.Coming(row.number(), casefile, event.isPresent(), notes);
  }

  private Report report(Row row, RowValues values) {
    String url = values.cell(Field.URL).filter(u -> u.matches("https?://\\S{3,2000}")).orElse(null);
    Period published = values.period(Field.PUBLISHED);
    return new Report(
        name + ":" + row.number(),
        url,
        values.cell(Field.SOURCE).filter(RowReading::isShort).orElse(null),
        published,
        values.language(),
        values.cell(Field.TITLE).filter(RowReading::isShort).orElse(null),
        sha256,
        values.text().text());
  }

  private static boolean isShort(String words) {
    return words.length() <= LONGEST_LINE && words.indexOf('\n') < 0;
  }

  private Optional<ActType> type(RowValues values) {
    if (mapping.everyRow() != null) {
      return Optional.of(mapping.everyRow());
    }
    return values.cell(Field.TYPE).flatMap(mapping::type);
  }

  private Event event(ActType type, RowValues values) {
    Quote trigger =
        values.words(Field.TYPE).or(() -> values.words(Field.TITLE)).orElse(values.text().first());
    return new Event(
        type,
        values.modality(),
        UNKNOWN,
        trigger,
        values.evidence(),
        values.date(),
        values.place(),
        values.victims(),
        values.agents(),
        values.attribution(),
        null);
  }
}
