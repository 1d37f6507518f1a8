package org.durumi.archive.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.durumi.archive.key.DataKey;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;

/**
 * One connection to the encrypted database and its tables. For one thread at a time; several stores
 * may be open on one file, and SQLite lets one of them write.
 */
public final class Store implements AutoCloseable {

  static {
    System.setProperty("org.jooq.no-logo", "true");
    System.setProperty("org.jooq.no-tips", "true");
  }

  private final Connection connection;
  private final Path file;
  private final DSLContext sql;
  private final Contents contents;
  private final Log log;
  private final Reports reports;
  private final Stamps stamps;
  private final SettingRows settings;
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

  private Store(Path file, Connection connection) {
    this.file = file;
    this.connection = connection;
    this.sql = DSL.using(connection, SQLDialect.SQLITE);
    this.contents = new Contents(sql);
    this.log = new Log(sql);
    this.reports = new Reports(sql);
    this.stamps = new Stamps(sql);
    this.settings = new SettingRows(sql);
    this.search = new ReportSearch(connection);
    this.cases = new Cases(sql);
    this.inbox = new Inbox(connection, sql);
    this.accepted = new AcceptedEvents(sql);
    this.traces = new Traces(sql);
    this.preferences = new PreferenceRows(sql);
    this.links = new Links(sql);
    this.tellings = new LinkedTellings(connection);
    this.indexState = new IndexState(connection);
    this.incidents = new IncidentRows(sql);
    this.derived = Derived.of(connection);
  }

  /**
   * Makes a new database.
   *
   * @param key what it will be encrypted with
   * @throws ArchiveFaultException if it cannot be made
   */
  public static Store create(Path file, DataKey key) {
    return brought(file, SqliteFile.create(file, key), key);
  }

  /**
   * Opens a database and brings it to the newest form.
   *
   * @param key what it is encrypted with
   * @throws ArchiveFaultException if it cannot be opened
   */
  public static Store open(Path file, DataKey key) {
    return brought(file, SqliteFile.open(file, key), key);
  }

  private static Store brought(Path file, Connection connection, DataKey key) {
    Store store = new Store(file, connection);
    try {
      int form = store.form();
      if (form > Schema.NEWEST) {
        throw new ArchiveFaultException(
            "The archive was written by a newer durumi; use that one, or a newer one still.");
      }
      if (form < Schema.NEWEST) {
        Schema.bringSqlite(new SqliteSource(file, key));
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

  /** Facts about the archive itself. */
  public SettingRows settings() {
    return settings;
  }

  /**
   * Does all of it or nothing. When this returns, it is on the disk.
   *
   * @throws ArchiveFaultException if the database refuses; nothing was changed then
   */
  public <T> T write(Supplier<T> work) {
    try {
      return sql.transactionResult(_ -> work.get());
    } catch (DataAccessException e) {
      throw Faults.of(e);
    }
  }

  /**
   * Reads, with the database's faults told as sentences.
   *
   * @throws ArchiveFaultException if the database fails
   */
  public <T> T read(Supplier<T> work) {
    try {
      return work.get();
    } catch (DataAccessException e) {
      throw Faults.of(e);
    }
  }

  /**
   * Reads all of it as it stands at one moment, whatever others write meanwhile.
   *
   * @throws ArchiveFaultException if the database fails
   */
  public <T> T readAtOneMoment(Supplier<T> work) {
    return read(() -> {
      if (isInTransaction()) {
        return work.get();
      }
      sql.execute("begin deferred");
      try {
        return work.get();
      } finally {
        sql.execute("rollback");
      }
    });
  }

  private boolean isInTransaction() {
    try {
      return !connection.getAutoCommit();
    } catch (SQLException e) {
      throw Faults.of(e);
    }
  }

  /** What SQLite finds wrong with the file: nothing, or a line for each fault. */
  public List<String> integrityFaults() {
    List<String> faults = new ArrayList<>();
    try {
      faults.addAll(sql.resultQuery("pragma integrity_check(20)").fetch(0, String.class));
    } catch (DataAccessException e) {
      faults.add(Faults.of(e).getMessage());
    }
    faults.removeIf("ok"::equals);
    return faults;
  }

  /** Where the database lies. */
  public Path file() {
    return file;
  }

  Connection connection() {
    return connection;
  }

  /** Tells whether the tables hold all that those of the newest form should. */
  public boolean isUpToDate() {
    return form() == Schema.NEWEST;
  }

  /** Tells whether they hold less than those of this form did. */
  public boolean isOlderThan(int form) {
    return form() < form;
  }

  /** Notes, within the caller's transaction, that they do. */
  public void noteUpToDate() {
    sql.execute("pragma user_version = " + Schema.NEWEST);
  }

  private int form() {
    Integer form = sql.resultQuery("pragma user_version").fetchOne(0, Integer.class);
    return form == null ? 0 : form;
  }

  @Override
  public void close() {
    try (Statement statement = connection.createStatement()) {
      statement.execute("pragma optimize");
    } catch (SQLException e) {
      // A closing hint to the planner; the archive is whole without it.
      return;
    } finally {
      closeConnection();
    }
  }

  private void closeConnection() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw Faults.of(e);
    }
  }
}
