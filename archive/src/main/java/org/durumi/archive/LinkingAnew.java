package org.durumi.archive;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.durumi.archive.evidence.BrokenEvidenceException;
import org.durumi.archive.store.DoubtRow;
import org.durumi.archive.store.EventRow;
import org.durumi.archive.store.IncidentRow;
import org.durumi.archive.store.IndexState.Made;
import org.durumi.archive.store.LinkedTellings;
import org.durumi.archive.store.ReportRow;
import org.durumi.archive.store.Store;
import org.durumi.archive.store.TellingRow;
import org.durumi.linker.incident.LinkIndex;
import org.durumi.linker.incident.ReadyTelling;
import org.durumi.linker.telling.Telling;
import org.durumi.reader.casefile.UnreadableCasefile;
import org.durumi.record.event.Count;
import org.durumi.record.linkage.TellingId;
import org.durumi.record.linkage.TellingPair;

/**
 * Links an archive from nothing, within the caller's transaction. Reports are fetched in its thread
 * and read in as many as there are; no text is held longer than its batch; every row is written
 * once, in the order of its table.
 */
final class LinkingAnew {

  private static final int BATCH = 500;

  /** Says that somebody stopped it; what was written goes back with the transaction. */
  static final class Stopped extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  private final Store store;
  private final LinkedEvents events;
  private final BooleanSupplier goesOn;
  private final Dossiers dossiers;
  private final FreshTellings fresh;
  private final Map<TellingId, ReadyTelling> ready = new TreeMap<>();
  private final Map<TellingId, TellingRow> rows = new TreeMap<>();
  private final Map<TellingId, byte[]> accepted = new TreeMap<>();

  LinkingAnew(Store store, LinkedEvents events, BooleanSupplier goesOn) {
    this.store = store;
    this.events = events;
    this.goesOn = goesOn;
    this.dossiers = new Dossiers(store);
    this.fresh = new FreshTellings(store, events);
  }

  /** Puts what it finds in place of all that was linked. */
  void run() {
    store.tellings().clear();
    store.derived().doubts().clear();
    takeAll();
    Made made = new Made(events.code(), Relinking.size(ready.size()));
    store.indexState().setMade(ReadyTelling.FORM, made);
    List<Placement> placements = placements(made);
    place(placements);
    store.tellings().fill(rows.values().stream().map(this::withBytes));
    store.tellings().fillKeys(ready.entrySet().stream().flatMap(LinkingAnew::keys).sorted());
    store.incidents().fill(incidents(placements));
    accepted.forEach(store.derived().told()::put);
    store.derived().doubts().settleAll();
    new Following(store).all();
  }

  private void takeAll() {
    List<Dossiers.Papers> batch = new ArrayList<>();
    fresh.forEachReport(row -> {
      fetched(row).ifPresent(batch::add);
      if (batch.size() == BATCH) {
        take(batch);
        batch.clear();
      }
    });
    take(batch);
  }

  private void stopIfWanted() {
    if (!goesOn.getAsBoolean()) {
      throw new Stopped();
    }
  }

  private void take(List<Dossiers.Papers> batch) {
    stopIfWanted();
    batch.parallelStream().map(this::ready).toList().forEach(report -> report.forEach(this::take));
  }

  private void take(FreshTellings.Row row) {
    TellingId id = row.row().id();
    // Without the text, which only its bytes leave behind.
    ready.put(id, ReadyTelling.read(row.ready().bytes()));
    byte[] told = row.told();
    if (told != null) {
      accepted.put(id, told);
    }
  }

  /** A damaged report must not keep the others from being linked; verify tells of it. */
  private Optional<Dossiers.Papers> fetched(ReportRow row) {
    try {
      return Optional.of(dossiers.papers(row));
    } catch (BrokenEvidenceException e) {
      return Optional.empty();
    }
  }

  private List<Telling> told(Dossiers.Papers papers) {
    try {
      return fresh.reports().of(papers);
    } catch (BrokenEvidenceException | UnreadableCasefile e) {
      return List.of();
    }
  }

