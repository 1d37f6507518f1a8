package org.durumi.archive;

import java.util.ArrayList;
import java.util.List;
import org.durumi.linker.incident.LinkIndex;
import org.durumi.record.linkage.TellingId;

/**
 * Where tellings belong.
 *
 * @param knot what their knot goes by
 * @param incident what their incident goes by
 * @param tellings all of the incident, oldest first
 */
record Placement(String knot, String incident, List<TellingId> tellings) {

  /** All of an index. */
  static List<Placement> of(LinkIndex index) {
    List<Placement> all = new ArrayList<>();
    for (LinkIndex.Knot knot : index.knots()) {
      List<List<TellingId>> incidents =
          knot.incidents().stream()
              .map(incident -> incident.stream().map(ReportTellings::id).sorted().toList())
              .toList();
      incidents.stream()
          .map(List::getFirst)
          .min(TellingId::compareTo)
          .map(IncidentBrief::id)
          .ifPresent(id ->
              incidents.forEach(tellings ->
                  all.add(new Placement(id, IncidentBrief.id(tellings.getFirst()), tellings))));
    }
    return all;
  }

  /** Tells whether several reports are in it. */
  boolean isOfSeveral() {
    long first = tellings.getFirst().report();
    return tellings.stream().anyMatch(id -> id.report() != first);
  }
}
