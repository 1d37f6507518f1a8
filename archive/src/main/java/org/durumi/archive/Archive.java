package org.durumi.archive;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.durumi.archive.evidence.PublicKey;
import org.durumi.archive.evidence.Sha256;
import org.durumi.archive.evidence.SigningKey;
import org.durumi.archive.evidence.TimeStampAuthority;
import org.durumi.archive.evidence.TimeStampRoots;
import org.durumi.archive.key.DataKey;
import org.durumi.archive.key.KeyFile;
import org.durumi.archive.move.Backup;
import org.durumi.archive.move.BackupFacts;
import org.durumi.archive.move.Compaction;
import org.durumi.archive.pack.PackContent;
import org.durumi.archive.pack.PackFaultException;
import org.durumi.archive.pack.PackWriter;
import org.durumi.archive.pack.Redaction;
import org.durumi.archive.search.Filters;
import org.durumi.archive.search.Query;
import org.durumi.archive.search.Results;
import org.durumi.archive.store.Database;
import org.durumi.archive.store.EventQuery;
import org.durumi.archive.store.EventRow;
import org.durumi.archive.store.ReportFilter;
import org.durumi.archive.store.ReportRow;
import org.durumi.archive.store.Resealing;
import org.durumi.archive.store.Store;
import org.durumi.record.casework.Clearance;
import org.durumi.record.review.Decision;
import org.durumi.record.review.Reviewer;

/**
 * An open archive. For one thread at a time. Every write is on the disk, and in the log, when its
 * method returns; nothing that was written is ever changed.
 */
public final class Archive implements AutoCloseable {

  private final Store store;
  private final Store seen;
  private final Access access;
  private final Identity identity;
  private final Path witnesses;
  private final Witness witness;
  private final Ledger ledger;
  private final String program;

  private Archive(Access access, Path witnesses, Clock clock, String program) {
    this.program = program;
    this.access = access;
    this.store = access.store();
    this.seen = access.seen();
    this.witnesses = witnesses;
    this.identity = store.read(() -> Identity.read(store));
    this.witness = Witness.in(witnesses, id(), store.database().place());
    this.ledger = new Ledger(store, id(), identity.key(), witness, clock);
  }

  /**
   * Makes a new archive, of an id of 32 hexadecimal digits, in a database that holds none.
   *
   * @param witnesses where the newest head is noted
   * @param program what reads reports, for the log
   */
  public static Archive create(
      Database database, String id, Path witnesses, Clock clock, String program) {
    Store store = Store.create(database);
    store.write(() -> new Identity(id, SigningKey.generate()).keptIn(store));
    Filling.bring(store);
    return new Archive(Access.whole(store), witnesses, clock, program);
  }

  /** Opens all of an archive, by what {@link #create} made it with. */
  public static Archive open(Database database, Path witnesses, Clock clock, String program) {
    return open(database, witnesses, clock, program, Clearance.ALL);
  }

  /** Opens an archive for somebody: of what they may not see every question finds nothing. */
  public static Archive open(
      Database database, Path witnesses, Clock clock, String program, Clearance clearance) {
    return new Archive(Access.open(database, clearance), witnesses, clock, program);
  }

  /** What names the archive: 32 hexadecimal digits. */
  public String id() {
    return identity.archive();
  }

  /** When something last happened to it. */
  public Vitals vitals() {
    return store.readAtOneMoment(() -> Vitals.of(access.everything()));
  }

  /** Signs its heads. */
  public PublicKey key() {
    return identity.publicKey();
  }

  /** Asks several questions of the archive as it is at one moment; a server is asked sooner so. */
  public <T> T atOneMoment(Function<Archive, T> questions) {
    return seen.readAtOneMoment(() -> questions.apply(this));
  }

  /** Adds snapshots and the reports read from them, all or none: what became of each, in order. */
  public List<Added> add(List<Addition> additions) {
    access.adding();
    return new Adding(store, ledger, program).add(additions);
  }

  /** The same into a project; of what was here before and may not be seen nothing is told. */
  public List<Added> add(List<Addition> additions, Destination into) {
    access.adding(into.project());
    return new Adding(store, ledger, program, into)
        .add(additions).stream().map(access::told).toList();
  }

  /** The reports that came in these very bytes, if they were added before. */
  public Optional<Added> added(Sha256 snapshot) {
    return seen.read(() -> Adding.earlier(seen, snapshot));
  }

  /** The reports, newest first. */
  public List<ReportRow> reports(ReportFilter filter, int limit) {
    return seen.read(() -> seen.reports().newest(filter, limit));
  }

  /** How many reports there are. */
  public int count(ReportFilter filter) {
    return seen.read(() -> seen.reports().count(filter));
  }

  /** One report, if there is one of this number. */
  public Optional<ReportRow> report(long number) {
    return seen.read(() -> seen.reports().report(number));
  }

  /** A report's events, in its casefile's order. */
  public List<EventRow> events(long report) {
    return seen.read(() -> seen.reports().events(report));
  }

