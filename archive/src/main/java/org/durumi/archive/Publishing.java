package org.durumi.archive;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
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

  private final Store store;
  private final Ledger ledger;

  Publishing(Store store, Ledger ledger) {
    this.store = store;
    this.ledger = ledger;
  }

  /** All consents that were ever given. */
  public Consents consents() {
    return store.readAtOneMoment(() -> new Consents(List.copyOf(standing().values())));
  }

  private SortedMap<Integer, KeptConsent> standing() {
    SortedMap<Integer, KeptConsent> standing = new TreeMap<>();
    for (Entry entry : entries(EntryKind.CONSENT)) {
      ConsentEntries.take(standing, entry.header(), entry.opened());
    }
    return standing;
  }

  private List<Entry> entries(EntryKind kind) {
    return store.log().entries(store.log().outgoing().of(kind.code()));
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
   * @return what went out meanwhile that rests on what it was about, for its purpose, oldest first
   * @throws UnknownIdException if there is none of this number
   * @throws RefusedDecision if it was taken back before
   */
  public List<Departure> revoke(int number, Reviewer by, @Nullable String why) {
    return ledger.write(page -> {
      KeptConsent consent = standing().get(number);
      if (consent == null) {
        throw new UnknownIdException("There is no consent " + number + ".");
      }
      if (consent.revoked() != null) {
        throw new RefusedDecision("Consent " + number + " was taken back before.");
      }
      append(page, EntryKind.CONSENT, number, ConsentEntries.revoked(consent, by, why));
      return releases().stream()
          .filter(one -> !one.about(consent.consent().item()).isEmpty())
          .toList();
    });
  }

  /** All that ever left, oldest first. */
  public List<Departure> releases() {
    return store.readAtOneMoment(() -> {
      List<Departure> all = new ArrayList<>();
      for (Entry entry : entries(EntryKind.RELEASE)) {
        ObjectNode fields = entry.opened();
        byte[] basis = bytes(Sha256.fromHex(fields.path("basis").asText()));
        all.add(DepartureEntries.departure(entry.header(), fields, basis));
      }
      return all;
    });
  }

  /** The number that the next release gets. */
  public int nextRelease() {
    return store.read(() -> store.log().outgoing().last(EntryKind.RELEASE.code())) + 1;
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
    if (facts.overruled().stream().anyMatch(one -> one.by().isSamePerson(by))) {
      throw new RefusedDecision(
          "Whoever lets a release leave cannot overrule the gate; a second person must.");
    }
    return ledger.write(page -> {
      if (number != nextRelease()) {
        throw new RefusedDecision("Something else left meanwhile; check again, then release.");
      }
      Sha256 told = store.contents().put(content);
      byte[] resting = DepartureEntries.basis(basis);
      Departure departure = new Departure(number, facts, by, ledger.now(), told, basis);
      ObjectNode fields = DepartureEntries.fields(departure, store.contents().put(resting));
      EntryHeader header = append(page, EntryKind.RELEASE, number, fields);
      return DepartureEntries.departure(header, fields, resting);
    });
  }

  private EntryHeader append(Ledger.Page page, EntryKind kind, int number, ObjectNode fields) {
    EntryHeader header = page.header(kind, List.of());
    page.append(header, fields);
    store.log().outgoing().add(new Outgoing.Line(header.seq(), kind.code(), number));
    return header;
  }
}
