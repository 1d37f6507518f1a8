package org.durumi.archive.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Objects;
import java.util.Properties;

/** A real encrypted database with the tables of the search and a place for texts. */
final class EncryptedFile {

  private EncryptedFile() {}

  /** Opens or makes a file as {@link SqliteFile} does, with a key that tests may keep. */
  static Connection open(Path file) throws SQLException {
    Properties settings = new Properties();
    settings.setProperty("cipher", "chacha20");
    settings.setProperty("key", "raw:" + "0badc0de".repeat(8));
    Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file, settings);
    try (Statement statement = connection.createStatement()) {
      for (String pragma :
          List.of(
              "journal_mode = wal",
              "temp_store = memory",
              "synchronous = full",
              "foreign_keys = on",
              "trusted_schema = off",
              "cell_size_check = on",
              "cache_size = -65536")) {
        statement.execute("pragma " + pragma);
      }
    }
    return connection;
  }

  /** Runs a migration, without Flyway, which would take most of a test's time. */
  static void migrate(Connection connection, String step) throws SQLException, IOException {
    try (InputStream in = SearchIndex.class.getResourceAsStream(step);
        Statement statement = connection.createStatement()) {
      String sql =
          new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
              .replaceAll("(?m)^--.*$", "")
              .replace("${bytes}", "blob");
      for (String one : sql.split(";", -1)) {
        if (!one.isBlank()) {
          statement.execute(one);
        }
      }
    }
  }
}
