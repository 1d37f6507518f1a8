package org.durumi.archive.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import org.durumi.archive.search.Document;
import org.durumi.archive.search.Filters;
import org.durumi.archive.search.Query;
import org.durumi.archive.search.Results;

/** An encrypted file with reports as the archive keeps them, and their index. */
final class BenchArchive implements AutoCloseable {

  private final Connection connection;
  private final SearchIndex index;

  BenchArchive(Path file) throws SQLException, IOException {
    connection = EncryptedFile.open(file);
    if (number("select count(*) from sqlite_master where name = 'search'") == 0) {
      EncryptedFile.migrate(connection, "common/V1__archive.sql");
      EncryptedFile.migrate(connection, "sqlite/V2__search.sql");
    }
    index = new SearchIndex(connection);
    connection.setAutoCommit(false);
  }

  void put(long number, Document document) throws SQLException {
    byte[] bytes = document.text().getBytes(StandardCharsets.UTF_8);
    String hash = sha256(bytes);
    try (PreparedStatement blob =
            connection.prepareStatement("insert or ignore into content values (?, ?)");
        PreparedStatement report =
            connection.prepareStatement(
                """
                insert into report (number, text, title, snapshot, item, extraction, proposal,
                  newest, name, language, added) values (?, ?, ?, '', 0, 0, 0, '', '', 'ko', '')\
                """)) {
      blob.setString(1, hash);
      blob.setBytes(2, bytes);
      blob.executeUpdate();
      report.setLong(1, number);
      report.setString(2, hash);
      report.setString(3, document.title());
      report.executeUpdate();
    }
    index.put(number, document);
  }

  void commit() throws SQLException {
    connection.commit();
  }

  void optimize() throws SQLException {
    index.optimize();
    connection.commit();
  }

  Results find(String words, Filters filters) throws SQLException {
    return index.find(Query.parse(words), filters, 20);
  }

  /** The bytes that the full-text index takes, and how many pieces it is in. */
  long indexBytes() throws SQLException {
    return number("select sum(length(block)) from search_data");
  }

  long textBytes() throws SQLException {
    return number("select sum(length(bytes)) from content");
  }

  private long number(String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      return row.getLong(1);
    }
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
