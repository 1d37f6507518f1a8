package org.durumi.publisher.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.durumi.publisher.export.sheet.Cell;
import org.durumi.publisher.export.sheet.CsvText;
import org.durumi.publisher.release.Release;
import org.durumi.publisher.release.ReleasedIncident;

/**
 * The columns of ACLED in its own order, with its codes (ACLED Codebook, October 2024, as the
 * package acledR repeats it: {@code dtacled/acledR}, articles/acled_codebook.html). It is a table
 * for people whose tools read ACLED; it is not ACLED's data, and the ids say so.
 *
 * <p>Only what happened, on a day, in a week or in a month, at a place finer than a country, and
 * whose type ACLED has, is an event there. Everything else is left out and counted.
 */
public final class AcledFormat implements ExportFormat.Foreign {

  private static final String FILE = "acled.csv";

  static final List<String> COLUMNS =
      List.of(
          "event_id_cnty",
          "event_date",
          "year",
          "time_precision",
          "disorder_type",
          "event_type",
          "sub_event_type",
          "actor1",
          "assoc_actor_1",
          "inter1",
          "actor2",
          "assoc_actor_2",
          "inter2",
          "interaction",
          "civilian_targeting",
          "iso",
          "region",
          "country",
          "admin1",
          "admin2",
          "admin3",
          "location",
          "latitude",
          "longitude",
          "geo_precision",
          "source",
          "source_scale",
          "notes",
          "fatalities",
          "tags",
          "timestamp");

  @Override
  public String code() {
    return "acled";
  }

  @Override
  public String title() {
    return "The columns of ACLED";
  }

  @Override
  public List<String> loses() {
    return List.of(
        "Incidents that did not happen, have no fitting type, no date within a month, or no place"
            + " finer than a country are left out; the counts stand below.",
        "ACLED has no refoulement: a forced repatriation goes out as Strategic developments/Other"
            + " with the tag durumi type=forced_repatriation, and must not be counted as an arrest.",
        "A date within a week or a month stands on its middle day, as ACLED does it; time_precision"
            + " tells.",
        "The number of people has no column; it stands in notes. fatalities is the lowest figure"
            + " for killings and deaths, 0 for other acts.",
        "source holds sorts of sources, never names; source_scale, admin2 and admin3 stay empty.");
  }

  @Override
  public List<String> mapping() {
    return List.of(
        "event_id_cnty: DURUMI and the incident's number, so that no id is mistaken for ACLED's",
        "event_type, sub_event_type: see docs/types.md; disorder_type follows from them",
        "actor1, inter1: the sorts of agents, 1 where all are a state's; actor2 Civilians, inter2 7",
        "admin1: the province; geo_precision: 1 site or town, 2 county, 3 province or area",
        "timestamp: midnight UTC of the release's day, for releases carry no time of day");
  }

  @Override
  public Export export(Release release) {
    List<List<Cell>> rows = new ArrayList<>();
    Map<String, Integer> leftOut = new TreeMap<>();
    for (ReleasedIncident incident : release.incidents()) {
      Optional<String> why = AcledRow.whyNot(incident);
      if (why.isPresent()) {
        leftOut.merge(why.get(), 1, Integer::sum);
      } else {
        rows.add(new AcledRow(incident, release).cells());
      }
    }
    List<String> remarks =
        leftOut.entrySet().stream()
            .map(e -> "Left out, for " + e.getKey() + ": " + e.getValue() + ".")
            .toList();
    return new Export(List.of(new ExportFile(FILE, CsvText.write(COLUMNS, rows))), remarks);
  }
}
