package org.durumi.archive.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.durumi.archive.seal.Keyring;
import org.durumi.archive.store.SealedColumn.Manner;
import org.jspecify.annotations.Nullable;

/**
 * Seals an archive on a server anew with the newest generation of its keys, some rows a
 * transaction. Until it is done, what the one before sealed still opens; stopped at any moment, it
 * goes on where rows of the old generation are left.
 */
public final class Resealing {

  private static final int BATCH = 200;
  private static final int BATCH_OF_CONTENT = 8;

  private final Store store;
  private final Seals seals;
  private final Keyring keys;
  private long rows;

  /**
   * A sealing anew.
   *
   * @param store of a server; its keys have a newest generation, which it was told of
   */
  public Resealing(Store store) {
    this.store = store;
    this.seals = store.seals();
    this.keys = seals.required();
  }

  /**
   * Does all that is left.
   *
   * @param wanted asked before each transaction
   * @return how many rows were sealed anew
   * @throws CancellationException once it is not wanted; what was done stays
   */
  public long run(BooleanSupplier wanted) {
    Set<String> tables = new LinkedHashSet<>(Carrying.TABLES);
    tables.add("search_facet");
    for (String table : tables) {
      if (SealedColumn.of(table).stream().anyMatch(column -> column.manner() != Manner.HASH)) {
        table(table, wanted);
      }
    }
    require(wanted);
    store.write(() -> {
      new Rehashing(store).run();
      return true;
    });
    return rows;
  }

  private static void require(BooleanSupplier wanted) {
    if (!wanted.getAsBoolean()) {
      throw new CancellationException("the sealing anew is no longer wanted");
    }
  }

  private void table(String table, BooleanSupplier wanted) {
    List<Object> after = List.of();
    do {
      require(wanted);
      List<Object> from = after;
      after = store.write(() -> batch(table, from));
    } while (!after.isEmpty());
  }

  /** Seals the next rows; the key of the last of them, or nothing after the last row. */
  private List<Object> batch(String table, List<Object> after) {
    List<String> key = SealedColumn.of(table).getFirst().key();
    int most = table.equals("content") ? BATCH_OF_CONTENT : BATCH;
    String columns = String.join(", ", key);
    String from =
        after.isEmpty()
            ? ""
            : " where ("
                + columns
                + ") > ("
                + String.join(", ", Collections.nCopies(key.size(), "?"))
                + ")";
    List<Map<String, @Nullable Object>> found = new ArrayList<>();
    try (PreparedStatement select =
        connection()
            .prepareStatement(
                "select * from " + table + from + " order by " + columns + " limit " + most)) {
      for (int i = 0; i < after.size(); i++) {
        select.setObject(i + 1, after.get(i));
      }
      try (ResultSet row = select.executeQuery()) {
        List<String> names = Carrying.names(row.getMetaData());
        while (row.next()) {
          found.add(Carrying.cells(row, names));
        }
      }
      for (Map<String, @Nullable Object> row : found) {
        seal(table, key, row);
      }
    } catch (SQLException e) {
      throw Faults.of(e);
    }
    return found.size() < most
        ? List.of()
        : key.stream().map(name -> Objects.requireNonNull(found.getLast().get(name))).toList();
  }

  private void seal(String table, List<String> key, Map<String, @Nullable Object> kept)
      throws SQLException {
    List<SealedColumn> old =
        SealedColumn.of(table).stream().filter(column -> isOld(kept.get(column.column()))).toList();
    if (old.isEmpty()) {
      return;
    }
    RowSeals row = new RowSeals(table, seals);
    Map<String, @Nullable Object> sealed = row.sealed(row.opened(kept));
    Map<String, @Nullable Object> changed = new LinkedHashMap<>();
    old.forEach(column -> changed.put(column.column(), sealed.get(column.column())));
    update(table, changed, key, kept);
    if (table.equals("content")) {
      follow(changed.get("sha256"), kept.get("sha256"));
    }
    rows++;
  }

  private boolean isOld(@Nullable Object cell) {
    return switch (cell) {
      case byte[] bytes -> !keys.isNewest(bytes);
      case String text -> !keys.isNewest(Seals.bytes(text));
      case null, default -> false;
    };
  }

  private void update(
      String table,
      Map<String, @Nullable Object> changed,
      List<String> key,
      Map<String, @Nullable Object> kept)
      throws SQLException {
    String text =
        "update "
            + table
            + " set "
            + changed.keySet().stream().map(name -> name + " = ?").collect(Collectors.joining(", "))
            + " where "
            + key.stream().map(name -> name + " = ?").collect(Collectors.joining(" and "));
    try (PreparedStatement update = connection().prepareStatement(text)) {
      int at = 1;
      for (Object value : changed.values()) {
        update.setObject(at++, value);
      }
      for (String name : key) {
        update.setObject(at++, kept.get(name));
      }
      update.executeUpdate();
    }
  }

  /** Whatever names a content goes with it, so that both are found together at every moment. */
  private void follow(@Nullable Object now, @Nullable Object before) throws SQLException {
    if (now == null) {
      return;
    }
    for (String name : List.of("report.snapshot", "report.text", "stamp.token")) {
      String[] parts = name.split("\\.", -1);
      try (PreparedStatement update =
          connection()
              .prepareStatement(
                  "update " + parts[0] + " set " + parts[1] + " = ? where " + parts[1] + " = ?")) {
        update.setObject(1, now);
        update.setObject(2, before);
        update.executeUpdate();
      }
    }
  }

  private Connection connection() {
    return store.connection();
  }
}
