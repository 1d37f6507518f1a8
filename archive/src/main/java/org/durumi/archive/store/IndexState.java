package org.durumi.archive.store;

import java.sql.Connection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** With what the index of tellings was made, and how far a second look at it has come. */
public final class IndexState {

  /** The form under which it stands how far a second look has come. */
  private static final int LOOK = -1;

  private final Statements sql;

  IndexState(Connection connection) {
    this.sql = new Statements(connection);
  }

  /**
   * What the index was made with.
   *
   * @param events which events are linked
   * @param size up to how many tellings it holds
   */
  public record Made(String events, int size) {}

  /** What the index was made with; empty if it was made in another form, or not yet. */
  public Optional<Made> madeOf(int form) {
    return sql
        .query(
            "select events, size from linking where form = ?",
            row -> new Made(row.getString(1), row.getInt(2)),
            form)
        .stream()
        .findFirst();
  }

  /** Notes that the index is to hold more, and that all knots are to be looked at for that. */
  public void grow(int form, int size) {
    sql.update("update linking set size = ? where form = ?", size, form);
    look("");
  }

  /** The knot up to which the look has come; empty where none is under way. */
  public Optional<String> looked() {
    return sql
        .query("select events from linking where form = ?", row -> row.getString(1), LOOK)
        .stream()
        .findFirst();
  }

  /** Notes up to which knot the look has come; null ends it. */
  public void look(@Nullable String knot) {
    sql.update("delete from linking where form = ?", LOOK);
    if (knot != null) {
      sql.update("insert into linking values (?, ?, 0)", LOOK, knot);
    }
  }

  /** Notes what the index is made with. */
  public void setMade(int form, Made made) {
    sql.update("delete from linking");
    sql.update("insert into linking values (?, ?, ?)", form, made.events(), made.size());
  }

  /** Which events were linked the last time, in whatever form; empty if never. */
  public Optional<String> events() {
    return sql
        .query(
            "select events from linking where form >= 0 order by form desc",
            row -> row.getString(1))
        .stream()
        .findFirst();
  }
}
