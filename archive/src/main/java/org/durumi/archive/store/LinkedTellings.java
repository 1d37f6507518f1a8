package org.durumi.archive.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.durumi.record.linkage.TellingId;
import org.jspecify.annotations.Nullable;

/**
 * The tellings that are linked, which incident each is of, and what must be compared with what. An
 * index: it can be made anew.
 */
public final class LinkedTellings {

  private static final String COLUMNS = "report, event, knot, incident, root, least, most, ready";

  private final Connection connection;

  LinkedTellings(Connection connection) {
    this.connection = connection;
  }

  /** Notes that a report must be linked anew. */
  public void setUnlinked(long report) {
    update("delete from unlinked where report = ?", report);
    update("insert into unlinked values (?)", report);
  }

  /** Notes that all reports must be. */
  public void setAllUnlinked() {
    update("delete from unlinked");
    update("insert into unlinked select number from report");
  }

  /** The reports that must be linked anew, oldest first. */
  public List<Long> unlinked() {
    return query("select report from unlinked order by report", row -> row.getLong(1));
  }

  /** Notes that a report is linked. */
  public void setLinked(long report) {
    update("delete from unlinked where report = ?", report);
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
    return query(
            "select events, size from linking where form = ?",
            row -> new Made(row.getString(1), row.getInt(2)),
            form)
        .stream()
        .findFirst();
  }

  /** Notes what the index is made with. */
  public void setMade(int form, Made made) {
    update("delete from linking");
    update("insert into linking values (?, ?, ?)", form, made.events(), made.size());
  }

  /** Which events were linked the last time, in whatever form; empty if never. */
  public Optional<String> events() {
    return query("select events from linking order by form desc", row -> row.getString(1)).stream()
        .findFirst();
  }

  /** How many tellings are linked. */
  public int count() {
    return query("select count(*) from telling", row -> row.getInt(1)).getFirst();
  }

  /**
   * Empties all, to be filled again.
   *
   * @param form the form of what is ready
   * @param made what it will be made with
   */
  public void clear(int form, Made made) {
    setMade(form, made);
    for (String table : List.of("telling_key", "telling", "incident", "unlinked")) {
      update("delete from " + table);
    }
  }

  /** Keeps a telling, and the keys of which others that it is compared with share one. */
  public void put(TellingRow row, long[] keys) {
    TellingId id = row.id();
    update(
        "insert into telling (" + COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?, ?)",
        id.report(),
        id.event(),
        row.knot(),
        row.incident(),
        row.root(),
        row.least(),
        row.most(),
        row.ready());
    try (PreparedStatement insert =
        connection.prepareStatement("insert into telling_key values (?, ?, ?)")) {
      for (long key : distinct(keys)) {
        insert.setLong(1, key);
        insert.setLong(2, id.report());
        insert.setInt(3, id.event());
        insert.addBatch();
      }
      insert.executeBatch();
    } catch (SQLException e) {
      throw Faults.of(e);
    }
  }

  /** Takes a telling out. */
  public void delete(TellingId id, long[] keys) {
    update("delete from telling where report = ? and event = ?", id.report(), id.event());
    for (long key : distinct(keys)) {
      update(
          "delete from telling_key where hash = ? and report = ? and event = ?",
          key,
          id.report(),
          id.event());
    }
  }

  /** Keeps where a telling belongs. */
  public void move(TellingRow row) {
    update(
        "update telling set knot = ?, incident = ?, root = ? where report = ? and event = ?",
        row.knot(),
        row.incident(),
        row.root(),
        row.id().report(),
        row.id().event());
  }

  /** One telling, if it is linked. */
  public Optional<TellingRow> of(TellingId id) {
    return rows("report = ? and event = ?", id.report(), id.event()).stream().findFirst();
  }

  /** The tellings of a report. */
  public List<TellingRow> ofReport(long report) {
    return rows("report = ?", report);
  }

  /** The tellings that hang together. */
  public List<TellingRow> ofKnot(String knot) {
    return rows("knot = ?", knot);
  }

  /** The tellings of an incident, oldest first. */
  public List<TellingRow> ofIncident(String incident) {
    return rows("incident = ?", incident);
  }

  /**
   * The tellings that share one of these keys; of each key at most so many, the oldest, which stand
   * for the others.
   */
  public Set<TellingId> sharing(long[] keys, int most) {
    Set<TellingId> found = new TreeSet<>();
    try (PreparedStatement select =
        connection.prepareStatement(
            "select report, event from telling_key where hash = ? order by report, event limit "
                + most)) {
      for (long key : distinct(keys)) {
        select.setLong(1, key);
        try (ResultSet row = select.executeQuery()) {
          while (row.next()) {
            found.add(new TellingId(row.getLong(1), row.getInt(2)));
          }
        }
      }
      return found;
    } catch (SQLException e) {
      throw Faults.of(e);
    }
  }

  /** These tellings, as far as they are linked. */
  public List<TellingRow> of(Collection<TellingId> ids) {
    List<TellingRow> found = new ArrayList<>();
    try (PreparedStatement select =
        connection.prepareStatement(
            "select " + COLUMNS + " from telling where report = ? and event = ?")) {
      for (TellingId id : ids) {
        select.setLong(1, id.report());
        select.setInt(2, id.event());
        try (ResultSet row = select.executeQuery()) {
          if (row.next()) {
            found.add(row(row));
          }
        }
      }
      return found;
    } catch (SQLException e) {
      throw Faults.of(e);
    }
  }

  private List<TellingRow> rows(String condition, Object... values) {
    return query(
        "select " + COLUMNS + " from telling where " + condition + " order by report, event",
        LinkedTellings::row,
        values);
  }

  private static TellingRow row(ResultSet row) throws SQLException {
    return new TellingRow(
        new TellingId(row.getLong(1), row.getInt(2)),
        row.getString(3),
        row.getString(4),
        row.getInt(5),
        (Integer) row.getObject(6),
        (Integer) row.getObject(7),
        row.getBytes(8));
  }

  private static long[] distinct(long[] keys) {
    return Arrays.stream(keys).sorted().distinct().toArray();
  }

  private interface Reader<T> {
    T read(ResultSet row) throws SQLException;
  }

  private <T> List<T> query(String text, Reader<T> reader, Object... values) {
    try (PreparedStatement select = connection.prepareStatement(text)) {
      set(select, values);
      List<T> found = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          found.add(reader.read(row));
        }
      }
      return found;
    } catch (SQLException e) {
      throw Faults.of(e);
    }
  }

  private void update(String text, @Nullable Object... values) {
    try (PreparedStatement update = connection.prepareStatement(text)) {
      set(update, values);
      update.executeUpdate();
    } catch (SQLException e) {
      throw Faults.of(e);
    }
  }

  private static void set(PreparedStatement statement, @Nullable Object... values)
      throws SQLException {
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
  }
}
