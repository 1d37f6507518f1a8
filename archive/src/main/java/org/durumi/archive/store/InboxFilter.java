package org.durumi.archive.store;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What narrows the inbox but for the status, as SQL that an index on the inbox can answer. */
final class InboxFilter {

  private final StringBuilder sql = new StringBuilder();
  private final List<Object> values = new ArrayList<>();

  InboxFilter(InboxQuery query, Seals seals) {
    String owner = query.owner();
    if (owner != null && owner.isEmpty()) {
      sql.append(" and owner is null");
    } else {
      among("owner", owner == null ? null : seals.names(SealedColumn.INBOX_OWNER, owner));
    }
    String language = query.language();
    among("language", language == null ? null : List.of(language));
    String outlet = query.outlet();
    among("outlet", outlet == null ? null : seals.names(SealedColumn.INBOX_OUTLET, outlet));
    if (query.minRelevance() > 0) {
      sql.append(" and relevance >= ?");
      values.add(query.minRelevance());
    }
  }

  private void among(String column, @Nullable List<String> wanted) {
    if (wanted != null) {
      sql.append(" and ").append(column).append(" in (?");
      sql.append(", ?".repeat(wanted.size() - 1)).append(')');
      values.addAll(wanted);
    }
  }

  /** Conditions, each after an {@code and}. */
  String sql() {
    return sql.toString();
  }

  /** Gives a statement its values. */
  void bind(PreparedStatement statement, int first) throws SQLException {
    for (int i = 0; i < values.size(); i++) {
      statement.setObject(first + i, values.get(i));
    }
  }
}
