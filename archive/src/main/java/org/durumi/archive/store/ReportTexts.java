package org.durumi.archive.store;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;
import org.durumi.archive.search.Texts;

/**
 * Reads reports' words for a search. Plain JDBC and one statement for all: a search reads up to
 * {@link SearchIndex#MOST_RANKED} reports, so building SQL for each would take longer than the
 * rest.
 */
final class ReportTexts implements Texts, AutoCloseable {

  private final PreparedStatement select;
  private final Seals seals;

  ReportTexts(Connection connection, Seals seals) throws SQLException {
    this.seals = seals;
    select =
        connection.prepareStatement(
            """
            select report.title, content.bytes, report.text
              from report join content on content.sha256 = report.text where report.number = ?\
            """);
  }

  /**
   * Reads a report.
   *
   * @throws ArchiveFaultException if the archive does not hold it
   */
  @Override
  public Source of(long number) {
    try {
      select.setLong(1, number);
      try (ResultSet row = select.executeQuery()) {
        if (!row.next()) {
          throw new ArchiveFaultException(
              "Report %d is in the search index and not in the archive; make the index anew with: durumi compact --reindex"
                  .formatted(number));
        }
        return new Source(
            Objects.requireNonNullElse(
                seals.open(SealedColumn.REPORT_TITLE, row.getString(1), number), ""),
            text(seals, row.getBytes(2), row.getString(3)));
      }
    } catch (SQLException e) {
      throw Faults.of(e);
    }
  }

  /** A text out of what its columns hold. */
  static String text(Seals seals, byte[] bytes, String name) {
    byte[] opened =
        seals.opened(SealedColumn.CONTENT, bytes, seals.known(SealedColumn.REPORT_TEXT, name));
    return new String(opened, StandardCharsets.UTF_8);
  }

  @Override
  public void close() throws SQLException {
    select.close();
  }
}
