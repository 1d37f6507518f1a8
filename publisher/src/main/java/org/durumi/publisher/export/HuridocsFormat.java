package org.durumi.publisher.export;

import java.util.ArrayList;
import java.util.List;
import org.durumi.publisher.export.sheet.Cell;
import org.durumi.publisher.export.sheet.CellText;
import org.durumi.publisher.export.sheet.CsvText;
import org.durumi.publisher.release.Release;
import org.durumi.publisher.release.ReleasedIncident;

/**
 * HURIDOCS Events Standard Formats, a CSV table for each entity, columns named as in the data
 * dictionary of OpenEvSys ({@code schema/mysql-dbpopulate-datadict.sql}), codes from the
 * micro-thesauri (see {@link HuridocsTerms}).
 *
 * <p>An incident is an Event. It has an Act only where it happened and list 4 has a code: what is
 * feared, planned or denied was done to nobody. The people are one Person, a group without a name;
 * each sort of agent is another, tied to the Act by an Involvement. Violation status stays empty:
 * its codes 02 and 04 mean the opposite in OpenEvSys' French and Spanish.
 */
public final class HuridocsFormat implements ExportFormat.Foreign {

  static final List<String> EVENT =
      List.of(
          "event_record_number",
          "event_title",
          "geographical_term",
          "initial_date",
          "initial_date_type",
          "final_date",
          "final_date_type",
          "event_description",
          "remarks",
          "project_title");
  static final List<String> ACT =
      List.of(
          "act_record_number",
          "victim",
          "event",
          "type_of_act",
          "initial_date",
          "initial_date_type",
          "exact_location",
          "age_at_time_of_victimisation",
          "final_date",
          "final_date_type",
          "status_at_end_of_act",
          "remarks");
  static final List<String> PERSON =
      List.of(
          "person_record_number",
          "counting_unit",
          "person_name",
          "group_description",
          "number_of_persons_in_group",
          "remarks");
  static final List<String> INVOLVEMENT =
      List.of(
          "involvement_record_number",
          "perpetrator",
          "event",
          "act",
          "degree_of_involvement",
          "type_of_perpetrator");

  @Override
  public String code() {
    return "huridocs";
  }

  @Override
  public String title() {
    return "HURIDOCS Events Standard Formats (CSV, fields as in OpenEvSys)";
  }

  @Override
  public List<String> loses() {
    return List.of(
        "An incident that is feared, planned, ordered, denied or unconfirmed is an Event without an"
            + " Act; so is one whose type list 4 has no code for.",
        "Unknown and withheld look alike in coded fields; remarks tell them apart.",
        "Coordinates, the province, the sorts of sources and the number of origins have no field;"
            + " origins stand in remarks.",
        "The place's country has a term only where we could check the list: Asia, eastern and"
            + " middle Africa.");
  }

  @Override
  public List<String> mapping() {
    return List.of(
        "event_record_number, act_record_number: the incident's number",
        "type_of_act: list 4; geographical_term: 15; status_at_end_of_act: 25",
        "counting_unit: 07; degree_of_involvement: 18; type_of_perpetrator: 24; date types: 48",
        "number_of_persons_in_group: the best single figure; the interval stands in remarks",
        "a code filled up with zeros to twelve digits and the list's number is OpenEvSys'"
            + " vocab_number");
  }

  @Override
  public Export export(Release release) {
    List<List<Cell>> events = new ArrayList<>();
    List<List<Cell>> acts = new ArrayList<>();
    List<List<Cell>> persons = new ArrayList<>();
    List<List<Cell>> involvements = new ArrayList<>();
    int bare = 0;
    for (ReleasedIncident incident : release.incidents()) {
      HuridocsRecords records = new HuridocsRecords(incident, release);
      events.add(records.event());
      if (records.hasAct()) {
        persons.add(records.victims());
        acts.add(records.act());
        persons.addAll(records.perpetrators());
        involvements.addAll(records.involvements());
      } else {
        bare++;
      }
    }
    return new Export(
        List.of(
            new ExportFile("event.csv", CsvText.write(EVENT, events)),
            new ExportFile("act.csv", CsvText.write(ACT, acts)),
            new ExportFile("person.csv", CsvText.write(PERSON, persons)),
            new ExportFile("involvement.csv", CsvText.write(INVOLVEMENT, involvements))),
        bare == 0
            ? List.of()
            : List.of(
                "Events without an Act, for they did not happen or list 4 has no code: "
                    + bare
                    + "."));
  }

  static Cell sentence(List<String> sentences) {
    return new Cell(CellText.write(String.join(" ", sentences)), false);
  }
}
