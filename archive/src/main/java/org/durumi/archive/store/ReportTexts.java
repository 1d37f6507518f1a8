package org.durumi.archive.store;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.durumi.archive.search.Texts;

/**
 * Reads reports' words for a search. Plain JDBC and one statement for many: a search reads up to
 * {@link SearchIndex#MOST_RANKED} reports, so building SQL for each would take longer than the
 * rest, and so would asking a server for each. What was read is kept until the search is over, so
 * long as it is not too much: where words must stand in a row a search looks at a text twice.
 */
final class ReportTexts implements Texts, AutoCloseable {

  private static final int AT_ONCE = 100;
  private static final long MOST_CHARACTERS = 8_000_000;

  private final PreparedStatement one;
  private final PreparedStatement many;
  private final Seals seals;
  private final Map<Long, Source> read = new LinkedHashMap<>();
  private long characters;

  ReportTexts(Connection connection, Seals seals) throws SQLException {
    this.seals = seals;
    one = select(connection, 1);
    many = select(connection, AT_ONCE);
  }

  private static PreparedStatement select(Connection connection, int places) throws SQLException {
    return connection.prepareStatement(
        """
        select report.number, report.title, content.bytes, report.text
          from report join content on content.sha256 = report.text where report.number in (%s)\
        """
            .formatted(String.join(", ", Collections.nCopies(places, "?"))));
  }

  /**
   * Reads a report.
   *
   * @throws ArchiveFaultException if the archive does not hold it
   */
  @Override
  public Source of(long number) {
    if (!read.containsKey(number)) {
      load(one, 1, List.of(number));
    }
    Source source = read.get(number);
    if (source == null) {
      throw new ArchiveFaultException(
          "Report %d is in the search index and not in the archive; make the index anew with: durumi compact --reindex"
              .formatted(number));
    }
    return source;
  }

  @Override
  public void ahead(List<Long> numbers) {
    List<Long> missing = numbers.stream().filter(number -> !read.containsKey(number)).toList();
    for (int from = 0; from < missing.size(); from += AT_ONCE) {
      load(many, AT_ONCE, missing.subList(from, Math.min(from + AT_ONCE, missing.size())));
    }
  }

  /** No more than there are places; the last fills those that are left. */
  private void load(PreparedStatement select, int places, List<Long> numbers) {
    try {
      for (int i = 0; i < places; i++) {
        select.setLong(i + 1, numbers.get(Math.min(i, numbers.size() - 1)));
      }
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          keep(rows);
        }
      }
    } catch (SQLException e) {
      throw Faults.of(e);
    }
  }

  private void keep(ResultSet row) throws SQLException {
    long number = row.getLong(1);
    String title = seals.open(SealedColumn.REPORT_TITLE, row.getString(2), number);
    String text = text(seals, row.getBytes(3), row.getString(4));
    if (characters > MOST_CHARACTERS) {
      read.clear();
      characters = 0;
    }
    characters += text.length();
    read.put(number, new Source(Objects.requireNonNullElse(title, ""), text));
  }

  /** A text out of what its columns hold. */
  static String text(Seals seals, byte[] bytes, String name) {
    byte[] opened =
        seals.opened(SealedColumn.CONTENT, bytes, seals.known(SealedColumn.REPORT_TEXT, name));
    return new String(opened, StandardCharsets.UTF_8);
  }

  @Override
  public void close() throws SQLException {
    one.close();
    many.close();
  }
}
