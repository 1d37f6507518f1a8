package org.durumi.archive.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import java.util.Properties;

/** A real encrypted database with the tables of the search and a place for texts. */
final class EncryptedFile {

  private EncryptedFile() {}

  /** Opens or makes a file as archives are: ChaCha20 with a raw key, WAL, nothing in temp files. */
  static Connection open(Path file) throws SQLException {
    Properties settings = new Properties();
    settings.setProperty("cipher", "chacha20");
    Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file, settings);
    try (Statement statement = connection.createStatement()) {
      statement.execute("pragma cipher = 'chacha20'");
      statement.execute("pragma key = 'raw:" + "0badc0de".repeat(8) + "'");
      statement.execute("pragma journal_mode = wal");
      statement.execute("pragma synchronous = full");
      statement.execute("pragma temp_store = memory");
    }
    return connection;
  }

  /** Runs the migration of the search. */
  static void migrate(Connection connection) throws SQLException, IOException {
    try (InputStream in = SearchIndex.class.getResourceAsStream("sqlite/V2__search.sql");
        Statement statement = connection.createStatement()) {
      String sql =
          new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
              .replaceAll("(?m)^--.*$", "");
      for (String one : sql.split(";", -1)) {
        if (!one.isBlank()) {
          statement.execute(one);
        }
      }
    }
  }
}
