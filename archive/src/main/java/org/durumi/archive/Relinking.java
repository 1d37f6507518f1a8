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
import java.util.function.ToDoubleBiFunction;
import java.util.stream.Stream;
import org.durumi.archive.FreshTellings.Row;
import org.durumi.archive.store.DoubtRow;
import org.durumi.archive.store.IndexState.Made;
import org.durumi.archive.store.Store;
import org.durumi.archive.store.TellingRow;
import org.durumi.linker.incident.LinkIndex;
import org.durumi.linker.incident.LinkModel;
import org.durumi.linker.incident.ReadyTelling;
import org.durumi.record.linkage.TellingId;
import org.durumi.record.linkage.TellingPair;

/**
 * Brings the incidents up to date, within the caller's transaction: all of them, or only those that
 * a report or a decision touches. Tellings that could be of one incident hang together in a knot; a
 * change can move nothing outside the knots that it touches, so their tellings alone are read.
 */
final class Relinking {

  /** Evidence is asked for as if there were so many tellings, or twice, four times as many. */
  static final int SMALLEST = 500;

  /** Of more events those that wait for a decision are linked only if a person wants it. */
  private static final int MOST_PROPOSED = 50_000;

  /** Pairs so near to the threshold are for a person: odds of up to 64 to 1, either way. */
  static final double UNSURE_BITS = 6;

  private final Store store;
  private final LinkModel model;
  private final ToDoubleBiFunction<ReadyTelling, ReadyTelling> beyond;
  private final FreshTellings fresh;
  private final Settled settled;
  private final Sources sources;
  private final Set<String> changed = new TreeSet<>();
  private final Set<String> doubtful = new TreeSet<>();

  /**
   * Links in an archive.
   *
   * @param made what its index is made with
   */
  Relinking(Store store, Made made) {
    this.store = store;
    this.model = LinkWeights.of(store).forTellings(made.size());
    this.beyond = model.beyond(-UNSURE_BITS);
    this.fresh = new FreshTellings(store, LinkedEvents.of(made.events()));
    this.sources = new Sources(store, fresh.reports());
    this.settled = new Settled(new Linking(store).standing());
  }

  /** Tells whether something waits, or was kept in another form. */
  static boolean isNeeded(Store store) {
    return store.indexState().madeOf(ReadyTelling.FORM).isEmpty()
        || !store.tellings().unlinked().isEmpty();
  }

  /** What the index is made with. */
  static Made made(Store store) {
    return store
        .indexState()
        .madeOf(ReadyTelling.FORM)
        .orElseGet(() -> new Made(events(store).code(), SMALLEST));
  }

  /**
   * Which events are linked, also where all must be linked anew. Until a person chooses, what waits
   * for a decision is linked, too, unless it is so much that linking it would take all memory.
   */
  static LinkedEvents events(Store store) {
    return store
        .indexState()
        .events()
        .map(LinkedEvents::of)
        .orElseGet(() ->
            store.reports().countNotRejected() > MOST_PROPOSED
                ? LinkedEvents.ACCEPTED
                : LinkedEvents.NOT_REJECTED);
  }

  /** Evidence is asked for as if there were so many tellings. */
  static int size(int tellings) {
    return tellings <= SMALLEST
        ? SMALLEST
        : SMALLEST * Integer.highestOneBit((2 * tellings - 1) / SMALLEST);
  }

  /** Links all anew. */
  static void all(Store store, LinkedEvents events) {
    new LinkingAnew(store, events, () -> true).run();
  }

  /** Brings up to date what follows from the incidents, after all changes of one go. */
  void finish() {
    doubtful.addAll(changed);
    store.derived().doubts().settle(doubtful);
    new Following(store).update(changed);
    changed.clear();
    doubtful.clear();
  }

