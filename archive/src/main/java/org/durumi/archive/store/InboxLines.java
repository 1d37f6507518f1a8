package org.durumi.archive.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.function.UnaryOperator;
import org.durumi.record.casework.CaseStatus;
import org.jspecify.annotations.Nullable;

/**
 * The lines of one status in their order, read from an index no further than they are asked for.
 */
final class InboxLines implements AutoCloseable {

  private final CaseStatus status;
  private final PreparedStatement select;
  private final ResultSet rows;
  private @Nullable InboxLine next;

  InboxLines(
      Connection connection,
      UnaryOperator<String> only,
      CaseStatus status,
      InboxQuery query,
      Seals seals)
      throws SQLException {
    InboxFilter filter = new InboxFilter(query, seals);
    String end =
        switch (query.order()) {
          case URGENT -> only.apply("inbox_urgent") + " where status = ?%s order by urgency desc,";
          case NEWEST -> only.apply("inbox_newest") + " where status = ?%s order by";
        };
    this.status = status;
    select =
        connection.prepareStatement(
            "select report, "
                + (query.order() == InboxQuery.Order.URGENT ? "urgency" : "0")
                + ", family from inbox"
                + end.formatted(filter.sql())
                + " report desc");
    select.setString(1, status.code());
    filter.bind(select, 2);
    rows = select.executeQuery();
    advance();
  }

  /** The next line; null after the last. */
  @Nullable InboxLine peek() {
    return next;
  }

  void advance() throws SQLException {
    next =
        rows.next()
            ? new InboxLine(rows.getLong(1), status, rows.getInt(2), rows.getLong(3))
            : null;
  }

  @Override
  public void close() throws SQLException {
    select.close();
  }
}
