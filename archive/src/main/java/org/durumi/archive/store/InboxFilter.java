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

  InboxFilter(InboxQuery query) {
    String owner = query.owner();
    if (owner != null && owner.isEmpty()) {
      sql.append(" and owner is null");
    } else {
      equal("owner", owner);
    }
    equal("language", query.language());
    equal("outlet", query.outlet());
    if (query.minRelevance() > 0) {
      sql.append(" and relevance >= ?");
      values.add(query.minRelevance());
    }
  }

  private void equal(String column, @Nullable String value) {
    if (value != null) {
      sql.append(" and ").append(column).append(" = ?");
      values.add(value);
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