  /** All that is known of a report, if there is one of this number. */
  public Optional<Dossier> dossier(long report) {
    access.restricted();
    return seen.readAtOneMoment(() -> new Dossiers(seen).of(report));
  }

  /**
   * Keeps one decision about each of these events; {@link Decision.Undone} takes the newest back.
   * What others decided since about other events or fields stands beside it.
   *
   * @throws UnknownIdException if there is no such event
   * @throws ChangedMeanwhileException if something else was decided since it was seen
   * @throws org.durumi.record.review.RefusedDecision if the decision does not fit an event
   */
  public Dossier decide(Dossier seen, List<Integer> events, Decision decision) {
    access.work(List.of(seen.row().number()));
    return new Reviewing(store, ledger).decide(seen.row(), events, decision);
  }

  /** Keeps an event that was not proposed; refused if it quotes words that the report lacks. */
  public Dossier add(Dossier seen, Decision.Added added) {
    access.work(List.of(seen.row().number()));
    return new Reviewing(store, ledger).add(seen.row(), added);
  }

  /** The work on reports. */
  public Casework casework() {
    return new Casework(access, ledger);
  }

  /** Which tellings are of one happening. */
  public Incidents incidents() {
    return new Incidents(access, ledger);
  }

  /** What agreement between tellings is worth. */
  public LinkWeights linkWeights() {
    return new LinkWeights(access.everything(), ledger);
  }

  /** How sure the reader may be of events. */
  public Calibrations calibrations() {
    return new Calibrations(access.everything(), ledger);
  }

  /** What people allowed to be told, and what left. */
  public Publishing publishing() {
    return new Publishing(access, ledger);
  }

  /** Who may come in: a matter of the whole archive. */
  public Accounts accounts() {
    return new Accounts(access.everything(), ledger);
  }

  /** The events that a person accepted or corrected, the newest first. */
  public List<EventRow> accepted(EventQuery query) {
    return seen.read(() -> seen.accepted().find(query));
  }

  /** What happened, the newest first. */
  public List<HistoryItem> history(HistoryQuery query) {
    access.restricted();
    return seen.readAtOneMoment(() -> new History(seen).find(query));
  }

  /** What people set under this name, or else what is usual. */
  public String setting(String name, String usual) {
    return seen.read(() -> seen.preferences().get(name)).orElse(usual);
  }

  /** Sets something for everybody who uses the archive. */
  public void setting(String name, String value, Reviewer by) {
    new Setting(name, value).keep(access.everything(), ledger, by);
  }

  /** Finds reports by their words. */
  public Results search(Query query, Filters filters, int limit) {
    access.restricted();
    return seen.read(() -> seen.search().find(query, filters, limit));
  }

  /** The reports that a search found, in its order, with what is known of each. */
  public List<Found> found(Results results) {
    return seen.read(() -> Found.of(seen, results.hits()));
  }

  /** Checks everything that the archive holds. */
  public Verification verify() {
    return verify(TimeStampRoots.none(), () -> true);
  }

  /** Checks everything as long as it is wanted, which is asked before each entry. */
  public Verification verify(TimeStampRoots roots, BooleanSupplier wanted) {
    Verifier verifier = new Verifier(access.everything(), identity, witness, roots, wanted);
    return store.readAtOneMoment(verifier::run);
  }

  /** Asks for time stamps of the newest head, and for those not had before: what became of each. */
  public List<StampOutcome> stamp(String authority, Function<String, TimeStampAuthority> ways) {
    return new Stamping(access.everything(), ledger).stamp(authority, ways);
  }

  /**
   * Writes an evidence pack to a new file; a sentence for all that was left out or goes along.
   *
   * @throws PackFaultException if it cannot be written, or would hand over other reports too
   */
  public List<String> pack(List<Long> reports, Redaction redaction, Path file) {
    access.work(reports);
    Packing packing = new Packing(store, reports);
    PackContent content = store.readAtOneMoment(() -> packing.content(ledger.now()));
    return new PackWriter(identity.key()).write(content, redaction, file);
  }

  /** What goes to other offices, and what comes from them. */
  public Exchange exchange() {
    return new Exchange(access.everything(), ledger, identity, new Adding(store, ledger, program));
  }

  /** Tells whether a report from this address is here. */
  public boolean hasUrl(String url) {
    return seen.read(() -> seen.reports().hasUrl(url));
  }

  /** Writes the archive, as it stands, and its key file into one encrypted file, which is new. */
  public BackupFacts backup(KeyFile keys, DataKey key, Path file) {
    return new Backup(access.everything(), keys, key, ledger.clock()).write(file);
  }

  /** The change of keys of an archive on a server. */
  public Resealing resealing() {
    return new Resealing(access.everything());
  }

  /** The way to another place. */
  public Moving moving() {
    return new Moving(access.everything(), ledger, identity, witness, witnesses);
  }

  /** Merges the search index, or makes it {@code anew} of the texts, and gives unused room back. */
  public Compaction compact(boolean anew) {
    return Compaction.of(new Indexing(access.everything()).settled(anew));
  }

  Store store() {
    return store;
  }

  @Override
  public void close() {
    access.close();
  }
}
