package org.durumi.archive;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import org.durumi.archive.evidence.BrokenEvidenceException;
import org.durumi.archive.evidence.Entry;
import org.durumi.archive.evidence.EntryHeader;
import org.durumi.archive.evidence.EntryKind;
import org.durumi.archive.evidence.Sha256;
import org.durumi.archive.store.Outgoing;
import org.durumi.archive.store.Store;
import org.durumi.record.consent.Consent;
import org.durumi.record.consent.Consents;
import org.durumi.record.consent.KeptConsent;
import org.durumi.record.linkage.TellingId;
import org.durumi.record.review.RefusedDecision;
import org.durumi.record.review.Reviewer;
import org.jspecify.annotations.Nullable;

/**
 * What people allowed to be told of them, and what left the office. Each is an entry of the log;
 * nothing of it is ever changed. For the archive's thread.
 */
public final class Publishing {

  private final Access access;
  private final Store store;
  private final Ledger ledger;

  Publishing(Access access, Ledger ledger) {
    this.access = access;
    this.store = access.store();
    this.ledger = ledger;
  }

  /** All consents that were ever given about reports that may be seen. */
  public Consents consents() {
    access.restricted();
    List<KeptConsent> all = store.readAtOneMoment(() -> List.copyOf(standing().values()));
    return new Consents(
        all.stream().filter(one -> access.sees(one.consent().item().report())).toList());
  }

  private SortedMap<Integer, KeptConsent> standing() {
    SortedMap<Integer, KeptConsent> standing = new TreeMap<>();
    for (Entry entry : entries(EntryKind.CONSENT.code())) {
      ConsentEntries.take(standing, entry.header(), entry.opened());
    }
    return standing;
  }

  private List<Entry> entries(String kind) {
    return store.log().entries(store.log().outgoing().of(kind));
  }

  /**
   * Keeps a consent.
   *
   * @param note how it was given, or null
   * @return the consent under its number
   * @throws UnknownIdException if it is about an event that is not there
   */
  public KeptConsent give(Consent consent, Reviewer by, @Nullable String note) {
    long report = consent.item().report();
    int event = consent.item().event();
    access.work(List.of(report));
    return ledger.write(page -> {
      if (store.reports().report(report).isEmpty()) {
        throw new UnknownIdException("There is no report " + report + ".");
      }
      if (event > 0
          && store.reports().events(report).stream().noneMatch(row -> row.number() == event)) {
        throw new UnknownIdException("Report " + report + " has no event " + event + ".");
      }
      int number = store.log().outgoing().last(EntryKind.CONSENT.code()) + 1;
      append(page, EntryKind.CONSENT, number, ConsentEntries.given(number, consent, by, note));
      return Objects.requireNonNull(standing().get(number));
    });
  }

  /**
   * Takes a consent back.
   *
   * @return what went out meanwhile that rests on what it was about, oldest first: releases,
   *     appeals and bundles
   * @throws UnknownIdException if there is none of this number
   * @throws RefusedDecision if it was taken back before
   */
  public List<Departure> revoke(int number, Reviewer by, @Nullable String why) {
    access.everything();
    return ledger.write(page -> {
      KeptConsent consent = standing().get(number);
      if (consent == null) {
        throw new UnknownIdException("There is no consent " + number + ".");
      }
      if (consent.revoked() != null) {
        throw new RefusedDecision("Consent " + number + " was taken back before.");
      }
      append(page, EntryKind.CONSENT, number, ConsentEntries.revoked(consent, by, why));
      return all().stream().filter(one -> !one.about(consent.consent().item()).isEmpty()).toList();
    });
  }

  /** All releases that ever left, oldest first. */
  public List<Departure> releases() {
    access.everything();
    return store.readAtOneMoment(() -> left(Departure.Kind.RELEASE));
  }

  /**
   * All that ever left, oldest first: releases, appeals and bundles. Whoever sees a part is told of
   * appeals alone, of those that rest on nothing else.
   */
  public List<Departure> departures() {
    access.restricted();
    List<Departure> all = all();
    return access.isWhole()
        ? all
        : all.stream()
            .filter(one -> one.facts().kind() == Departure.Kind.APPEAL)
            .filter(one ->
                one.basis().values().stream()
                    .flatMap(Collection::stream)
                    .allMatch(telling -> access.sees(telling.report())))
            .toList();
  }

  private List<Departure> all() {
    return store.readAtOneMoment(() -> {
      List<Departure> all = new ArrayList<>();
      for (Departure.Kind kind : Departure.Kind.values()) {
        all.addAll(left(kind));
      }
      all.sort(Comparator.comparing(Departure::when));
      return all;
    });
  }

