package org.durumi.archive.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.durumi.archive.key.DataKey;

/** The two kinds of database that an archive lies in. */
public enum Engine {
  /** An encrypted SQLite file. */
  FILE {
    @Override
    public Database fresh(Path file, DataKey key) {
      return Database.file(file, key);
    }

    @Override
    public Runnable kept(Database database) throws IOException {
      Path file = database.path().orElseThrow();
      Path older = Files.copy(file, file.resolveSibling("older.db"));
      return () -> {
        try {
          Files.copy(older, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      };
    }

    @Override
    Connection search(Path folder) throws SQLException, IOException {
      Connection connection = EncryptedFile.open(folder.resolve("archive.db"));
      EncryptedFile.migrate(connection, "sqlite/V2__search.sql");
      connection.setAutoCommit(false);
      return connection;
    }

    @Override
    SearchIndex index(Connection connection) {
      return new SearchIndex(connection);
    }

    @Override
    int count(Connection connection) throws SQLException {
      try (Statement statement = connection.createStatement()) {
        statement.execute("create virtual table temp.token using fts5vocab (main, search, row)");
      }
      return number(connection, "select count(*) from temp.token");
    }
  },
  /** A PostgreSQL server's, which is skipped aloud where there is no server and not in CI. */
  SERVER {
    @Override
    public Database fresh(Path file, DataKey key) {
      try {
        return SharedPostgres.fresh();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public Runnable kept(Database database) throws IOException {
      return SharedPostgres.kept(database);
    }

    @Override
    Connection search(Path folder) throws SQLException, IOException {
      Connection connection = SharedPostgres.fresh().make();
      connection.setAutoCommit(false);
      return connection;
    }

    @Override
    SearchIndex index(Connection connection) {
      return new SearchIndex(
          connection,
          SharedPostgres.seals(),
          new PostgresWords(connection, SharedPostgres.seals()),
          false);
    }

    @Override
    int count(Connection connection) throws SQLException {
      return number(connection, "select count(*) from search");
    }
  };

  /**
   * A place without an archive.
   *
   * @param file where a file may be made
   * @param key what it is encrypted with
   */
  public abstract Database fresh(Path file, DataKey key);

  /**
   * Keeps a copy of a database that nobody has open, as it stands.
   *
   * @return puts the copy in its place
   */
  public abstract Runnable kept(Database database) throws IOException;

  /** A connection to the search's tables, within a transaction. */
  abstract Connection search(Path folder) throws SQLException, IOException;

  abstract SearchIndex index(Connection connection);

  /** How many tokens, or reports with tokens, its tables hold. */
  abstract int count(Connection connection) throws SQLException;

  private static int number(Connection connection, String query) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      return row.next() ? row.getInt(1) : 0;
    }
  }
}
