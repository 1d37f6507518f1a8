package org.durumi.desk.publish;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.durumi.desk.page.Inert;
import org.durumi.desk.page.Words;
import org.durumi.desk.said.SaidWords;
import org.durumi.publisher.clearing.KeptInside;
import org.durumi.publisher.exposure.Field;
import org.durumi.publisher.harm.Finding;
import org.durumi.publisher.harm.Hazard;
import org.durumi.publisher.release.ReleasedPlace;
import org.durumi.publisher.simulate.Change;
import org.durumi.reader.casefile.Edtf;

/** What the gate says, in the person's language. */
public final class GateWords {

  private static final Pattern INCIDENT = Pattern.compile("incident ([0-9]{1,9})(?:, ([a-z ]+))?");
  private static final Pattern NUMBERED = Pattern.compile("note ([0-9]{1,4})");
  private static final Pattern TABLE =
      Pattern.compile(
          "(people|children) by (month|place|type)(?: and (month|place|type))?(?:: (.*))?");

  private final Words words;
  private final SaidWords said;
  private final org.durumi.publisher.words.Words publisher;

  /** Speaks with these words. */
  public GateWords(Words words) {
    this.words = words;
    this.said = new SaidWords(words);
    this.publisher = org.durumi.publisher.words.Words.in(words.locale());
  }

  /** The name of a risk by its code. */
  public String hazard(String code) {
    return words.name("hazard", code);
  }

  /** Why a risk harms. */
  String why(Hazard hazard) {
    return words.of("hazard.why." + hazard.code());
  }

  /** What makes it safer. */
  String remedy(Hazard hazard) {
    return words.of("remedy." + hazard.remedy().name().toLowerCase(Locale.ROOT));
  }

  /** The name of a field. */
  public String field(Field field) {
    return words.of("exposed." + field.code());
  }

  /** Why a field travels no further by default. */
  String why(Field field) {
    return words.of("exposed.why." + field.code());
  }

  /** Why an incident stays inside. */
  String inside(KeptInside.Reason reason) {
    return words.of("inside." + reason.name().toLowerCase(Locale.ROOT));
  }

  /** Where a risk stands; what is no place of ours is shown as it is. */
  public String where(String where) {
    Matcher incident = INCIDENT.matcher(where);
    if (incident.matches()) {
      String field = incident.group(2);
      return field == null
          ? words.of("publish.where.incident", incident.group(1))
          : words.of("publish.where.field", incident.group(1), words.name("publish.where", field));
    }
    Matcher note = NUMBERED.matcher(where);
    if (note.matches()) {
      return words.of("publish.where.note", note.group(1));
    }
    Matcher table = TABLE.matcher(where);
    return table.matches() ? table(where) : Inert.of(words.name("publish.where", where));
  }

  /** The name of a table, with a cell if there is one. */
  String table(String name) {
    Matcher table = TABLE.matcher(name);
    if (!table.matches()) {
      return Inert.of(name);
    }
    String second = table.group(3);
    String what = words.of("publish.where." + table.group(1));
    String title =
        second == null
            ? words.of("publish.table.one", what, words.of("publish.by." + table.group(2)))
            : words.of(
                "publish.table.two",
                what,
                words.of("publish.by." + table.group(2)),
                words.of("publish.by." + second));
    String cell = table.group(4);
    if (cell == null) {
      return title;
    }
    // A place has commas of its own; what was done and the month stand before it.
    List<String> at = second == null ? List.of(cell) : List.of(cell.split(", ", 2));
    return words.of("publish.where.cell", title, cells(name, at));
  }

  /** The heads of a table's rows, by its name. */
  String by(String name) {
    return dimensions(name).stream()
        .map(one -> words.of("publish.by." + one))
        .collect(Collectors.joining(" \u00b7 "));
  }

  private static List<String> dimensions(String name) {
    Matcher table = TABLE.matcher(name);
    if (!table.matches()) {
      return List.of();
    }
    String second = table.group(3);
    return second == null ? List.of(table.group(2)) : List.of(table.group(2), second);
  }

  /** The head of a row of a table. */
  private String cell(String by, String at) {
    String plain =
        switch (at) {
          case "all" -> words.of("publish.cell.all");
          case "not told" -> words.of("publish.cell.untold");
          default ->
              switch (by) {
                case "type" -> said.type(at);
                case "month" -> month(at);
                default -> at;
              };
        };
    return Inert.of(plain);
  }

  /** What to change. */
  String change(Change change) {
    return switch (change) {
      case Change.Suppress it ->
          words.of("change.suppress", cells(it.table(), it.at()), table(it.table()));
      case Change.Merge it ->
          words.of(
              "change.merge",
              cells(it.table(), it.at()),
              cells(it.table(), it.other()),
              table(it.table()));
      case Change.WithholdPeople it -> words.of("change.withhold_people", id(it.number()));
      case Change.WithholdOutcome it -> words.of("change.withhold_outcome", id(it.number()));
      case Change.Coarsen it -> words.of("change.coarsen", id(it.number()));
      case Change.Widen it -> words.of("change.widen", id(it.number()));
      case Change.WithholdPlace it -> words.of("change.withhold_place", id(it.number()));
      case Change.LeaveOut it -> words.of("change.leave_out", id(it.number()));
    };
  }

  private static String id(int number) {
    return Integer.toString(number);
  }

  private String month(String at) {
    return Edtf.read(at).map(said::date).orElse(at);
  }

  /** The head of a row of a table, or of several that were merged. */
  String cells(String table, List<String> at) {
    List<String> by = dimensions(table);
    List<String> all = new ArrayList<>();
    for (int i = 0; i < at.size(); i++) {
      all.add(cell(i < by.size() ? by.get(i) : "", at.get(i)));
    }
    return String.join(" \u00b7 ", all);
  }

  /** A place as it is told. */
  String place(ReleasedPlace place) {
    String country = place.country();
    return Inert.of(
        country == null || place.name().equals(said.country(country))
            ? place.name()
            : words.of("said.place", place.name(), said.country(country)));
  }

  /** A sort of who did it. */
  String agent(String code) {
    return publisher.name("agent", code);
  }

  /** A sort of source. */
  String source(String code) {
    return publisher.name("source", code);
  }

  /** What became of people. */
  String outcome(String code) {
    return words.name("danger.is", code);
  }

  /** The change that a finding's remedy is; none where it stands in the office's own words. */
  static Optional<Change> fix(Finding finding, Iterable<Change> made) {
    Matcher incident = Pattern.compile("incident ([0-9]{1,9})\\b.*").matcher(finding.where());
    if (!incident.matches()) {
      return Optional.empty();
    }
    int number = Integer.parseInt(incident.group(1));
    Change change =
        switch (finding.hazard().remedy()) {
          case COARSEN -> new Change.Coarsen(number);
          case WIDEN -> new Change.Widen(number);
          case WITHHOLD, MERGE, STRIP -> new Change.LeaveOut(number);
        };
    for (Change one : made) {
      if (one.equals(change)) {
        return Optional.of(new Change.LeaveOut(number));
      }
    }
    return Optional.of(change);
  }
}
