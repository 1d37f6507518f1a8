package org.durumi.archive.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.durumi.record.casework.CaseStatus;

/**
 * Counts the lines of the inbox, in an index that has all that can be asked for. Of reports with
 * kin, which are fewer, families are told apart where they are folded.
 */
final class InboxCounts {

  private final Connection connection;
  private final String index;
  private final InboxQuery query;
  private final InboxFilter filter;
  private final Map<CaseStatus, Integer> alone = new EnumMap<>(CaseStatus.class);
  private final Map<CaseStatus, Integer> counts = new EnumMap<>(CaseStatus.class);

  private InboxCounts(
      Connection connection, UnaryOperator<String> only, InboxQuery query, Seals seals) {
    this.connection = connection;
    this.index = only.apply("inbox_kin");
    this.query = query;
    this.filter = new InboxFilter(query, seals);
  }

  /** Counts the lines that a question finds. */
  static InboxCounts of(
      Connection connection, UnaryOperator<String> only, InboxQuery query, Seals seals)
      throws SQLException {
    InboxCounts made = new InboxCounts(connection, only, query, seals);
    made.group("select status, count(*) from inbox%s where kin = 0%s group by status", made.alone);
    made.counts.putAll(made.alone);
    made.group(
        query.folded()
            ? "select status, count(*) from (select distinct status, family from inbox%s"
                + " where kin = 1%s) as folded group by status"
            : "select status, count(*) from inbox%s where kin = 1%s group by status",
        made.counts);
    return made;
  }

  /** How many lines there are of each status. */
  Map<CaseStatus, Integer> byStatus() {
    for (CaseStatus status : CaseStatus.values()) {
      counts.putIfAbsent(status, 0);
    }
    return counts;
  }

  /** How many lines there are of these statuses, each family once if it is folded. */
  int total(Set<CaseStatus> statuses) throws SQLException {
    if (!query.folded() || statuses.size() == 1) {
      return sum(counts, statuses);
    }
    return sum(alone, statuses) + families(statuses);
  }

  private static int sum(Map<CaseStatus, Integer> counts, Set<CaseStatus> statuses) {
    return statuses.stream().mapToInt(status -> counts.getOrDefault(status, 0)).sum();
  }

  private int families(Set<CaseStatus> statuses) throws SQLException {
    String within =
        EnumSet.allOf(CaseStatus.class).equals(statuses)
            ? ""
            : statuses.stream()
                .map(status -> "'" + status.code() + "'")
                .collect(Collectors.joining(",", " and status in (", ")"));
    try (PreparedStatement select =
        connection.prepareStatement(
            "select count(distinct family) from inbox%s where kin = 1%s"
                .formatted(index, within + filter.sql()))) {
      filter.bind(select, 1);
      try (ResultSet row = select.executeQuery()) {
        return row.next() ? row.getInt(1) : 0;
      }
    }
  }

  private void group(String sql, Map<CaseStatus, Integer> into) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(sql.formatted(index, filter.sql()))) {
      filter.bind(select, 1);
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          into.merge(Cases.status(rows.getString(1)), rows.getInt(2), Integer::sum);
        }
      }
    }
  }
}
