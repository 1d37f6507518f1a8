package org.durumi.archive.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.durumi.record.casework.CaseStatus;
import org.jspecify.annotations.Nullable;

/**
 * How many lines the inbox has in all or in one language, as a PostgreSQL server keeps count of
 * them: a row for each set of statuses that a family's reports may have, so that what several
 * statuses share counts once.
 */
final class InboxTally {

  private final Map<CaseStatus, Integer> alone = new EnumMap<>(CaseStatus.class);
  private final Map<CaseStatus, Integer> members = new EnumMap<>(CaseStatus.class);
  private final int[] families = new int[1 << CaseStatus.values().length];

  private InboxTally() {}

  /** What the server's table says of reports in a language; null for all. */
  static InboxTally read(Connection connection, @Nullable String language) throws SQLException {
    InboxTally tally = new InboxTally();
    try (PreparedStatement select =
        connection.prepareStatement(
            "select statuses, alone, members, families from inbox_tally where language = ?")) {
      select.setString(1, language == null ? "" : language);
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          tally.take(rows);
        }
      }
    }
    return tally;
  }

  private void take(ResultSet row) throws SQLException {
    int statuses = row.getInt(1);
    families[statuses] = row.getInt(4);
    for (CaseStatus status : CaseStatus.values()) {
      if (statuses == bit(status)) {
        alone.put(status, row.getInt(2));
        members.put(status, row.getInt(3));
      }
    }
  }

  /** How many lines there are of these statuses together. */
  int lines(Set<CaseStatus> statuses, boolean folded) {
    int all = 0;
    int set = 0;
    for (CaseStatus status : statuses) {
      all += alone.getOrDefault(status, 0) + (folded ? 0 : members.getOrDefault(status, 0));
      set |= bit(status);
    }
    if (folded) {
      for (int some = 0; some < families.length; some++) {
        all += (some & set) == 0 ? 0 : families[some];
      }
    }
    return all;
  }

  /** As the function inbox_bit of the server says it. */
  private static int bit(CaseStatus status) {
    return switch (status) {
      case NEW -> 1;
      case IN_REVIEW -> 2;
      case READY -> 4;
      case DONE -> 8;
      case SET_ASIDE -> 16;
    };
  }
}
