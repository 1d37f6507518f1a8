package org.durumi.archive.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.durumi.archive.key.DataKey;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.exception.DataAccessException;

/** One encrypted SQLite file. */
final class SqliteDatabase extends Database {

  private final Path file;
  private final DataKey key;

  SqliteDatabase(Path file, DataKey key) {
    this.file = file;
    this.key = key;
  }

  @Override
  public String place() {
    return file.toAbsolutePath().normalize().toString();
  }

  @Override
  public Optional<Path> path() {
    return Optional.of(file);
  }

  @Override
  SQLDialect dialect() {
    return SQLDialect.SQLITE;
  }

  @Override
  Connection make() {
    return SqliteFile.create(file, key);
  }

  @Override
  Connection open() {
    return SqliteFile.open(file, key);
  }

  @Override
  void bring() {
    Schema.bringSqlite(new ConnectionSource(this::open));
  }

  @Override
  int form(DSLContext sql) {
    Integer form = sql.resultQuery("pragma user_version").fetchOne(0, Integer.class);
    return form == null ? 0 : form;
  }

  @Override
  void noteForm(DSLContext sql, int form) {
    sql.execute("pragma user_version = " + form);
  }

  /** The driver begins each transaction with "immediate", so that nothing is left to wait for. */
  @Override
  void beginWriting(DSLContext sql, Seals seals) {}

  /** The file is encrypted as a whole. */
  @Override
  Seals seals() {
    return Seals.CLEAR;
  }

  @Override
  void noteSeals(DSLContext sql, Seals seals) {}

  @Override
  String schema(Connection connection) {
    return "main";
  }

  @Override
  public void useNewestKeys() {}

  @Override
  boolean isToBeBrought(int form) {
    return form < Schema.NEWEST;
  }

  @Override
  <T> T read(Connection connection, Seals seals, Supplier<T> work) {
    return work.get();
  }

  @Override
  <T> T readAtOneMoment(Connection connection, Seals seals, Supplier<T> work) {
    try {
      if (!connection.getAutoCommit()) {
        return work.get();
      }
      try (Statement statement = connection.createStatement()) {
        statement.execute("begin deferred");
        try {
          return work.get();
        } finally {
          statement.execute("rollback");
        }
      }
    } catch (SQLException e) {
      throw Faults.of(e);
    }
  }

  @Override
  List<String> integrityFaults(DSLContext sql) {
    List<String> faults = new ArrayList<>();
    try {
      faults.addAll(sql.resultQuery("pragma integrity_check(20)").fetch(0, String.class));
    } catch (DataAccessException e) {
      faults.add(Faults.of(e).getMessage());
    }
    faults.removeIf("ok"::equals);
    return faults;
  }

  @Override
  void settle(Connection connection) {
    try (Statement statement = connection.createStatement()) {
      // With a limit no samples of values are kept (sqlite_stat4): besides repeating names, SQLite
      // 3.40
      // reads past its memory where a page of them is damaged, and takes the whole program down.
      statement.execute("pragma analysis_limit = 1000");
      statement.execute("pragma optimize");
    } catch (SQLException e) {
      // A closing hint to the planner; the archive is whole without it.
      return;
    }
  }

  @Override
  void compact(Connection connection) {
    try (Statement statement = connection.createStatement()) {
      statement.execute("vacuum");
      statement.execute("pragma wal_checkpoint(truncate)");
    } catch (SQLException e) {
      throw Faults.of(e);
    }
  }

  @Override
  long size(Connection connection) {
    try {
      Path journal = file.resolveSibling(file.getFileName() + "-wal");
      return Files.size(file) + (Files.exists(journal) ? Files.size(journal) : 0);
    } catch (IOException e) {
      throw new ArchiveFaultException(
          "The archive's file cannot be looked at; check who may read its folder.", e);
    }
  }

  @Override
  String only(String index) {
    return " indexed by " + index;
  }

  @Override
  String numbers() {
    return "json_each(?) as number cross join";
  }

  @Override
  String named(String statement) {
    return statement.replace("least(", "min(").replace("greatest(", "max(");
  }

  @Override
  WordIndex words(Connection connection, Seals seals) {
    return new Fts5Words(connection);
  }
}
