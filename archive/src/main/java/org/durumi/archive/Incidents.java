package org.durumi.archive;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.durumi.archive.store.IncidentFilter;
import org.durumi.archive.store.IncidentRow;
import org.durumi.archive.store.Store;
import org.durumi.archive.store.TellingRow;
import org.durumi.linker.incident.ReadyTelling;
import org.durumi.linker.match.Score;
import org.durumi.record.linkage.LinkDecision;
import org.durumi.record.linkage.LinkStanding;
import org.durumi.record.linkage.TellingId;
import org.durumi.record.linkage.TellingPair;
import org.durumi.record.review.RefusedDecision;
import org.durumi.record.review.Reviewer;
import org.jspecify.annotations.Nullable;

/**
 * Which tellings are of one happening. What people decide about it is in the log; the rest follows
 * from the reports and those decisions, and is brought up to date whenever it is asked for. For the
 * archive's thread.
 */
public final class Incidents {

  private final Store store;
  private final Ledger ledger;
  private final Linking linking;

  Incidents(Store store, Ledger ledger) {
    this.store = store;
    this.ledger = ledger;
    this.linking = new Linking(store);
  }

  /** Those wanted, the latest first; those without a date last. */
  public List<IncidentRow> find(IncidentFilter filter, int limit) {
    return upToDate(() -> store.incidents().find(filter, limit));
  }

  /** How many are wanted. */
  public int count(IncidentFilter filter) {
    return upToDate(() -> store.incidents().count(filter));
  }

  /** Which events are linked. */
  public LinkedEvents linked() {
    return upToDate(() -> LinkedEvents.of(Relinking.made(store).events()));
  }

  /**
   * The incident that goes by these first digits of its id.
   *
   * @throws UnknownIdException if there is none, or there are several
   */
  public IncidentRow of(String id) {
    return upToDate(() -> row(id));
  }

  /** The incident that a telling is of; none where it is not linked, being rejected, say. */
  public Optional<IncidentRow> of(TellingId telling) {
    return upToDate(
        () -> store.tellings().of(telling).flatMap(row -> store.incidents().of(row.incident())));
  }

  /**
   * All about an incident.
   *
   * @throws UnknownIdException if there is none of this id
   */
  public IncidentFile file(String id) {
    return upToDate(() -> new IncidentFiles(store).of(row(id)));
  }

  /**
   * How strongly two tellings speak for one happening, and why.
   *
   * @throws UnknownIdException if one of them is not linked
   */
  public Score explain(TellingPair pair) {
    return upToDate(() -> LinkWeights.of(store).explain(ready(pair.first()), ready(pair.second())));
  }

  /** Links all anew. */
  public void link(LinkedEvents events) {
    store.write(() -> {
      Relinking.all(store, events);
      return events;
    });
  }

  /** What stands of all that people decided about pairs of tellings. */
  public LinkStanding standing() {
    return store.read(linking::standing);
  }

  /**
   * Keeps decisions about pairs of tellings that are made in one go, all of them or none.
   *
   * @throws UnknownIdException if there is no such event
   * @throws RefusedDecision with a sentence that names what is in the way, if one contradicts what
   *     stands
   */
  public void decide(List<? extends LinkDecision> decisions) {
    decide(() -> decisions);
  }

  /** What is decided is worked out where nobody else can decide meanwhile. */
  private List<? extends LinkDecision> decide(Supplier<List<? extends LinkDecision>> deciding) {
    catchUp();
    return ledger.write(page -> {
      List<? extends LinkDecision> decisions = deciding.get();
      linking.keep(page, decisions);
      Collection<TellingId> touched = new TreeSet<>();
      decisions.forEach(decision -> {
        touched.add(decision.pair().first());
        touched.add(decision.pair().second());
      });
      new Relinking(store, Relinking.made(store)).around(touched);
      return decisions;
    });
  }

  /**
   * Makes two incidents one: all tellings of both are said to be of one with the oldest, since
   * otherwise unlike ones that were brought together could drive a third away.
   *
   * @return the one
   * @throws RefusedDecision if somebody said that tellings of the two are not of one
   */
  public IncidentRow merge(
      String id, String other, Reviewer by, Instant when, @Nullable String why) {
    TellingId oldest =
        decide(() -> merging(of(id), of(other), by, when, why)).getFirst().pair().first();
    return of(oldest).orElseThrow();
  }

  private List<LinkDecision> merging(
      IncidentRow one, IncidentRow two, Reviewer by, Instant when, @Nullable String why) {
    if (one.equals(two)) {
      throw new RefusedDecision("Both are incident " + one.id() + " already; name another.");
    }
    TreeSet<TellingId> all = new TreeSet<>(tellings(one));
    Collection<TellingId> others = new TreeSet<>(tellings(two));
    refuseIfToldApart(all, others);
    all.addAll(others);
    LinkStanding standing = standing();
    TellingId oldest = all.removeFirst();
    List<LinkDecision> decisions = new ArrayList<>();
    for (TellingId telling : all) {
      TellingPair pair = new TellingPair(oldest, telling);
      if (!isSame(standing, pair)) {
        decisions.add(new LinkDecision.SameIncident(pair, by, when, why));
      }
    }
    return decisions;
  }

