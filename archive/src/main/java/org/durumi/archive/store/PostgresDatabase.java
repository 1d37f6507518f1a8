package org.durumi.archive.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.durumi.archive.seal.Keyring;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;

/**
 * A schema of a database on a PostgreSQL server: all that is particular to PostgreSQL but for its
 * index of words, its faults and which keys it is sealed with.
 */
final class PostgresDatabase extends Database {

  /** What nobody else on the server locks with: "durumi" in ASCII, without its last two letters. */
  private static final int OURS = 0x64757275;

  private final PostgresServer server;
  private final Seals sealed;

  PostgresDatabase(PostgresAddress address, String password, Seals sealed) {
    this.sealed = sealed;
    this.server = new PostgresServer(address, password);
  }

  @Override
  public String place() {
    return server.address().place();
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
  Seals seals() {
    Keyring keys = sealed.keys();
    return keys == null ? Seals.CLEAR : Seals.with(keys);
  }

  @Override
  void noteSeals(DSLContext sql, Seals seals) {
    lock(sql);
    PostgresSeals.note(sql, seals);
  }

  /** What was kept in the clear stays as it is, to be moved away. */
  @Override
  boolean isToBeBrought(int form) {
    PostgresSeals.refuseUnsealed(form, sealed);
    return form < Schema.NEWEST && (!sealed.isClear() || form == 0);
  }

  @Override
  String schema(Connection connection) {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("select quote_ident(current_schema())")) {
      row.next();
      return row.getString(1);
    } catch (SQLException e) {
      throw Faults.of(e);
    }
  }

  /** Lets the newest of the keys seal from now on; what was sealed before still opens. */
  @Override
  public void useNewestKeys() {
    try (Connection connection = open()) {
      DSL.using(connection, dialect())
          .transaction(inner -> {
            lock(inner.dsl());
            PostgresSeals.adopt(inner.dsl(), sealed);
          });
    } catch (SQLException e) {
      throw Faults.of(e);
    } catch (DataAccessException e) {
      throw Faults.of(e);
    }
  }

  /** Tells whether an archive is there that an older Durumi kept in the clear. */
  boolean isClear() {
    try (Connection connection = server.connect()) {
      return holds(connection, "setting") && !holds(connection, "sealing");
    } catch (SQLException e) {
      throw Faults.of(e);
    }
  }

  @Override
  Connection make() {
    Connection connection = server.connect();
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
    Connection connection = server.connect();
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
    Schema.bringPostgres(new ConnectionSource(server::connectForUpkeep));
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
  void beginWriting(DSLContext sql, Seals seals) {
    lock(sql);
    sql.connection(connection -> PostgresSeals.learn(connection, seals));
  }

  private static void lock(DSLContext sql) {
    sql.execute("select pg_advisory_xact_lock(" + OURS + ", hashtext(current_schema()))");
  }

  @Override
  <T> T read(Connection connection, Seals seals, Supplier<T> work) {
    return readAtOneMoment(connection, seals, work);
  }

  @Override
  <T> T readAtOneMoment(Connection connection, Seals seals, Supplier<T> work) {
    try {
      if (!connection.getAutoCommit()) {
        return work.get();
      }
      connection.setAutoCommit(false);
      try {
        try (Statement statement = connection.createStatement()) {
          statement.execute("set transaction isolation level repeatable read, read only");
        }
        PostgresSeals.learn(connection, seals);
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
    try (Connection own = server.connectForUpkeep();
        Statement statement = own.createStatement()) {
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
  WordIndex words(Connection connection, Seals seals) {
    return new PostgresWords(connection, seals);
  }
}
