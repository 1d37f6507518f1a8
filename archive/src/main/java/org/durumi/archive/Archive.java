package org.durumi.archive;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.durumi.archive.evidence.PublicKey;
import org.durumi.archive.evidence.Sha256;
import org.durumi.archive.evidence.SigningKey;
import org.durumi.archive.key.DataKey;
import org.durumi.archive.search.Filters;
import org.durumi.archive.search.Query;
import org.durumi.archive.search.Results;
import org.durumi.archive.search.Texts;
import org.durumi.archive.store.ArchiveFaultException;
import org.durumi.archive.store.EventRow;
import org.durumi.archive.store.ReportFilter;
import org.durumi.archive.store.ReportRow;
import org.durumi.archive.store.Store;
import org.durumi.record.review.Decision;

/**
 * An open archive. For one thread at a time. Every write is on the disk, and in the log, when its
 * method returns; nothing that was written is ever changed.
 */
public final class Archive implements AutoCloseable {

  private final Store store;
  private final Identity identity;
  private final Witness witness;
  private final Ledger ledger;

  private Archive(Store store, Path witnesses, Clock clock) {
    this.store = store;
    this.identity = store.read(() -> Identity.read(store));
    this.witness = Witness.in(witnesses, id());
    this.ledger = new Ledger(store, id(), identity.key(), witness, clock);
  }

  /**
   * Makes a new archive.
   *
   * @param file its database, which must not exist
   * @param id 32 hexadecimal digits
   * @param key what it is encrypted with
   * @param witnesses the folder where the newest head is noted
   */
  public static Archive create(Path file, String id, DataKey key, Path witnesses, Clock clock) {
    Store store = Store.create(file, key);
    store.write(() -> {
      new Identity(id, SigningKey.generate()).write(store);
      return id;
    });
    return new Archive(store, witnesses, clock);
  }

  /**
   * Opens an archive.
   *
   * @param file its database
   * @param key what it is encrypted with
   * @param witnesses the folder where the newest head is noted
   * @throws ArchiveFaultException if it cannot be opened
   */
  public static Archive open(Path file, DataKey key, Path witnesses, Clock clock) {
    Store store = Store.open(file, key);
    try {
      return new Archive(store, witnesses, clock);
    } catch (RuntimeException e) {
      store.close();
      throw e;
    }
  }

  /** What names the archive: 32 hexadecimal digits. */
  public String id() {
    return identity.archive();
  }

  /** The key that its heads are signed with. */
  public PublicKey key() {
    return identity.publicKey();
  }

  /**
   * Adds snapshots and the reports read from them, all of them or none.
   *
   * @return what became of each, in their order
   */
  public List<Added> add(List<Addition> additions) {
    return new Adding(store, ledger, "durumi").add(additions);
  }

  /** The reports that came in these very bytes, if they were added before. */
  public Optional<Added> added(Sha256 snapshot) {
    return store.read(() -> Adding.earlier(store, snapshot));
  }

  /** The reports, newest first. */
  public List<ReportRow> reports(ReportFilter filter, int limit) {
    return store.read(() -> store.reports().newest(filter, limit));
  }

  /** How many reports there are. */
  public int count(ReportFilter filter) {
    return store.read(() -> store.reports().count(filter));
  }

  /** One report, if there is one of this number. */
  public Optional<ReportRow> report(long number) {
    return store.read(() -> store.reports().report(number));
  }

  /** A report's events, in its casefile's order. */
  public List<EventRow> events(long report) {
    return store.read(() -> store.reports().events(report));
  }

  /** All that is known of a report, if there is one of this number. */
  public Optional<Dossier> dossier(long report) {
    return store.read(() -> new Dossiers(store).of(report));
  }

  /**
   * Keeps one decision about each of these events of a report.
   *
   * @param events numbers from 1
   * @return the report as it then stands
   * @throws UnknownIdException if there is no such report or event
   * @throws org.durumi.record.review.RefusedDecision if the decision does not fit an event
   */
  public Dossier decide(long report, List<Integer> events, Decision decision) {
    return new Reviewing(store, ledger).decide(report, events, decision);
  }

  /** Finds reports by their words. */
  public Results search(Query query, Filters filters, int limit) {
    Dossiers dossiers = new Dossiers(store);
    return store.read(() ->
        store
            .search()
            .find(
                query,
                filters,
                limit,
                number -> {
                  ReportRow row = store.reports().report(number).orElseThrow();
                  String title = row.title();
                  return new Texts.Source(title == null ? "" : title, dossiers.text(row).string());
                }));
  }

  /** Checks everything that the archive holds. */
  public Verification verify() {
    return new Verifier(store, identity, witness).run((_, _, _) -> List.of());
  }

  Store store() {
    return store;
  }

  @Override
  public void close() {
    store.close();
  }
}
