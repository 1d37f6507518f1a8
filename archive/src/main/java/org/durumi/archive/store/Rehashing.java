package org.durumi.archive.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.durumi.archive.seal.IndexKeys;
import org.durumi.archive.seal.Keyring;

/**
 * Puts all that is looked up by a hash under the newest generation's key, within one transaction of
 * the caller's: half a table under one key and half under another would find half.
 */
final class Rehashing {

  private static final int BATCH = 1_000;

  private final Store store;
  private final Seals seals;
  private final Keyring keys;

  Rehashing(Store store) {
    this.store = store;
    this.seals = store.seals();
    this.keys = seals.required();
  }

  void run() {
    int newest = keys.generations().getFirst();
    try (PreparedStatement select =
            store.connection().prepareStatement("select index_generation from sealing");
        ResultSet row = select.executeQuery()) {
      if (row.next() && row.getInt(1) != newest) {
        all(keys.index(row.getInt(1)), keys.index(newest));
        seals.useIndex(newest);
        store.index().again();
        note(newest);
      }
    } catch (SQLException e) {
      throw Faults.of(e);
    }
  }

  private void all(IndexKeys before, IndexKeys now) throws SQLException {
    for (SealedColumn column : SealedColumn.values()) {
      if (column.manner() == SealedColumn.Manner.HASH) {
        column(column, before, now);
      }
    }
  }

  private void column(SealedColumn column, IndexKeys before, IndexKeys now) throws SQLException {
    String table = column.table();
    List<String> key = column.key();
    String where = key.stream().map(name -> name + " = ?").collect(Collectors.joining(" and "));
    try (PreparedStatement select =
            store
                .connection()
                .prepareStatement(
                    "select "
                        + column.column()
                        + ", "
                        + String.join(", ", key)
                        + " from "
                        + table);
        PreparedStatement update =
            store
                .connection()
                .prepareStatement(
                    "update " + table + " set " + column.column() + " = ? where " + where)) {
      select.setFetchSize(BATCH);
      int waiting = 0;
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          update.setLong(1, now.on(table, before.off(table, row.getLong(1))));
          for (int i = 0; i < key.size(); i++) {
            update.setObject(i + 2, row.getObject(i + 2));
          }
          update.addBatch();
          if (++waiting % BATCH == 0) {
            update.executeBatch();
          }
        }
      }
      int[] last = update.executeBatch();
      if (Arrays.stream(last).anyMatch(count -> count == 0)) {
        throw new ArchiveFaultException(
            "The table " + table + " was changed meanwhile; nothing was changed here, try again.");
      }
    }
  }

  private void note(int generation) throws SQLException {
    try (PreparedStatement update =
        store.connection().prepareStatement("update sealing set index_generation = ?")) {
      update.setInt(1, generation);
      update.executeUpdate();
    }
  }
}
