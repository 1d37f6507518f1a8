package org.durumi.archive.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Properties;
import org.durumi.archive.key.DataKey;
import org.sqlite.JDBC;

/**
 * Opens the encrypted SQLite file: all that is particular to the driver (SQLite3 Multiple Ciphers,
 * ChaCha20-Poly1305 on every page of the file, its journal included).
 */
final class SqliteFile {

  /**
   * WAL and FULL: what was committed is on the disk. Nothing temporary is ever written to a file.
   */
  private static final List<String> PRAGMAS =
      List.of(
          "pragma temp_store = memory",
          "pragma synchronous = full",
          "pragma foreign_keys = on",
          "pragma trusted_schema = off",
          "pragma cell_size_check = on",
          "pragma cache_size = -65536",
          "pragma busy_timeout = 30000");

  private SqliteFile() {}

  /** Makes a new file, which must not exist yet. */
  static Connection create(Path file, DataKey key) {
    Connection connection = connect(address(file), key);
    try (Statement statement = connection.createStatement()) {
      statement.execute("pragma journal_mode = wal");
    } catch (SQLException e) {
      throw Faults.of(e);
    }
    return connection;
  }

  /**
   * Opens a file that exists.
   *
   * @param key what it is encrypted with
   * @throws ArchiveFaultException if it is missing, or no archive under this key
   */
  static Connection open(Path file, DataKey key) {
    if (!Files.isRegularFile(file)) {
      throw new ArchiveFaultException(file + " does not exist; restore it from a backup.");
    }
    return mayWriteBeside(file) ? connect(address(file), key) : connect(unchanging(file), key);
  }

  private static boolean mayWriteBeside(Path file) {
    Path folder = file.toAbsolutePath().getParent();
    return folder != null && Files.isWritable(folder) && Files.isWritable(file);
  }

  /**
   * A file on a disk that cannot be written to is read without the files that SQLite puts beside
   * it.
   */
  private static String unchanging(Path file) {
    Path journal = file.resolveSibling(file.getFileName() + "-wal");
    try {
      if (Files.exists(journal) && Files.size(journal) > 0) {
        throw new ArchiveFaultException(
            "The archive cannot be written to, and was not closed when it was last used; copy its"
                + " folder to a disk that can be written to, and open that.");
      }
    } catch (IOException e) {
      throw new ArchiveFaultException("The archive's journal cannot be read.", e);
    }
    return address(file) + "?immutable=1";
  }

  /** The driver takes what follows a ? in a plain name for options; here it is encoded. */
  private static String address(Path file) {
    return "file:" + file.toAbsolutePath().toUri().getRawPath();
  }

  /** By the driver itself: java.sql.DriverManager would load those of other databases, too. */
  private static Connection connect(String address, DataKey key) {
    Properties properties = new Properties();
    properties.setProperty("cipher", "chacha20");
    properties.setProperty("key", "raw:" + key.hex());
    properties.setProperty("transaction_mode", "IMMEDIATE");
    try {
      Connection connection = JDBC.createConnection("jdbc:sqlite:" + address, properties);
      try (Statement statement = connection.createStatement()) {
        for (String pragma : PRAGMAS) {
          statement.execute(pragma);
        }
        statement.executeQuery("select count(*) from sqlite_schema").close();
      } catch (SQLException e) {
        connection.close();
        throw e;
      }
      return connection;
    } catch (SQLException e) {
      throw Faults.of(e);
    }
  }
}