  /** Who merges what somebody kept apart must see that, and take it back. */
  private void refuseIfToldApart(Collection<TellingId> left, Collection<TellingId> right) {
    LinkStanding standing = standing();
    for (TellingPair pair : standing.notTheSameIncident()) {
      boolean across =
          left.contains(pair.first()) && right.contains(pair.second())
              || left.contains(pair.second()) && right.contains(pair.first());
      if (across) {
        throw new RefusedDecision(
            "The two cannot be one incident, since "
                + pair
                + " were said to be two incidents on "
                + standing
                    .incident(pair)
                    .map(decision -> LocalDate.ofInstant(decision.when(), ZoneOffset.UTC))
                    .orElseThrow()
                + "; take that back first.");
      }
    }
  }

  /**
   * Takes tellings out of an incident: each is said not to be of one with any that stays.
   *
   * @return what its tellings are of now, that of the oldest first
   * @throws RefusedDecision if one of them is not of it, or none would stay
   */
  public List<IncidentRow> split(
      String id, Collection<TellingId> out, Reviewer by, Instant when, @Nullable String why) {
    List<TellingId> all = new ArrayList<>();
    decide(() -> {
      all.addAll(tellings(of(id)));
      return splitting(of(id), all, new TreeSet<>(out), by, when, why);
    });
    return now(all);
  }

  private static List<LinkDecision> splitting(
      IncidentRow row,
      List<TellingId> all,
      Collection<TellingId> out,
      Reviewer by,
      Instant when,
      @Nullable String why) {
    for (TellingId one : out) {
      if (!all.contains(one)) {
        throw new RefusedDecision(one + " does not tell of incident " + row.id() + ".");
      }
    }
    List<TellingId> staying = all.stream().filter(one -> !out.contains(one)).toList();
    if (staying.isEmpty() || out.isEmpty()) {
      throw new RefusedDecision("Name some of the incident's tellings to split off, not all.");
    }
    List<LinkDecision> decisions = new ArrayList<>();
    for (TellingId one : out) {
      for (TellingId other : staying) {
        decisions.add(
            new LinkDecision.NotTheSameIncident(new TellingPair(one, other), by, when, why));
      }
    }
    return decisions;
  }

  private static boolean isSame(LinkStanding standing, TellingPair pair) {
    return standing.incident(pair).orElse(null) instanceof LinkDecision.SameIncident;
  }

  /**
   * Takes the newest back that was decided, in one go, about any of an incident's tellings.
   *
   * @return what the tellings that it was about are of now, that of the oldest first
   * @throws RefusedDecision if nothing stands about them
   */
  public List<IncidentRow> undo(String id, Reviewer by, Instant when, @Nullable String why) {
    Collection<TellingId> touched = new TreeSet<>();
    decide(
            () -> {
              List<LinkDecision.Undone> undoing = linking.undoing(tellings(of(id)), by, when, why);
              if (undoing.isEmpty()) {
                throw new RefusedDecision(
                    "Nobody decided anything about this incident that still stands.");
              }
              return undoing;
            })
        .forEach(undone -> {
          touched.add(undone.pair().first());
          touched.add(undone.pair().second());
        });
    return now(touched);
  }

  private List<IncidentRow> now(Collection<TellingId> tellings) {
    return tellings.stream().sorted().flatMap(one -> of(one).stream()).distinct().toList();
  }

  private List<TellingId> tellings(IncidentRow row) {
    return store.read(
        () -> store.tellings().ofIncident(row.id()).stream().map(TellingRow::id).toList());
  }

  private IncidentRow row(String id) {
    List<IncidentRow> found = store.incidents().beginning(id);
    if (found.size() != 1) {
      throw new UnknownIdException(
          found.isEmpty()
              ? "There is no incident " + id + "."
              : "Several incidents begin with " + id + "; type more of the id.");
    }
    return found.getFirst();
  }

  private ReadyTelling ready(TellingId id) {
    return store
        .tellings()
        .of(id)
        .map(row -> ReadyTelling.read(row.ready()))
        .orElseThrow(() -> new UnknownIdException(id + " is not linked."));
  }

  private <T> T upToDate(Supplier<T> work) {
    catchUp();
    return store.readAtOneMoment(work);
  }

  private void catchUp() {
    if (store.read(() -> Relinking.isNeeded(store))) {
      store.write(() -> {
        Relinking.catchUp(store);
        return true;
      });
    }
  }
}
