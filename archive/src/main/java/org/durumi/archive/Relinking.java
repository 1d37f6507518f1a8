package org.durumi.archive;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.durumi.archive.evidence.BrokenEvidenceException;
import org.durumi.archive.store.EventRow;
import org.durumi.archive.store.LinkedTellings.Made;
import org.durumi.archive.store.ReportRow;
import org.durumi.archive.store.Store;
import org.durumi.archive.store.TellingRow;
import org.durumi.linker.incident.LinkIndex;
import org.durumi.linker.incident.LinkModel;
import org.durumi.linker.incident.ReadyTelling;
import org.durumi.linker.telling.Telling;
import org.durumi.reader.casefile.UnreadableCasefile;
import org.durumi.record.event.Count;
import org.durumi.record.linkage.TellingId;
import org.jspecify.annotations.Nullable;

/**
 * Brings the incidents up to date, within the caller's transaction: all of them, or only those that
 * a report or a decision touches. Tellings that could be of one incident hang together in a knot; a
 * change can move nothing outside the knots that it touches, so their tellings alone are read.
 */
final class Relinking {

  /** Where more than so many reports and a tenth of all wait, all are linked anew. */
  private static final int MANY = 200;

  /** Evidence is asked for as if there were so many tellings, or twice, four times as many. */
  private static final int SMALLEST = 500;

  /** How many knots a report that comes in has looked at again, while that is under way. */
  private static final int LOOKS = 4;

  private static final String UNPLACED = "";

  private final Store store;
  private final LinkModel model;
  private final BiPredicate<ReadyTelling, ReadyTelling> links;
  private final ReportTellings reports;
  private final Settled settled;

  /**
   * Links in an archive.
   *
   * @param made what its index is made with
   */
  Relinking(Store store, Made made) {
    LinkedEvents events = LinkedEvents.of(made.events());
    this.store = store;
    this.model = LinkWeights.of(store).forTellings(made.size());
    this.links = model.links();
    this.reports = new ReportTellings(new Dossiers(store), events);
    this.settled = new Settled(new Linking(store).standing());
  }

  /** Tells whether something waits, or was kept in another form. */
  static boolean isNeeded(Store store) {
    return store.tellings().madeOf(ReadyTelling.FORM).isEmpty()
        || !store.tellings().unlinked().isEmpty();
  }

  /** What the index is made with. */
  static Made made(Store store) {
    return store
        .tellings()
        .madeOf(ReadyTelling.FORM)
        .orElse(new Made(LinkedEvents.NOT_REJECTED.code(), SMALLEST));
  }

  /** Links what waits. */
  static void catchUp(Store store) {
    Made made = made(store);
    boolean none = store.tellings().madeOf(ReadyTelling.FORM).isEmpty();
    List<Long> waiting = store.tellings().unlinked();
    if (none || waiting.size() > MANY + store.reports().nextNumber() / 10) {
      all(store, LinkedEvents.of(made.events()));
      return;
    }
    Relinking linking = new Relinking(store, made);
    waiting.forEach(linking::report);
    int count = store.tellings().count();
    if (count > made.size()) {
      store.tellings().grow(ReadyTelling.FORM, size(count));
    }
    lookAgain(store, waiting.size());
  }

  /**
   * More tellings ask for more evidence, so what hung together with less may come apart, and
   * nothing else can change: each report that comes in pays for a look at a few knots. All are done
   * long before the tellings are twice as many.
   */
  private static void lookAgain(Store store, int reports) {
    Optional<String> from = store.tellings().looked();
    if (from.isPresent() && reports > 0) {
      int most = LOOKS * reports;
      List<String> knots = store.tellings().knotsAfter(from.get(), most);
      Relinking linking = new Relinking(store, made(store));
      knots.forEach(knot -> linking.settle(linking.ofKnots(Set.of(knot))));
      store.tellings().look(knots.size() < most ? null : knots.getLast());
    }
  }

  /** Evidence is asked for as if there were so many tellings. */
  static int size(int tellings) {
    int size = SMALLEST;
    while (size < tellings) {
      size *= 2;
    }
    return size;
  }

  /** Links all anew. */
  static void all(Store store, LinkedEvents events) {
    new LinkingAnew(store, events).run();
  }

  /** Links one report anew. */
  void report(long number) {
    Set<String> knots = new TreeSet<>();
    for (TellingRow old : store.tellings().ofReport(number)) {
      knots.add(old.knot());
      store.tellings().delete(old.id(), ReadyTelling.read(old.ready()).keys());
    }
    List<Row> fresh = store.reports().report(number).map(this::rows).orElse(List.of());
    for (Row row : fresh) {
      knots.addAll(near(row));
      store.tellings().put(row.row(), row.ready().keys());
    }
    store.tellings().setLinked(number);
    knots.remove(UNPLACED);
    List<Row> all = ofKnots(knots);
    all.addAll(fresh);
    settle(all);
  }

