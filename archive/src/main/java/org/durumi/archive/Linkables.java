package org.durumi.archive;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.durumi.archive.store.DoubtRow;
import org.durumi.archive.store.Store;
import org.durumi.archive.store.TellingRow;
import org.durumi.linker.incident.Alternatives;
import org.durumi.linker.incident.Incident;
import org.durumi.linker.incident.LinkModel;
import org.durumi.linker.incident.ReadyTelling;
import org.durumi.linker.telling.Telling;
import org.durumi.record.linkage.LinkStanding;
import org.durumi.record.linkage.TellingId;
import org.durumi.record.linkage.TellingPair;

/**
 * Finds what hangs together with some incidents: the tellings of their knots, and the knots that
 * the linker was unsure whether to join to them. What is farther than one doubt away stays as it
 * is.
 */
final class Linkables {

  private final Store store;
  private final Map<TellingId, TellingRow> rows = new TreeMap<>();
  private final Map<String, String> up = new HashMap<>();

  Linkables(Store store) {
    this.store = store;
  }

  Linkable of(Collection<String> incidents) {
    Set<String> knots = new TreeSet<>();
    for (String incident : incidents) {
      store.tellings().ofIncident(incident).forEach(row -> knots.add(row.knot()));
    }
    take(knots);
    List<DoubtRow> doubts = store.derived().doubts().of(List.copyOf(rows.keySet()));
    Set<TellingId> others = new TreeSet<>();
    doubts.forEach(doubt -> others.addAll(List.of(doubt.pair().first(), doubt.pair().second())));
    others.removeAll(rows.keySet());
    Set<String> beyond = new TreeSet<>();
    store.tellings().of(others).forEach(row -> beyond.add(row.knot()));
    take(beyond);
    doubts.forEach(doubt -> join(doubt.pair()));
    LinkStanding standing = new Linking(store).standing();
    LinkModel model = LinkWeights.of(store).forTellings(Relinking.made(store).size());
    Map<String, List<String>> together = new TreeMap<>();
    rows.values()
        .forEach(row ->
            together
                .computeIfAbsent(row.incident(), _ -> new ArrayList<>())
                .add(ReportTellings.name(row.id())));
    return new Linkable(
        accepted(together.keySet()),
        List.copyOf(together.values()),
        Alternatives.of(model, new Settled(standing).among(rows::containsKey), parts()),
        Following.rulings(standing),
        (int)
            doubts.stream()
                .map(DoubtRow::pair)
                .filter(pair -> isOpen(standing, pair))
                .distinct()
                .count());
  }

  private static boolean isOpen(LinkStanding standing, TellingPair pair) {
    return standing.incident(pair).isEmpty();
  }

  private void take(Collection<String> knots) {
    for (String knot : knots) {
      store.tellings().ofKnot(knot).forEach(row -> rows.put(row.id(), row));
    }
  }

  private void join(TellingPair pair) {
    TellingRow one = rows.get(pair.first());
    TellingRow other = rows.get(pair.second());
    if (one != null && other != null) {
      up.put(top(one.knot()), top(other.knot()));
    }
  }

  private String top(String knot) {
    String at = knot;
    for (String next = up.get(at); next != null && !next.equals(at); next = up.get(at)) {
      at = next;
    }
    return at;
  }

  private List<List<ReadyTelling>> parts() {
    Map<String, List<ReadyTelling>> parts = new TreeMap<>();
    rows.values()
        .forEach(row ->
            parts
                .computeIfAbsent(top(row.knot()), _ -> new ArrayList<>())
                .add(ReadyTelling.read(row.ready())));
    return List.copyOf(parts.values());
  }

  private List<Telling> accepted(Collection<String> incidents) {
    ToldIncidents told = new ToldIncidents(store);
    List<Telling> all = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (Incident incident : told.withTexts(told.accepted(incidents))) {
      incident.tellings().stream().filter(one -> seen.add(one.id())).forEach(all::add);
    }
    return all;
  }
}
