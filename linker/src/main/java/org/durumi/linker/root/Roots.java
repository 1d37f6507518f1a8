package org.durumi.linker.root;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.durumi.linker.telling.Teller;
import org.durumi.linker.telling.Telling;
import org.durumi.record.time.Period;
import org.jspecify.annotations.Nullable;

/** Finds the independent origins of what is told of one incident. */
public final class Roots {

  /** An organisation that speaks again after this many days may know more by then. */
  private static final int ONE_STATEMENT = 30;

  /** One outlet's own reports within this many days rest on one another. */
  private static final int ONE_STORY = 10;

  /** Beyond this many reports not every text is laid beside every other. */
  private static final int MOST_COMPARED = 60;

  private final List<Sourcing> reports = new ArrayList<>();
  private final List<Edge> edges = new ArrayList<>();

  private Roots(List<Telling> tellings) {
    Map<String, List<Telling>> byReport = new TreeMap<>();
    for (Telling telling : tellings) {
      byReport.computeIfAbsent(telling.teller().report(), r -> new ArrayList<>()).add(telling);
    }
    byReport.values().forEach(of -> reports.add(Sourcing.of(of)));
  }

  /**
   * The reports of one incident and what ties them.
   *
   * @param tellings the incident's, in any order
   */
  public static IndependenceGraph of(List<Telling> tellings) {
    Set<String> told = new TreeSet<>();
    tellings.forEach(telling -> told.add(telling.teller().report()));
    if (told.size() < 2) {
      return IndependenceGraph.of(List.copyOf(told), List.of());
    }
    Roots roots = new Roots(tellings);
    roots.copies();
    roots.carried();
    roots.cited();
    roots.unlisted();
    roots.sameOutlet();
    List<String> names = roots.reports.stream().map(s -> s.teller().report()).toList();
    return IndependenceGraph.of(names, roots.edges);
  }

  private void copies() {
    List<Copies> texts = reports.stream().map(s -> new Copies(s.teller())).toList();
    for (int i = 0; i < texts.size(); i++) {
      for (int j = Math.max(0, i - MOST_COMPARED); j < i; j++) {
        Edge edge = texts.get(j).with(texts.get(i));
        if (edge != null) {
          edges.add(edge);
        }
      }
    }
  }

  private void carried() {
    for (Sourcing report : reports) {
      for (String id : report.carries()) {
        tie(report, id, Reason.WIRE);
      }
    }
  }

  private void cited() {
    for (Sourcing report : reports) {
      if (!report.own() && !report.rests().isEmpty()) {
        String id = report.rests().getFirst();
        boolean relay = Outlets.standard().isRelay(id);
        tie(report, id, relay ? Reason.CITES : Reason.SAME_SOURCE);
      }
    }
  }

  /** Ties a report to the one that it has it from or, if that is not here, to its fellows. */
  private void tie(Sourcing report, String id, Reason reason) {
    Sourcing origin = origin(report, id);
    if (origin != null) {
      Reason how = reason == Reason.SAME_SOURCE ? Reason.CITES : reason;
      edges.add(edge(report, origin, how, id));
      return;
    }
    for (Sourcing fellow : reports) {
      boolean before = fellow.teller().report().compareTo(report.teller().report()) < 0;
      boolean shares = fellow.carries().contains(id) || !fellow.own() && isFirst(fellow, id);
      if (before && shares && apart(fellow, report, false) <= ONE_STATEMENT) {
        edges.add(edge(report, fellow, reason, id));
      }
    }
  }

  /** Outlets that are in no table, and whose own reports are here. */
  private void unlisted() {
    for (Sourcing report : reports) {
      for (Sourcing other : reports) {
        boolean may =
            other.publishes() == null
                && !other.equals(report)
                && mayPrecede(other, report)
                && apart(other, report, false) <= ONE_STATEMENT;
        if (may && report.unlisted().carries(other.unlisted())) {
          edges.add(unlisted(report, other, Reason.WIRE));
        } else if (may && report.unlisted().cites(other.unlisted())) {
          edges.add(unlisted(report, other, Reason.CITES));
        }
      }
    }
  }

  private static Edge unlisted(Sourcing from, Sourcing to, Reason reason) {
    return new Edge(from.teller().report(), to.teller().report(), reason, 1, null);
  }

  private static boolean isFirst(Sourcing report, String id) {
    return !report.rests().isEmpty() && report.rests().getFirst().equals(id);
  }

  /** The outlet's own report here, the last that can have been there before. */
  private @Nullable Sourcing origin(Sourcing report, String id) {
    return reports.stream()
        .filter(other -> !other.equals(report) && id.equals(other.publishes()))
        .filter(other -> mayPrecede(other, report))
        .filter(other -> apart(other, report, false) <= ONE_STATEMENT)
        .min(
            Comparator.comparingLong((Sourcing other) -> apart(other, report, false))
                .thenComparing(other -> other.teller().report()))
        .orElse(null);
  }

  private void sameOutlet() {
    for (int i = 0; i < reports.size(); i++) {
      for (int j = 0; j < i; j++) {
        Sourcing one = reports.get(j);
        Sourcing other = reports.get(i);
        String id = one.publishes();
        boolean same = id != null && id.equals(other.publishes());
        boolean speaks = id != null && Outlets.standard().kind(id) == Outlets.Kind.ORGANISATION;
        if (same && apart(one, other, true) <= (speaks ? ONE_STATEMENT : ONE_STORY)) {
          edges.add(edge(other, one, Reason.SAME_OUTLET, String.valueOf(id)));
        }
      }
    }
  }

  private static Edge edge(Sourcing from, Sourcing to, Reason reason, String id) {
    boolean known = !id.startsWith("person:");
    return new Edge(from.teller().report(), to.teller().report(), reason, 1, known ? id : null);
  }

  private static boolean mayPrecede(Sourcing one, Sourcing other) {
    LocalDate first = end(one.teller(), true);
    LocalDate last = end(other.teller(), false);
    return first == null || last == null || !first.isAfter(last);
  }

  /** Days between two publications: the fewest that there can be, or the most. */
  private static long apart(Sourcing one, Sourcing other, boolean most) {
    LocalDate a = end(one.teller(), true);
    LocalDate b = end(one.teller(), false);
    LocalDate c = end(other.teller(), true);
    LocalDate d = end(other.teller(), false);
    if (a == null || b == null || c == null || d == null) {
      return most ? Long.MAX_VALUE : 0;
    }
    long before = ChronoUnit.DAYS.between(b, c);
    long after = ChronoUnit.DAYS.between(d, a);
    return most
        ? Math.max(ChronoUnit.DAYS.between(a, d), ChronoUnit.DAYS.between(c, b))
        : Math.max(0, Math.max(before, after));
  }

  private static @Nullable LocalDate end(Teller teller, boolean first) {
    Period issued = teller.issued();
    if (issued == null || issued.start() == null || issued.end() == null) {
      return null;
    }
    return first ? issued.start().first() : issued.end().last();
  }
}
