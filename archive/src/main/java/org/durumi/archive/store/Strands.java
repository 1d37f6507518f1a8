package org.durumi.archive.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Who is followed, and with whom. An index: it can be made anew. */
public final class Strands {

  private final Statements sql;
  private final Seals seals;

  Strands(Connection connection, Seals seals) {
    this.seals = seals;
    this.sql = new Statements(connection);
  }

  /**
   * What is kept of a strand, without what it can be found by.
   *
   * @param id its id
   * @param incident the incident's id
   * @param placed what became of it
   */
  public record Kept(String id, String incident, byte[] placed) {}

  /** Empties all. */
  public void clear() {
    for (String table : List.of("strand", "strand_key", "strand_group")) {
      sql.update("delete from " + table);
    }
  }

  /** Takes strands out. */
  public void delete(Collection<String> ids) {
    List<@Nullable Object[]> each = new ArrayList<>();
    ids.forEach(id -> each.add(new Object[] {id}));
    sql.updateEach("delete from strand where id = ?", each);
    sql.updateEach("delete from strand_key where strand = ?", each);
    sql.updateEach("delete from strand_group where strand = ?", each);
  }

  /** Keeps strands, in place of what was kept of them. */
  public void put(Collection<StrandRow> rows) {
    delete(rows.stream().map(StrandRow::id).toList());
    List<@Nullable Object[]> strands = new ArrayList<>();
    List<@Nullable Object[]> keys = new ArrayList<>();
    List<@Nullable Object[]> groups = new ArrayList<>();
    for (StrandRow row : rows) {
      strands.add(
          new Object[] {
            row.id(), row.incident(), seals.seal(SealedColumn.STRAND_PLACED, row.placed(), row.id())
          });
      row.keys().forEach(key -> keys.add(new Object[] {0, hash(key), row.id()}));
      row.sought().forEach(key -> keys.add(new Object[] {1, hash(key), row.id()}));
      row.groups().forEach(first -> groups.add(new Object[] {first, 0, row.id()}));
      row.hinted().forEach(first -> groups.add(new Object[] {first, 1, row.id()}));
    }
    sql.updateEach("insert into strand values (?, ?, ?)", strands);
    sql.updateEach("insert into strand_key values (?, ?, ?) on conflict do nothing", keys);
    sql.updateEach("insert into strand_group values (?, ?, ?) on conflict do nothing", groups);
  }

  /** The strands of incidents. */
  public List<Kept> ofIncidents(Collection<String> incidents) {
    return sql.queryEach(
        "select id, incident, placed from strand where incident = ? order by id",
        this::kept,
        incidents);
  }

  /** The strands of groups, each once. */
  public List<Kept> ofGroups(Collection<String> firsts) {
    return all(
        sql.queryEach(
            "select strand from strand_group where first = ? and hint = 0",
            row -> row.getString(1),
            firsts));
  }

  /** The ids of the strands that may be of a group, too. */
  public List<String> hintedAt(String first) {
    return sql.query(
        "select strand from strand_group where first = ? and hint = 1 order by strand",
        row -> row.getString(1),
        first);
  }

  /**
   * The strands with one of these keys, each once.
   *
   * @param sought whether it is what they look for, or else what they are found by
   */
  public List<Kept> with(Collection<Long> keys, boolean sought) {
    return all(
        sql.queryEach(
            "select strand from strand_key where sought = " + (sought ? 1 : 0) + " and hash = ?",
            row -> row.getString(1),
            keys.stream().map(this::hash).toList()));
  }

  private List<Kept> all(Collection<String> ids) {
    Set<String> once = new TreeSet<>(ids);
    return sql.queryEach("select id, incident, placed from strand where id = ?", this::kept, once);
  }

  private long hash(long key) {
    return seals.hash(SealedColumn.STRAND_KEY, key);
  }

  private Kept kept(ResultSet row) throws SQLException {
    String id = row.getString(1);
    byte[] placed = seals.opened(SealedColumn.STRAND_PLACED, row.getBytes(3), id);
    return new Kept(id, row.getString(2), placed);
  }
}
