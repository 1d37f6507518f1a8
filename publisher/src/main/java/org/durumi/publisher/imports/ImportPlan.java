package org.durumi.publisher.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.durumi.archive.Addition;
import org.durumi.archive.Snapshot;
import org.durumi.archive.arrival.Prepared;
import org.durumi.archive.evidence.Sha256;
import org.durumi.record.casefile.Casefile;
import org.durumi.record.event.Event;
import org.durumi.record.source.Report;
import org.jspecify.annotations.Nullable;

/**
 * What would come in from a file, row by row, and what would not. Every row that comes in is a
 * report of its own; what it proposes waits for a person, like everything that was read.
 */
public final class ImportPlan {

  private final String name;
  private final byte[] bytes;
  private final List<Coming> coming;
  private final List<Staying> staying;

  private ImportPlan(String name, byte[] bytes, List<Coming> coming, List<Staying> staying) {
    this.name = name;
    this.bytes = bytes;
    this.coming = List.copyOf(coming);
    this.staying = List.copyOf(staying);
  }

  /**
   * A row that comes in.
   *
   * @param row its number in the file
   * @param casefile what it becomes
   * @param mapped true where the mapping gave the event, false where it was read from the words, or
   *     there is none
   * @param notes what could not be read of it, a sentence each
   */
  public record Coming(int row, Casefile casefile, boolean mapped, List<String> notes) {

    /** Keeps its own copy. */
    public Coming {
      notes = List.copyOf(notes);
    }

    /** In a line, without a word of the row: {@code row 5: arrest_detention, with date, place}. */
    public String line() {
      String events =
          casefile.events().isEmpty()
              ? "a report without an event"
              : casefile.events().stream().map(Coming::words).collect(Collectors.joining("; "));
      return "row " + row + ": " + events;
    }

    private static String words(Event event) {
      List<String> parts = new ArrayList<>();
      if (event.date() != null) {
        parts.add("date");
      }
      if (event.place() != null) {
        parts.add(event.place().place() == null ? "place in words" : "place");
      }
      if (event.victims().stream().anyMatch(group -> group.count() != null)) {
        parts.add("people");
      }
      if (!event.agents().isEmpty()) {
        parts.add("agent");
      }
      return event.type().code() + (parts.isEmpty() ? "" : ", with " + String.join(", ", parts));
    }
  }

  /**
   * A row that does not come in.
   *
   * @param row its number in the file
   * @param why the rest of a sentence that begins with the row's number
   */
  public record Staying(int row, String why) {}

  /**
   * Plans.
   *
   * @param name the file's name
   * @param bytes all of the file; handed over
   * @param table what they hold
   * @param reader reads the words of rows whose type is not told, or null to leave them alone
   * @throws ImportRefusal if the mapping does not fit the table
   */
  public static ImportPlan of(
      String name,
      byte[] bytes,
      ImportTable table,
      Mapping mapping,
      @Nullable Function<Report, Casefile> reader) {
    mapping
        .columns()
        .forEach((field, column) -> {
          if (!table.header().contains(column)) {
            throw new ImportRefusal(
                "has no column that the mapping names for '"
                    + field.word()
                    + "'; mend the mapping");
          }
        });
    if (mapping.columns().isEmpty()) {
      throw new ImportRefusal("has no column that the mapping names; name at least one");
    }
    RowReading reading = new RowReading(table, mapping, name, Sha256.of(bytes).hex(), reader);
    List<Coming> coming = new ArrayList<>();
    List<Staying> staying = new ArrayList<>();
    for (ImportTable.Row row : table.rows()) {
      if (mapping.columns().values().stream()
          .allMatch(column -> row.cells().get(table.header().indexOf(column)).isEmpty())) {
        staying.add(new Staying(row.number(), "every column that is mapped is empty"));
      } else {
        coming.add(reading.read(row));
      }
    }
    return new ImportPlan(name, bytes, coming, staying);
  }

  /** The rows that come in, in their order. */
  public List<Coming> coming() {
    return coming;
  }

  /** The rows that do not. */
  public List<Staying> staying() {
    return staying;
  }

  /** How many rows come in as what: a type, or {@code a report without an event}. */
  public Map<String, Integer> counts() {
    Map<String, Integer> counts = new TreeMap<>();
    for (Coming row : coming) {
      List<Event> events = row.casefile().events();
      if (events.isEmpty()) {
        counts.merge("a report without an event", 1, Integer::sum);
      }
      events.forEach(event -> counts.merge(event.type().code(), 1, Integer::sum));
    }
    return counts;
  }

  /** What is to be added: the file as it is, and a report for each row. */
  public Prepared prepared() {
    if (coming.isEmpty()) {
      return new Prepared.Failed(name, List.of(name + " has no row that can come in."));
    }
    List<Addition.Item> items =
        coming.stream()
            .map(row -> new Addition.Item(row.row(), row.casefile(), row.notes()))
            .toList();
    String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    Snapshot snapshot = new Snapshot(bytes, last, Snapshot.How.FILE, null, null);
    return new Prepared.Ready(name, new Addition(snapshot, items), List.of());
  }
}
