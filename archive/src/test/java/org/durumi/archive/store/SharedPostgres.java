package org.durumi.archive.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.durumi.archive.seal.Keyring;
import org.jspecify.annotations.Nullable;

/**
 * One PostgreSQL server for all tests of a JVM. Each test gets a copy of one database that has the
 * tables already, which takes a twentieth of making them.
 */
public final class SharedPostgres {

  /** What the tests' archives on a server are sealed with. */
  public static final Keyring KEYS = Keyring.random();

  /** A test opens a few at the same time; the others are gone, for each takes 8 MB. */
  private static final int KEPT = 6;

  private static @Nullable DebianPostgres server;
  private static int copies;

  private SharedPostgres() {}

  /** A database with empty tables. */
  public static synchronized Database fresh() throws IOException {
    DebianPostgres running = running();
    String name = "copy" + ++copies;
    try (Connection connection = running.database().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("create database " + name + " template model");
      if (copies > KEPT) {
        statement.execute("drop database if exists copy" + (copies - KEPT) + " with (force)");
      }
    } catch (SQLException e) {
      throw new IOException("no copy of the database", e);
    }
    return running.named(name);
  }

  /** Keeps a copy of a database, as an older dump; what it returns puts that in its place. */
  static Runnable kept(Database database) throws IOException {
    String name = database.place().replaceFirst(".*/", "");
    execute("create database " + name + "_older template " + name);
    return () -> {
      try {
        execute("drop database " + name + " with (force)");
        execute("alter database " + name + "_older rename to " + name);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    };
  }

  private static void execute(String sql) throws IOException {
    try (Connection connection = running().database().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IOException("the server refused: " + sql, e);
    }
  }

  /** The same seals as those archives', to look with behind their backs. */
  static Seals seals() {
    Seals seals = Seals.with(KEYS);
    seals.useIndex(KEYS.generations().getFirst());
    return seals;
  }

  private static DebianPostgres running() throws IOException {
    DebianPostgres running = server;
    if (running == null) {
      running = DebianPostgres.start();
      Runtime.getRuntime().addShutdownHook(new Thread(SharedPostgres::stop));
      server = running;
      try (Connection connection = running.database().getConnection();
          Statement statement = connection.createStatement()) {
        statement.execute("create database model");
      } catch (SQLException e) {
        throw new IOException("no first database", e);
      }
      running.named("model").bring();
      try (Connection connection = running.database("model").getConnection();
          Statement statement = connection.createStatement()) {
        statement.execute("update archive_form set number = " + Schema.NEWEST);
      } catch (SQLException e) {
        throw new IOException("no tables", e);
      }
    }
    return running;
  }

  /** The same place with other keys. */
  public static Database with(Database database, Keyring keys) {
    Map.Entry<String, String> named = named(database);
    return Database.server(PostgresAddress.of(named.getKey(), ""), named.getValue(), keys);
  }

  /** All that PostgreSQL's own pg_dump writes of a database. */
  public static byte[] dump(Database database) throws IOException {
    return running().dump(database.place().replaceFirst(".*/", ""));
  }

  /** Where the server's tables and its log of changes lie, once it has written what it has. */
  public static Path data() throws IOException {
    DebianPostgres running = running();
    try (Connection connection = running.database().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("checkpoint");
    } catch (SQLException e) {
      throw new IOException("no checkpoint", e);
    }
    return running.data();
  }

  private static synchronized void stop() {
    try {
      if (server != null) {
        server.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The same place as a person names it, with the password beside it. */
  public static Map.Entry<String, String> named(Database database) {
    DebianPostgres running = server;
    if (running == null) {
      throw new IllegalStateException("no server is running");
    }
    return Map.entry(database.place().replace("//", "//durumi@"), running.password());
  }
}