  /** Links one report anew. */
  void report(long number) {
    Set<String> knots = new TreeSet<>();
    Set<String> before = new TreeSet<>();
    for (TellingRow old : store.tellings().ofReport(number)) {
      knots.add(old.knot());
      before.add(old.incident());
      store.tellings().delete(old.id(), ReadyTelling.read(old.ready()).keys());
      store.derived().doubts().delete(old.id());
    }
    List<Row> came = store.reports().report(number).map(fresh::of).orElse(List.of());
    for (Row row : came) {
      knots.addAll(near(row));
      fresh.put(row);
    }
    store.tellings().setLinked(number);
    knots.remove(FreshTellings.UNPLACED);
    List<Row> all = ofKnots(knots);
    all.addAll(came);
    changed.addAll(before);
    settle(all, before);
  }

  /**
   * Puts the tellings of these, and all that hang together with them, together anew.
   *
   * @param people whether somebody said who is the same people
   */
  void around(Collection<TellingId> tellings, boolean people) {
    Set<TellingId> all = new TreeSet<>();
    tellings.forEach(id -> all.addAll(settled.sameAs(id)));
    Set<String> knots = new TreeSet<>();
    store
        .tellings()
        .of(all)
        .forEach(row -> {
          knots.add(row.knot());
          (people ? changed : doubtful).add(row.incident());
        });
    settle(ofKnots(knots), Set.of());
  }

  /** The knots that a telling hangs together with. */
  private Set<String> near(Row row) {
    Set<String> knots = new TreeSet<>();
    Set<TellingId> sharing =
        store.tellings().sharing(row.ready().keys(), ReadyTelling.MOST_OF_A_KEY);
    List<DoubtRow> doubts = new ArrayList<>();
    for (TellingRow other : store.tellings().of(sharing)) {
      double odds = beyond.applyAsDouble(row.ready(), ReadyTelling.read(other.ready()));
      if (LinkModel.layer(odds) >= Placement.layer(other.knot())) {
        knots.add(other.knot());
      }
      if (Math.abs(odds) <= UNSURE_BITS && other.id().report() != row.row().id().report()) {
        doubts.add(new DoubtRow(new TellingPair(row.row().id(), other.id()), odds));
      }
    }
    store.derived().doubts().put(doubts);
    Set<TellingId> same = settled.sameAs(row.row().id());
    store.tellings().of(same).forEach(other -> knots.add(other.knot()));
    return knots;
  }

  List<Row> ofKnots(Set<String> knots) {
    List<Row> rows = new ArrayList<>();
    for (String knot : knots) {
      for (TellingRow row : store.tellings().ofKnot(knot)) {
        rows.add(new Row(row, ReadyTelling.read(row.ready())));
      }
    }
    return rows;
  }

  /**
   * Puts whole knots together anew.
   *
   * @param before incidents that had tellings which are no more
   */
  void settle(List<Row> rows, Set<String> before) {
    Map<TellingId, Row> all = new TreeMap<>();
    rows.forEach(row -> all.put(row.row().id(), row));
    LinkIndex index = new LinkIndex(model, settled.among(all::containsKey));
    Map<String, Integer> layers = new HashMap<>();
    all.values().forEach(row -> layers.put(row.ready().id(), Placement.layer(row.row().knot())));
    index.addAllReady(
        all.values().stream().map(Row::ready).toList(),
        ready -> layers.getOrDefault(ready.id(), 0));
    Set<String> gone = new HashSet<>(before);
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
    gone.remove(FreshTellings.UNPLACED);
    changed.addAll(gone);
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
      changed.add(id);
      Map<Long, Integer> roots = sources.roots(tellings);
      List<TellingRow> placed =
          tellings.stream()
              .map(row -> row.in(knot, id, roots.getOrDefault(row.id().report(), 1)))
              .toList();
      tellings.forEach(row -> changed.add(row.incident()));
      changed.remove(FreshTellings.UNPLACED);
      placed.forEach(store.tellings()::move);
      store.incidents().put(IncidentBrief.of(placed, sources.events(placed)));
    }
  }
}