  private List<Departure> left(Departure.Kind kind) {
    List<Departure> all = new ArrayList<>();
    for (Entry entry : entries(kind.code())) {
      ObjectNode fields = entry.opened();
      byte[] basis = bytes(Sha256.fromHex(fields.path("basis").asText()));
      all.add(DepartureEntries.departure(entry.header(), fields, basis));
    }
    return all;
  }

  /**
   * Names the files of what left that a stopped program had written and noted, and not named.
   *
   * @return the files that were missing, and are there now
   */
  public List<Path> finish() {
    access.everything();
    return all().stream().flatMap(one -> Unfinished.finish(one.facts()).stream()).toList();
  }

  /** The number that the next release gets. */
  public int nextRelease() {
    access.everything();
    return next(Departure.Kind.RELEASE);
  }

  private int next(Departure.Kind kind) {
    return store.read(() -> store.log().outgoing().last(kind.code())) + 1;
  }

  /** The number that each telling was last published under. */
  public Map<TellingId, Integer> published() {
    Map<TellingId, Integer> numbers = new HashMap<>();
    releases()
        .forEach(one ->
            one.basis()
                .forEach(
                    (number, basis) -> basis.forEach(telling -> numbers.put(telling, number))));
    return numbers;
  }

  /** What was told by something that left, as its bytes. */
  public byte[] content(Departure departure) {
    access.everything();
    return store.read(() -> bytes(departure.content()));
  }

  private byte[] bytes(Sha256 sha256) {
    return store
        .contents()
        .get(sha256)
        .orElseThrow(() ->
            new BrokenEvidenceException(
                "What left is no longer kept; run durumi verify, and restore a backup."));
  }

  /**
   * Notes that something leaves, before it does.
   *
   * @param number the number it was made under
   * @param content what it tells, as bytes
   * @param basis the tellings that each published number rests on
   * @throws RefusedDecision if who lets it leave overruled a finding themselves, or something else
   *     left meanwhile
   */
  public Departure note(
      int number,
      Departure.Facts facts,
      Reviewer by,
      byte[] content,
      SortedMap<Integer, SortedSet<TellingId>> basis) {
    access.everything();
    return ledger.write(page -> {
      if (number != next(facts.kind())) {
        throw new RefusedDecision("Something else left meanwhile; check again, then release.");
      }
      return note(page, number, facts, by, content, basis);
    });
  }

  /**
   * Notes that something leaves whose number is nowhere in it, such as an appeal.
   *
   * @param content what it is, as bytes
   * @param basis the tellings that it rests on
   * @throws RefusedDecision if who lets it leave overruled a finding themselves, or sees a part of
   *     the archive and it is no appeal
   * @throws UnknownIdException if it rests on a report that may not be seen
   */
  public Departure note(
      Departure.Facts facts, Reviewer by, byte[] content, SortedSet<TellingId> basis) {
    if (facts.kind() != Departure.Kind.APPEAL) {
      access.everything();
    }
    access.work(basis.stream().map(TellingId::report).distinct().toList());
    SortedMap<Integer, SortedSet<TellingId>> all = new TreeMap<>();
    all.put(1, basis);
    return ledger.write(page -> note(page, next(facts.kind()), facts, by, content, all));
  }

  private Departure note(
      Ledger.Page page,
      int number,
      Departure.Facts facts,
      Reviewer by,
      byte[] content,
      SortedMap<Integer, SortedSet<TellingId>> basis) {
    if (facts.overruled().stream().anyMatch(one -> one.by().isSamePerson(by))) {
      throw new RefusedDecision(
          "Whoever lets a release leave cannot overrule the gate; a second person must.");
    }
    Sha256 told = store.contents().put(content);
    byte[] resting = DepartureEntries.basis(basis);
    Departure departure = new Departure(number, facts, by, ledger.now(), told, basis);
    ObjectNode fields = DepartureEntries.fields(departure, store.contents().put(resting));
    EntryHeader header = page.header(EntryKind.RELEASE, List.of());
    append(page, header, facts.kind().code(), number, fields);
    return DepartureEntries.departure(header, fields, resting);
  }

  private void append(Ledger.Page page, EntryKind kind, int number, ObjectNode fields) {
    append(page, page.header(kind, List.of()), kind.code(), number, fields);
  }

  private void append(
      Ledger.Page page, EntryHeader header, String kind, int number, ObjectNode fields) {
    page.append(header, fields);
    store.log().outgoing().add(new Outgoing.Line(header.seq(), kind, number));
  }
}
