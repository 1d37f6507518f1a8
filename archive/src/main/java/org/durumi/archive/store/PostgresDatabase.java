package org.durumi.archive.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.exception.DataAccessException;
import org.postgresql.Driver;

/**
 * A schema of a database on a PostgreSQL server: all that is particular to PostgreSQL but for its
 * index of words and its faults. What it keeps is not encrypted by Durumi.
 */
final class PostgresDatabase extends Database {

  private static final int OLDEST = 15;

  /**
   * Rows that come at once where somebody goes through a table; entries of a few thousand bytes.
   */
  private static final String AT_ONCE = "200";

  /** What nobody else on the server locks with: "durumi" in ASCII, without its last two letters. */
  private static final int OURS = 0x64757275;

  /**
   * What was committed is on the disk, as with the file, and another's writing is waited for as
   * long as there.
   */
  private static final String SESSION =
      """
      set synchronous_commit = on; set lock_timeout = '30s'; set timezone = 'UTC'; set jit = off;
      set default_transaction_isolation = 'read committed';
      set work_mem = '32MB'; set max_parallel_workers_per_gather = 0; set client_min_messages = warning\
      """;

  private final PostgresAddress address;
  private final String password;

  PostgresDatabase(PostgresAddress address, String password) {
    this.address = address;
    this.password = password;
  }

  @Override
  public String place() {
    return address.place();
  }

  @Override
  public Optional<Path> path() {
    return Optional.empty();
  }

  @Override
  SQLDialect dialect() {
    return SQLDialect.POSTGRES;
  }

  @Override
  Connection make() {
    Connection connection = connect();
    if (holds(connection, "setting")) {
      close(connection);
      throw new ArchiveFaultException(
          "The database holds an archive already; name another database, or another schema with"
              + " ?currentSchema=NAME.");
    }
    return connection;
  }

  @Override
  Connection open() {
    Connection connection = connect();
    if (!holds(connection, "setting")) {
      close(connection);
      throw new ArchiveFaultException(
          "There is no whole archive in that database; bring one there with: durumi move");
    }
    return connection;
  }

  /** Tells whether a table is there and holds something. */
  private static boolean holds(Connection connection, String table) {
    try (Statement statement = connection.createStatement()) {
      try (ResultSet row = statement.executeQuery("select to_regclass('" + table + "') is null")) {
        if (row.next() && row.getBoolean(1)) {
          return false;
        }
      }
      try (ResultSet row = statement.executeQuery("select exists (select 1 from " + table + ")")) {
        return row.next() && row.getBoolean(1);
      }
    } catch (SQLException e) {
      close(connection);
      throw Faults.of(e);
    }
  }

  private Connection connect() {
    Properties properties = new Properties();
    address.settings().forEach(properties::setProperty);
    properties.setProperty("user", address.user());
    properties.setProperty("password", password);
    properties.setProperty("ApplicationName", "durumi");
    properties.setProperty("connectTimeout", "10");
    properties.setProperty("tcpKeepAlive", "true");
    properties.setProperty("defaultRowFetchSize", AT_ONCE);
    properties.setProperty("reWriteBatchedInserts", "true");
    properties.setProperty("logServerErrorDetail", "false");
    if (!address.schema().isEmpty()) {
      properties.setProperty("currentSchema", '"' + address.schema().replace("\"", "\"\"") + '"');
    }
    String host = address.host() + ":" + address.port();
    try {
      Connection connection =
          new Driver().connect("jdbc:postgresql://" + host + "/?", databaseIn(properties));
      if (connection == null) {
        throw new ArchiveFaultException("The database's address means no PostgreSQL server.");
      }
      try (Statement statement = connection.createStatement()) {
        refuseUnfit(connection, statement);
        statement.execute(SESSION);
      } catch (SQLException | ArchiveFaultException e) {
        connection.close();
        throw e;
      }
      return connection;
    } catch (SQLException e) {
      throw Faults.of(e);
    }
  }

  /** Beside the address, so that no character of its name can mean something there. */
  private Properties databaseIn(Properties properties) {
    properties.setProperty("PGDBNAME", address.database());
    return properties;
  }