  /** Puts the tellings of these, and all that hang together with them, together anew. */
  void around(Collection<TellingId> tellings) {
    Set<TellingId> all = new TreeSet<>();
    tellings.forEach(id -> all.addAll(settled.sameAs(id)));
    Set<String> knots = new TreeSet<>();
    store.tellings().of(all).forEach(row -> knots.add(row.knot()));
    settle(ofKnots(knots));
  }

  private record Row(TellingRow row, ReadyTelling ready) {}

  private List<Row> rows(ReportRow report) {
    try {
      List<Row> rows = new ArrayList<>();
      for (ReadyTelling ready : ReadyTelling.of(reports.of(report))) {
        Count count = ready.count();
        rows.add(
            new Row(
                new TellingRow(
                    ReportTellings.id(ready.id()),
                    UNPLACED,
                    UNPLACED,
                    0,
                    count == null ? null : count.min(),
                    count == null ? null : count.max(),
                    ready.bytes()),
                ready));
      }
      return rows;
    } catch (BrokenEvidenceException | UnreadableCasefile e) {
      // A damaged report must not keep the others from being linked; verify tells of it.
      return List.of();
    }
  }

  /** The knots that a telling hangs together with. */
  private Set<String> near(Row row) {
    Set<String> knots = new TreeSet<>();
    Set<TellingId> sharing =
        store.tellings().sharing(row.ready().keys(), ReadyTelling.MOST_OF_A_KEY);
    for (TellingRow other : store.tellings().of(sharing)) {
      if (!knots.contains(other.knot())
          && links.test(row.ready(), ReadyTelling.read(other.ready()))) {
        knots.add(other.knot());
      }
    }
    Set<TellingId> same = settled.sameAs(row.row().id());
    store.tellings().of(same).forEach(other -> knots.add(other.knot()));
    return knots;
  }

  private List<Row> ofKnots(Set<String> knots) {
    List<Row> rows = new ArrayList<>();
    for (String knot : knots) {
      for (TellingRow row : store.tellings().ofKnot(knot)) {
        rows.add(new Row(row, ReadyTelling.read(row.ready())));
      }
    }
    return rows;
  }

  /** Puts whole knots together anew. */
  private void settle(List<Row> rows) {
    Map<TellingId, Row> all = new TreeMap<>();
    rows.forEach(row -> all.put(row.row().id(), row));
    LinkIndex index = new LinkIndex(model, settled.among(all::containsKey));
    index.addAllReady(all.values().stream().map(Row::ready).toList());
    Set<String> gone = new HashSet<>();
    all.values().forEach(row -> gone.add(row.row().incident()));
    for (Placement placement : Placement.of(index)) {
      List<TellingRow> tellings =
          placement.tellings().stream()
              .flatMap(id -> Stream.ofNullable(all.get(id)))
              .map(Row::row)
              .toList();
      keep(placement, tellings);
      gone.remove(placement.incident());
    }
    gone.forEach(store.incidents()::delete);
  }

  /** Keeps an incident, unless it is kept so already. */
  private void keep(Placement placement, List<TellingRow> tellings) {
    String knot = placement.knot();
    String id = placement.incident();
    boolean same =
        tellings.stream().allMatch(row -> row.incident().equals(id) && row.knot().equals(knot))
            && store
                .incidents()
                .of(id)
                .filter(row -> row.tellings() == tellings.size())
                .isPresent();
    if (!same) {
      Map<Long, Integer> roots = roots(tellings);
      List<TellingRow> placed =
          tellings.stream()
              .map(row -> row.in(knot, id, roots.getOrDefault(row.id().report(), 1)))
              .toList();
      placed.forEach(store.tellings()::move);
      store.incidents().put(IncidentBrief.of(placed, eventsOf(placed)));
    }
  }

  private Map<Long, Integer> roots(List<TellingRow> tellings) {
    Map<Long, List<Telling>> told = new HashMap<>();
    if (tellings.stream().map(row -> row.id().report()).distinct().count() > 1) {
      tellings.forEach(row -> told.computeIfAbsent(row.id().report(), this::ofReport));
    }
    return RootNumbers.of(tellings.stream().map(TellingRow::id).toList(), told);
  }

  /** The tellings themselves. */
  List<Telling> told(List<TellingRow> tellings) {
    Map<Long, List<Telling>> told = new HashMap<>();
    tellings.forEach(row -> told.computeIfAbsent(row.id().report(), this::ofReport));
    return RootNumbers.told(tellings.stream().map(TellingRow::id).toList(), told);
  }

  private List<Telling> ofReport(@Nullable Long report) {
    return report == null
        ? List.of()
        : store.reports().report(report).map(reports::of).orElse(List.of());
  }

  private List<EventRow> eventsOf(List<TellingRow> tellings) {
    Map<Long, List<EventRow>> byReport = new HashMap<>();
    List<EventRow> rows = new ArrayList<>();
    for (TellingRow telling : tellings) {
      byReport
          .computeIfAbsent(telling.id().report(), report -> store.reports().events(report))
          .stream()
          .filter(event -> event.number() == telling.id().event())
          .forEach(rows::add);
    }
    return rows;
  }
}
