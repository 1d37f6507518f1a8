package org.durumi.archive.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Supplier;
import org.durumi.archive.key.DataKey;
import org.durumi.record.casework.Clearance;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;

/**
 * One connection to a database and its tables. For one thread at a time; several stores may be open
 * on one database, and one of them writes at a time.
 */
public final class Store implements AutoCloseable {

  static {
    System.setProperty("org.jooq.no-logo", "true");
    System.setProperty("org.jooq.no-tips", "true");
  }

  private final Connection connection;
  private final Database database;
  private final DSLContext sql;
  private final Contents contents;
  private final Log log;
  private final Reports reports;
  private final Stamps stamps;
  private final SettingRows settings;
  private final SearchIndex index;
  private final ReportSearch search;
  private final Cases cases;
  private final Inbox inbox;
  private final AcceptedEvents accepted;
  private final Traces traces;
  private final PreferenceRows preferences;
  private final Links links;
  private final LinkedTellings tellings;
  private final IndexState indexState;
  private final IncidentRows incidents;
  private final Derived derived;
  private final Seals seals;
  private final AccountRows accounts;
  private boolean atOneMoment;

  private Store(Database database, Connection connection, Clearance clearance) {
    this.database = database;
    this.connection = connection;
    this.sql = DSL.using(connection, database.dialect());
    this.seals = clearance.restricted() ? database.seals() : database.seals().withoutRestricted();
    boolean narrowed = !clearance.isWhole();
    this.contents = new Contents(sql, seals);
    this.log = new Log(sql, seals);
    this.reports = new Reports(sql, seals);
    this.stamps = new Stamps(sql, seals);
    this.settings = new SettingRows(sql, seals);
    this.index = new SearchIndex(connection, seals, database.words(connection, seals), narrowed);
    this.search = new ReportSearch(index);
    this.cases = new Cases(sql, seals);
    this.inbox = new Inbox(connection, sql, database, seals, narrowed);
    this.accepted = new AcceptedEvents(sql, seals);
    this.traces = new Traces(sql);
    this.preferences = new PreferenceRows(sql, seals);
    this.links = new Links(sql, seals);
    this.tellings = new LinkedTellings(connection, seals);
    this.indexState = new IndexState(connection);
    this.incidents = new IncidentRows(sql, seals);
    this.derived = Derived.of(connection, database, seals);
    this.accounts = new AccountRows(sql, seals);
  }

  /** Makes new tables; refused where they cannot be made, or an archive is there. */
  public static Store create(Database database) {
    Store store = brought(database, database.make());
    store.sql.transaction(_ -> database.noteSeals(store.sql, store.seals));
    return store;
  }

  /** Makes a new file, encrypted with this key. */
  public static Store create(Path file, DataKey key) {
    return create(Database.file(file, key));
  }

  /**
   * Opens a database and brings it to the newest form.
   *
   * @throws ArchiveFaultException if it cannot be opened
   */
  public static Store open(Database database) {
    return brought(database, database.open());
  }

  /** Opens a file that is encrypted with this key. */
  public static Store open(Path file, DataKey key) {
    return open(Database.file(file, key));
  }

  /** Opens a database of the newest form, to be read alone, as somebody may see it. */
  public static Store narrowed(Database database, Clearance clearance) {
    Store store = new Store(database, database.open(), clearance);
    try {
      new Narrowing(store.connection, store.seals, database.schema(store.connection)).to(clearance);
      return store;
    } catch (SQLException e) {
      store.close();
      throw Faults.of(e);
    }
  }

  private static Store brought(Database database, Connection connection) {
    Store store = new Store(database, connection, Clearance.ALL);
    try {
      int form = store.form();
      if (form > Schema.NEWEST) {
        throw new ArchiveFaultException(
            "The archive was written by a newer durumi; use that one, or a newer one still.");
      }
      if (database.isToBeBrought(form)) {
        database.bring();
      }
      return store;
    } catch (ArchiveFaultException | DataAccessException e) {
      store.close();
      throw e instanceof DataAccessException fault ? Faults.of(fault) : e;
    }
  }

  /** Preserved bytes, texts and tokens. */
  public Contents contents() {
    return contents;
  }

  /** The log and its heads. */
  public Log log() {
    return log;
  }

  /** Reports and events, as they now stand. */
  public Reports reports() {
    return reports;
  }

  /** Time stamps, asked for and given. */
  public Stamps stamps() {
    return stamps;
  }

  /** The search over reports. */
  public ReportSearch search() {
    return search;
  }

  /** Reports as work. */
  public Cases cases() {
    return cases;
  }

  /** Pages of the inbox. */
  public Inbox inbox() {
    return inbox;
  }

  /** The events that a person stands behind. */
  public AcceptedEvents accepted() {
    return accepted;
  }

  /** Where the log speaks of work on a report. */
  public Traces traces() {
    return traces;
  }

  /** What people set. */
  public PreferenceRows preferences() {
    return preferences;
  }

  /** What people decided about pairs of tellings. */
  public Links links() {
    return links;
  }

  /** The tellings that are linked. */
  public LinkedTellings tellings() {
    return tellings;
  }

  /** What their index was made with. */
  public IndexState indexState() {
    return indexState;
  }

  /** Incidents in brief. */
  public IncidentRows incidents() {
    return incidents;
  }

  /** What is derived from tellings and incidents. */
  public Derived derived() {
    return derived;
  }

  /** Who may come in. */
  public AccountRows accounts() {
    return accounts;
  }

  /** Facts about the archive itself. */
  public SettingRows settings() {
    return settings;
  }

  /** Does all of it or nothing; when this returns, it is on the disk. */
  public <T> T write(Supplier<T> work) {
    return told(() ->
        sql.transactionResult(_ -> {
          database.beginWriting(sql, seals);
          return work.get();
        }));
  }

  /** Reads, with the database's faults told as sentences. */
  public <T> T read(Supplier<T> work) {
    return told(() -> database.read(connection, seals, work));
  }

  /**
   * Reads all of it as it stands at one moment, whatever others write meanwhile; within such a
   * reading another is of the same moment.
   */
  public <T> T readAtOneMoment(Supplier<T> work) {
    if (atOneMoment) {
      return work.get();
    }
    atOneMoment = true;
    try {
      return told(() -> database.readAtOneMoment(connection, seals, work));
    } finally {
      atOneMoment = false;
    }
  }

  private static <T> T told(Supplier<T> work) {
    try {
      return work.get();
    } catch (DataAccessException e) {
      throw Faults.of(e);
    }
  }

  /** What the database itself finds wrong: nothing, or a line for each fault. */
  public List<String> integrityFaults() {
    return database.integrityFaults(sql);
  }

  /** Where the tables lie. */
  public Database database() {
    return database;
  }

  Connection connection() {
    return connection;
  }

  Seals seals() {
    return seals;
  }

  SearchIndex index() {
    return index;
  }

  /** Tells whether the tables hold all that those of the newest form should. */
  public boolean isUpToDate() {
    return !database.isToBeBrought(form());
  }

  /** Notes, within the caller's transaction, that they do. */
  public void noteUpToDate() {
    database.noteForm(sql, Schema.NEWEST);
  }

  /** The form that the tables have. */
  public int form() {
    return database.form(sql);
  }

  @Override
  public void close() {
    database.settle(connection);
    try {
      connection.close();
    } catch (SQLException e) {
      throw Faults.of(e);
    }
  }
}