  private static void refuseUnfit(Connection connection, Statement statement) throws SQLException {
    int version = connection.getMetaData().getDatabaseMajorVersion();
    if (version < OLDEST) {
      throw new ArchiveFaultException(
          "The server is PostgreSQL " + version + "; Durumi needs 15 or newer.");
    }
    try (ResultSet row = statement.executeQuery("show server_encoding")) {
      if (!row.next() || !row.getString(1).equals("UTF8")) {
        throw new ArchiveFaultException(
            "The database does not keep all of Unicode; make one with: createdb --encoding=UTF8"
                + " --template=template0 NAME");
      }
    }
  }

  private static void close(Connection connection) {
    try {
      connection.close();
    } catch (SQLException e) {
      // What is thrown instead says more.
      return;
    }
  }

  @Override
  void bring() {
    Schema.bringPostgres(new ConnectionSource(this::connect));
  }

  @Override
  int form(DSLContext sql) {
    Integer form = 0;
    if (sql.resultQuery("select to_regclass('archive_form')::text").fetchOne(0) != null) {
      form = sql.resultQuery("select max(number) from archive_form").fetchOne(0, Integer.class);
    }
    return form == null ? 0 : form;
  }

  @Override
  void noteForm(DSLContext sql, int form) {
    sql.execute("update archive_form set number = " + form);
  }

  /**
   * A lock of the schema's own until the transaction ends. What is read after it is what the one
   * who held it before has written.
   */
  @Override
  void beginWriting(DSLContext sql) {
    sql.execute("select pg_advisory_xact_lock(" + OURS + ", hashtext(current_schema()))");
  }

  @Override
  <T> T read(Connection connection, Supplier<T> work) {
    return readAtOneMoment(connection, work);
  }

  @Override
  <T> T readAtOneMoment(Connection connection, Supplier<T> work) {
    try {
      if (!connection.getAutoCommit()) {
        return work.get();
      }
      connection.setAutoCommit(false);
      try {
        try (Statement statement = connection.createStatement()) {
          statement.execute("set transaction isolation level repeatable read, read only");
        }
        return work.get();
      } finally {
        end(connection);
      }
    } catch (SQLException e) {
      throw Faults.of(e);
    }
  }

  /** Nothing was written; where the connection is lost, what was thrown says so. */
  private static void end(Connection connection) {
    try {
      connection.rollback();
      connection.setAutoCommit(true);
    } catch (SQLException e) {
      close(connection);
    }
  }

  @Override
  List<String> integrityFaults(DSLContext sql) {
    List<String> faults = new ArrayList<>();
    try {
      sql.resultQuery(
              """
              select c.relname::text from pg_index i join pg_class c on c.oid = i.indexrelid
                where c.relnamespace = current_schema()::regnamespace
                  and not (i.indisvalid and i.indisready) order by 1\
              """)
          .fetch(0, String.class)
          .forEach(index ->
              faults.add("the index " + index + " is not whole; make it anew with reindex"));
    } catch (DataAccessException e) {
      faults.add(Faults.of(e).getMessage());
    }
    return faults;
  }

  /** The server learns by itself (autovacuum). */
  @Override
  void settle(Connection connection) {}

  @Override
  void compact(Connection connection) {
    try (Statement statement = connection.createStatement()) {
      statement.execute("vacuum (analyze)");
    } catch (SQLException e) {
      throw Faults.of(e);
    }
  }

  @Override
  long size(Connection connection) {
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "select sum(pg_total_relation_size(oid)) from pg_class where relkind = 'r'"
                    + " and relnamespace = current_schema()::regnamespace")) {
      return row.next() ? row.getLong(1) : 0;
    } catch (SQLException e) {
      throw Faults.of(e);
    }
  }

  /** The server chooses by what it knows of the values. */
  @Override
  String only(String index) {
    return "";
  }

  @Override
  String numbers() {
    return "(select value::bigint as value from jsonb_array_elements_text(?::jsonb)) as number join";
  }

  @Override
  String named(String statement) {
    return statement;
  }

  @Override
  WordIndex words(Connection connection) {
    return new PostgresWords(connection);
  }
}