  private List<FreshTellings.Row> ready(Dossiers.Papers papers) {
    try {
      return fresh.of(papers);
    } catch (BrokenEvidenceException | UnreadableCasefile e) {
      return List.of();
    }
  }

  private List<Placement> placements(Made made) {
    Settled settled = new Settled(new Linking(store).standing());
    LinkIndex index =
        new LinkIndex(
            LinkWeights.of(store).forTellings(made.size()), settled.among(ready::containsKey));
    index.addAllReady(List.copyOf(ready.values()));
    index.forEachUnsure(Relinking.UNSURE_BITS, this::keepDoubts);
    return Placement.of(index);
  }

  private void keepDoubts(List<LinkIndex.Unsure> unsure) {
    store
        .derived()
        .doubts()
        .put(
            unsure.stream()
                .map(one ->
                    new DoubtRow(
                        new TellingPair(
                            ReportTellings.id(one.one()), ReportTellings.id(one.other())),
                        one.odds()))
                .toList());
  }

  private static Stream<LinkedTellings.Key> keys(Map.Entry<TellingId, ReadyTelling> one) {
    return Arrays.stream(one.getValue().keys())
        .mapToObj(key -> new LinkedTellings.Key(key, one.getKey()));
  }

  /** Those of several reports a batch at a time, since roots need the reports' texts. */
  private void place(List<Placement> placements) {
    List<Placement> batch = new ArrayList<>();
    Set<Long> wanted = new TreeSet<>();
    for (Placement placement : placements) {
      if (placement.isOfSeveral()) {
        batch.add(placement);
        placement.tellings().forEach(id -> wanted.add(id.report()));
      } else {
        place(placement, Map.of());
      }
      if (wanted.size() >= BATCH) {
        placeTogether(batch, wanted);
        batch.clear();
        wanted.clear();
      }
    }
    placeTogether(batch, wanted);
  }

  private void placeTogether(List<Placement> batch, Set<Long> wanted) {
    stopIfWanted();
    List<Dossiers.Papers> papers =
        wanted.stream()
            .flatMap(number -> store.reports().report(number).stream())
            .flatMap(row -> fetched(row).stream())
            .toList();
    Map<Long, List<Telling>> told = new ConcurrentHashMap<>();
    papers.parallelStream().forEach(one -> told.put(one.row().number(), told(one)));
    List<Map<Long, Integer>> roots =
        batch.parallelStream().map(one -> RootNumbers.of(one.tellings(), told)).toList();
    for (int i = 0; i < batch.size(); i++) {
      place(batch.get(i), roots.get(i));
    }
  }

  private void place(Placement placement, Map<Long, Integer> roots) {
    for (TellingId id : placement.tellings()) {
      ReadyTelling one = ready.get(id);
      Count count = one == null ? null : one.count();
      rows.put(
          id,
          new TellingRow(
              id,
              placement.knot(),
              placement.incident(),
              roots.getOrDefault(id.report(), 1),
              count == null ? null : count.min(),
              count == null ? null : count.max(),
              new byte[0]));
    }
  }

  private TellingRow withBytes(TellingRow row) {
    ReadyTelling one = ready.get(row.id());
    return one == null ? row : row.with(one.bytes());
  }

  private List<IncidentRow> incidents(List<Placement> placements) {
    Map<TellingId, EventRow> briefs = new TreeMap<>();
    store
        .reports()
        .forEachEvent(event -> {
          TellingId id = new TellingId(event.report(), event.number());
          if (rows.containsKey(id)) {
            briefs.put(id, event.brief());
          }
        });
    return placements.stream()
        .map(placement ->
            IncidentBrief.of(each(placement.tellings(), rows), each(placement.tellings(), briefs)))
        .toList();
  }

  private static <T> List<T> each(List<TellingId> ids, Map<TellingId, T> of) {
    return ids.stream().flatMap(id -> Stream.ofNullable(of.get(id))).toList();
  }
}
