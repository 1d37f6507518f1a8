package org.durumi.archive.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.durumi.record.linkage.TellingId;
import org.jspecify.annotations.Nullable;

/** Runs statements that are asked for too often to be put together anew each time. */
final class Statements {

  private final Connection connection;

  Statements(Connection connection) {
    this.connection = connection;
  }

  /** Reads one row. */
  interface Reader<T> {
    T read(ResultSet row) throws SQLException;
  }

  /** The rows that a query finds. */
  <T> List<T> query(String text, Reader<T> reader, Object... values) {
    try (PreparedStatement select = connection.prepareStatement(text)) {
      List<T> found = new ArrayList<>();
      add(select, reader, found, values);
      return found;
    } catch (SQLException e) {
      throw Faults.of(e);
    }
  }

  /** The rows that a query finds for each of these values, one after the other. */
  <T> List<T> queryEach(String text, Reader<T> reader, Collection<?> each) {
    return queryAll(text, reader, each.stream().map(value -> new Object[] {value}).toList());
  }

  /** The same for a telling each. */
  <T> List<T> queryTellings(String text, Reader<T> reader, Collection<TellingId> ids) {
    return queryAll(
        text, reader, ids.stream().map(id -> new Object[] {id.report(), id.event()}).toList());
  }

  private <T> List<T> queryAll(String text, Reader<T> reader, List<Object[]> each) {
    if (each.isEmpty()) {
      return List.of();
    }
    try (PreparedStatement select = connection.prepareStatement(text)) {
      List<T> found = new ArrayList<>();
      for (Object[] values : each) {
        add(select, reader, found, values);
      }
      return found;
    } catch (SQLException e) {
      throw Faults.of(e);
    }
  }

  private static <T> void add(
      PreparedStatement select, Reader<T> reader, List<T> found, Object... values)
      throws SQLException {
    set(select, values);
    try (ResultSet row = select.executeQuery()) {
      while (row.next()) {
        found.add(reader.read(row));
      }
    }
  }

  /** Changes rows. */
  void update(String text, @Nullable Object... values) {
    try (PreparedStatement update = connection.prepareStatement(text)) {
      set(update, values);
      update.executeUpdate();
    } catch (SQLException e) {
      throw Faults.of(e);
    }
  }

  /** Changes rows once for each of these. */
  void updateEach(String text, Iterable<? extends @Nullable Object[]> each) {
    try (PreparedStatement update = connection.prepareStatement(text)) {
      for (@Nullable Object[] values : each) {
        set(update, values);
        update.addBatch();
      }
      update.executeBatch();
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
