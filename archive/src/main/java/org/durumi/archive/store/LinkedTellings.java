package org.durumi.archive.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.durumi.record.linkage.TellingId;

/**
 * The tellings that are linked, which incident each is of, and what must be compared with what. An
 * index: it can be made anew.
 */
public final class LinkedTellings {

  private static final String COLUMNS = "report, event, knot, incident, root, least, most, ready";

  private static final int BATCH = 500;

  private final Connection connection;
  private final Seals seals;
  private final Statements sql;

  LinkedTellings(Connection connection, Seals seals) {
    this.connection = connection;
    this.seals = seals;
    this.sql = new Statements(connection);
  }

  /** Notes that a report must be linked anew. */
  public void setUnlinked(long report) {
    sql.update("delete from unlinked where report = ?", report);
    sql.update("insert into unlinked values (?)", report);
  }

  /** Notes that all reports must be. */
  public void setAllUnlinked() {
    sql.update("delete from unlinked");
    sql.update("insert into unlinked select number from report");
  }

  /** The reports that must be linked anew, oldest first. */
  public List<Long> unlinked() {
    return sql.query("select report from unlinked order by report", row -> row.getLong(1));
  }

  /** Notes that a report is linked. */
  public void setLinked(long report) {
    sql.update("delete from unlinked where report = ?", report);
  }

  /** The next knots after one that have more than one telling. */
  public List<String> knotsAfter(String knot, int most) {
    return sql.query(
        "select knot from telling where knot > ? group by knot having count(*) > 1"
            + " order by knot limit "
            + most,
        row -> row.getString(1),
        knot);
  }

  /** How many tellings are linked. */
  public int count() {
    return sql.query("select count(*) from telling", row -> row.getInt(1)).getFirst();
  }

  /** Empties all, to be filled again. */
  public void clear() {
    for (String table : List.of("telling_key", "telling", "incident", "unlinked")) {
      sql.update("delete from " + table);
    }
  }

  /** Keeps a telling, and the keys of which others that it is compared with share one. */
  public void put(TellingRow row, long[] keys) {
    TellingId id = row.id();
    fill(Stream.of(row));
    fillKeys(Arrays.stream(distinct(keys)).mapToObj(key -> new Key(key, id)));
  }

  /**
   * A key of a telling.
   *
   * @param hash the key
   * @param id the telling
   */
  public record Key(long hash, TellingId id) implements Comparable<Key> {

    @Override
    public int compareTo(Key other) {
      int order = Long.compare(hash, other.hash);
      return order == 0 ? id.compareTo(other.id) : order;
    }
  }

  /** Keeps many tellings; quickest in the order of their ids. */
  public void fill(Stream<TellingRow> rows) {
    many(
        "insert into telling (" + COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?, ?)",
        rows,
        (insert, row) -> {
          insert.setLong(1, row.id().report());
          insert.setInt(2, row.id().event());
          insert.setString(3, row.knot());
          insert.setString(4, row.incident());
          insert.setInt(5, row.root());
          insert.setObject(6, row.least());
          insert.setObject(7, row.most());
          insert.setBytes(
              8,
              seals.seal(
                  SealedColumn.TELLING_READY, row.ready(), row.id().report(), row.id().event()));
        });
  }

  /** Keeps many keys; quickest in their own order. */
  public void fillKeys(Stream<Key> keys) {
    many(
        "insert into telling_key values (?, ?, ?)",
        keys,
        (insert, key) -> {
          insert.setLong(1, seals.hash(SealedColumn.TELLING_KEY, key.hash()));
          insert.setLong(2, key.id().report());
          insert.setInt(3, key.id().event());
        });
  }

  private interface Setter<T> {
    void set(PreparedStatement insert, T row) throws SQLException;
  }

  private <T> void many(String text, Stream<T> rows, Setter<T> setter) {
    try (PreparedStatement insert = connection.prepareStatement(text)) {
      int waiting = 0;
      for (Iterator<T> all = rows.iterator(); all.hasNext(); ) {
        setter.set(insert, all.next());
        insert.addBatch();
        if (++waiting % BATCH == 0) {
          insert.executeBatch();
        }
      }
      insert.executeBatch();
    } catch (SQLException e) {
      throw Faults.of(e);
    }
  }

  /** Takes a telling out. */
  public void delete(TellingId id, long[] keys) {
    sql.update("delete from telling where report = ? and event = ?", id.report(), id.event());
    many(
        "delete from telling_key where hash = ? and report = ? and event = ?",
        Arrays.stream(distinct(keys)).boxed(),
        (delete, key) -> {
          delete.setLong(1, seals.hash(SealedColumn.TELLING_KEY, key));
          delete.setLong(2, id.report());
          delete.setInt(3, id.event());
        });
  }

  /** Keeps where a telling belongs. */
  public void move(TellingRow row) {
    sql.update(
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

  /** The newest so many, the oldest of them first. */
  public List<TellingRow> newest(int most) {
    return sql.query(
            "select " + COLUMNS + " from telling order by report desc, event desc limit ?",
            this::row,
            most)
        .reversed();
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
        select.setLong(1, seals.hash(SealedColumn.TELLING_KEY, key));
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
    return sql.query(
        "select " + COLUMNS + " from telling where " + condition + " order by report, event",
        this::row,
        values);
  }

  private TellingRow row(ResultSet row) throws SQLException {
    TellingId id = new TellingId(row.getLong(1), row.getInt(2));
    byte[] kept = row.getBytes(8);
    byte[] ready =
        kept == null
            ? new byte[0]
            : seals.opened(SealedColumn.TELLING_READY, kept, id.report(), id.event());
    return new TellingRow(
        id,
        row.getString(3),
        row.getString(4),
        row.getInt(5),
        (Integer) row.getObject(6),
        (Integer) row.getObject(7),
        ready);
  }

  private static long[] distinct(long[] keys) {
    return Arrays.stream(keys).sorted().distinct().toArray();
  }
}
