package org.durumi.archive;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;
import org.durumi.archive.store.IncidentFilter;
import org.durumi.archive.store.IncidentRow;
import org.durumi.archive.store.Store;
import org.durumi.archive.store.TellingRow;
import org.durumi.record.linkage.LinkDecision;
import org.durumi.record.linkage.LinkStanding;
import org.durumi.record.linkage.TellingId;
import org.durumi.record.review.RefusedDecision;
import org.durumi.record.review.Reviewer;
import org.jspecify.annotations.Nullable;

/**
 * Which tellings are of one happening. What people decide about it is in the log; the rest follows
 * from the reports and those decisions, and is brought up to date whenever it is asked for. For the
 * archive's thread.
 */
public final class Incidents {

  private final Access access;
  private final Store store;
  private final Store seen;
  private final Ledger ledger;
  private final Linking linking;

  private final boolean atOneMoment;

  Incidents(Access access, Ledger ledger) {
    this(access, ledger, false);
  }

  private Incidents(Access access, Ledger ledger, boolean atOneMoment) {
    this.access = access;
    this.store = access.store();
    this.seen = access.seen();
    this.ledger = ledger;
    this.linking = new Linking(store);
    this.atOneMoment = atOneMoment;
  }

  /**
   * Asks several things of what is linked at one moment, whatever others write meanwhile. Nothing
   * can be decided within it.
   */
  public <T> T atOneMoment(Function<Incidents, T> questions) {
    return upToDate(() -> questions.apply(new Incidents(access, ledger, true)));
  }

  /** People followed through accepted incidents. */
  public Followed followed() {
    access.restricted();
    return new Followed(access, this);
  }

  /** The types of all incidents, by their codes. */
  public List<String> types() {
    return upToDate(() -> seen.incidents().types());
  }

  /** What is told of incidents. */
  public ToldBy told() {
    access.restricted();
    return new ToldBy(seen, this);
  }

  /** Pairs of incidents about which a person should say something. */
  public Undecided undecided() {
    return new Undecided(seen, this);
  }

  /** Those wanted, the latest first; those without a date last. */
  public List<IncidentRow> find(IncidentFilter filter, int limit) {
    return upToDate(() -> seen.incidents().find(filter, limit));
  }

  /** How many are wanted. */
  public int count(IncidentFilter filter) {
    return upToDate(() -> seen.incidents().count(filter));
  }

  /** Which events are linked. */
  public LinkedEvents linked() {
    return upToDate(() -> Relinking.events(store));
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
        () -> seen.tellings().of(telling).flatMap(row -> seen.incidents().of(row.incident())));
  }

  /**
   * All about an incident.
   *
   * @throws UnknownIdException if there is none of this id
   */
  public IncidentFile file(String id) {
    access.restricted();
    return upToDate(() -> new IncidentFiles(seen).of(row(id)));
  }

  /**
   * About how long the next question waits until all that came in or was decided is linked. Where
   * that is long, {@link #bringUpToDate} is better done first, beside other work.
   */
  public Duration ahead() {
    return atOneMoment ? Duration.ZERO : store.read(() -> CatchingUp.ahead(store));
  }

  /**
   * Links what waits.
   *
   * @param goesOn asked now and then; once it says no all is left as it was
   * @return whether it was done
   */
  public boolean bringUpToDate(BooleanSupplier goesOn) {
    try {
      store.write(() -> {
        CatchingUp.run(store, goesOn);
        return true;
      });
      return true;
    } catch (LinkingAnew.Stopped e) {
      return false;
    }
  }

  /** Links all anew. */
  public void link(LinkedEvents events) {
    access.everything();
    store.write(() -> {
      Relinking.all(store, events);
      return events;
    });
  }

  /** What stands of all that people decided about pairs of tellings. */
  public LinkStanding standing() {
    return seen.read(new Linking(seen)::standing);
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
      decisions.forEach(
          one -> access.work(List.of(one.pair().first().report(), one.pair().second().report())));
      linking.keep(page, decisions);
      Collection<TellingId> touched = new TreeSet<>();
      decisions.forEach(one -> touched.addAll(List.of(one.pair().first(), one.pair().second())));
      Relinking relinking = new Relinking(store, Relinking.made(store));
      relinking.around(touched, decisions.stream().anyMatch(Incidents::isAboutPeople));
      relinking.finish();
      return decisions;
    });
  }

  private static boolean isAboutPeople(LinkDecision decision) {
    return !(decision instanceof LinkDecision.SameIncident
        || decision instanceof LinkDecision.NotTheSameIncident);
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
        decide(() ->
                acts(by, when, why)
                    .merging(of(id), tellings(of(id)), of(other), tellings(of(other))))
            .getFirst()
            .pair()
            .first();
    return of(oldest).orElseThrow();
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
      return acts(by, when, why).splitting(of(id), all, new TreeSet<>(out));
    });
    return now(all);
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

  private Acts acts(Reviewer by, Instant when, @Nullable String why) {
    return new Acts(standing(), by, when, why);
  }

  private List<IncidentRow> now(Collection<TellingId> tellings) {
    return tellings.stream().sorted().flatMap(one -> of(one).stream()).distinct().toList();
  }

  private List<TellingId> tellings(IncidentRow row) {
    return seen.read(
        () -> seen.tellings().ofIncident(row.id()).stream().map(TellingRow::id).toList());
  }

  private IncidentRow row(String id) {
    List<IncidentRow> found = seen.incidents().beginning(id);
    if (found.size() != 1) {
      throw new UnknownIdException(
          found.isEmpty()
              ? "There is no incident " + id + "."
              : "Several incidents begin with " + id + "; type more of the id.");
    }
    return found.getFirst();
  }

  /** Asks something of what is linked when all that waits is. */
  <T> T upToDate(Supplier<T> work) {
    if (atOneMoment) {
      return work.get();
    }
    catchUp();
    return seen.readAtOneMoment(work);
  }

  private void catchUp() {
    if (store.read(() -> Relinking.isNeeded(store))) {
      store.write(() -> {
        CatchingUp.run(store, () -> true);
        return true;
      });
    }
  }
}
