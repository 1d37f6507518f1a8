package org.durumi.publisher.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.durumi.publisher.export.sheet.Cell;
import org.durumi.publisher.export.sheet.Codes;
import org.durumi.publisher.release.Release;
import org.durumi.publisher.release.ReleasedIncident;
import org.durumi.publisher.release.ReleasedPlace;
import org.durumi.record.event.Agent;
import org.durumi.record.time.CalendarDate;
import org.durumi.record.time.Period;
import org.jspecify.annotations.Nullable;

/** The records of one incident in the Events Standard Formats. */
final class HuridocsRecords {

  private final ReleasedIncident incident;
  private final Release release;
  private final String number;
  private final @Nullable Period when;
  private final @Nullable ReleasedPlace place;
  private final List<String> agents;

  HuridocsRecords(ReleasedIncident incident, Release release) {
    this.incident = incident;
    this.release = release;
    this.number = Integer.toString(incident.number());
    this.when = incident.when().told().orElse(null);
    this.place = incident.place().told().orElse(null);
    this.agents = incident.agents().told().orElse(List.of());
  }

  /** Tells whether something was done that list 4 has a code for. */
  boolean hasAct() {
    return Told.hasHappened(incident) && incident.type().huridocs().isPresent();
  }

  List<Cell> event() {
    List<Cell> row = new ArrayList<>();
    row.add(Cell.code(number));
    row.add(Cell.words(Told.title(incident)));
    row.add(Cell.code(term()));
    row.addAll(dates());
    row.add(Cell.words(Told.type(incident)));
    row.add(HuridocsFormat.sentence(Told.remarks(incident)));
    row.add(Cell.words(release.title()));
    return row;
  }

  List<Cell> act() {
    List<Cell> dates = dates();
    List<Cell> row = new ArrayList<>();
    row.add(Cell.code(number));
    row.add(Cell.code(victim()));
    row.add(Cell.code(number));
    row.add(Cell.code(incident.type().huridocs().orElse("")));
    row.addAll(dates.subList(0, 2));
    row.add(place == null ? Cell.EMPTY : Cell.words(location(place)));
    row.add(Cell.code(age()));
    row.addAll(dates.subList(2, 4));
    row.add(Cell.code(status()));
    row.add(HuridocsFormat.sentence(Told.remarks(incident)));
    return row;
  }

  List<Cell> victims() {
    Integer best = incident.best().told().orElse(null);
    String unit = best != null && best == 1 ? "person" : "group";
    return List.of(
        Cell.code(victim()),
        Cell.code(HuridocsTerms.code(HuridocsTerms.COUNTING_UNIT, unit)),
        Cell.code("People of incident " + number),
        Cell.code("Not named. Counted, not listed."),
        best == null ? Cell.EMPTY : Cell.of((long) best),
        HuridocsFormat.sentence(Told.remarks(incident)));
  }

  List<List<Cell>> perpetrators() {
    List<List<Cell>> rows = new ArrayList<>();
    for (int i = 0; i < agents.size(); i++) {
      rows.add(
          List.of(
              Cell.code(perpetrator(i)),
              Cell.code(HuridocsTerms.code(HuridocsTerms.COUNTING_UNIT, "group")),
              Cell.words(agents.get(i)),
              Cell.code("A sort of agent, not a body or a person."),
              Cell.EMPTY,
              Cell.EMPTY));
    }
    return rows;
  }

  List<List<Cell>> involvements() {
    List<List<Cell>> rows = new ArrayList<>();
    for (int i = 0; i < agents.size(); i++) {
      String sort = AgentSort.of(agents.get(i)).map(Agent.Kind::code).orElse("");
      rows.add(
          List.of(
              Cell.code(number + "-" + (i + 1)),
              Cell.code(perpetrator(i)),
              Cell.code(number),
              Cell.code(number),
              Cell.code(HuridocsTerms.code(HuridocsTerms.INVOLVEMENT, "did")),
              Cell.code(HuridocsTerms.code(HuridocsTerms.PERPETRATOR, sort))));
    }
    return rows;
  }

  private String victim() {
    return number + "-victims";
  }

  private String perpetrator(int index) {
    return number + "-agent-" + (index + 1);
  }

  private String term() {
    String country = place == null ? null : place.country();
    return country == null ? "" : HuridocsTerms.code(HuridocsTerms.GEOGRAPHY, country);
  }

  private List<Cell> dates() {
    CalendarDate start = when == null ? null : when.start();
    CalendarDate end = when == null ? null : when.end();
    boolean range = start != null && end != null && !start.equals(end);
    return List.of(
        Cell.code(start == null ? "" : start.first().toString()),
        Cell.code(dateType(start, range)),
        Cell.code(end == null ? "" : end.last().toString()),
        Cell.code(dateType(end, range)));
  }

  private static String dateType(@Nullable CalendarDate date, boolean range) {
    if (date == null || (date.day() > 0 && !range)) {
      return "";
    }
    String type = date.day() > 0 ? "estimate" : date.month() > 0 ? "month" : "year";
    return HuridocsTerms.code(HuridocsTerms.DATE, type);
  }

  private static String location(ReleasedPlace place) {
    return place.name() + " (" + Codes.of(place.precision()) + ")";
  }

  private String age() {
    return incident
        .children()
        .told()
        .map(yes -> yes ? "children among them" : "no children among them")
        .orElse("");
  }

  private String status() {
    return incident
        .outcome()
        .told()
        .map(word ->
            HuridocsTerms.code(HuridocsTerms.STATUS_AT_END, word.strip().toLowerCase(Locale.ROOT)))
        .orElse("");
  }
}
