package org.durumi.cli.count;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.durumi.archive.Archive;
import org.durumi.archive.IncidentFile;
import org.durumi.archive.Incidents;
import org.durumi.archive.store.IncidentFilter;
import org.durumi.archive.store.IncidentRow;
import org.durumi.linker.chain.Ruling;
import org.durumi.linker.incident.Incident;
import org.durumi.linker.telling.Telling;
import org.durumi.record.linkage.LinkStanding;
import org.durumi.record.linkage.TellingId;
import org.durumi.record.linkage.TellingPair;

/** The archive's incidents, as far as a person has accepted that they are told. */
final class AcceptedIncidents {

  private static final Set<String> ACCEPTED = Set.of("accepted", "corrected");

  private AcceptedIncidents() {}

  static List<Incident> of(Archive archive) {
    Incidents incidents = archive.incidents();
    List<Incident> accepted = new ArrayList<>();
    for (IncidentRow row : incidents.find(IncidentFilter.ALL, Integer.MAX_VALUE)) {
      List<IncidentFile.Told> told =
          incidents.file(row.id()).told().stream()
              .filter(one -> ACCEPTED.contains(one.event().state()))
              .toList();
      if (!told.isEmpty()) {
        accepted.add(incident(row.id(), told));
      }
    }
    return accepted;
  }

  /** What people decided about who is the same people, "not the same" last. */
  static List<Ruling> rulings(Archive archive) {
    LinkStanding standing = archive.incidents().standing();
    List<Ruling> rulings = new ArrayList<>();
    standing.sameGroup().forEach(pair -> rulings.add(ruling(pair, true)));
    standing.notTheSameGroup().forEach(pair -> rulings.add(ruling(pair, false)));
    return rulings;
  }

  private static Ruling ruling(TellingPair pair, boolean same) {
    return new Ruling(name(pair.first()), name(pair.second()), same);
  }

  /** The linker counts events from 0. */
  private static String name(TellingId id) {
    return id.report() + ":" + (id.event() - 1);
  }

  private static Incident incident(String id, List<IncidentFile.Told> told) {
    Map<Integer, List<String>> roots = new TreeMap<>();
    List<Telling> tellings = new ArrayList<>();
    for (IncidentFile.Told one : told) {
      String report = one.telling().teller().report();
      List<String> root = roots.computeIfAbsent(one.root(), x -> new ArrayList<>());
      if (!root.contains(report)) {
        root.add(report);
      }
      tellings.add(one.telling());
    }
    return new Incident(id, tellings, List.copyOf(roots.values()));
  }
}
