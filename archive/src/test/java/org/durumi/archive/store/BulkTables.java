package org.durumi.archive.store;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.durumi.linker.root.Sketch;
import org.durumi.record.casework.Project;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/**
 * Rows for the empty tables of an archive on a PostgreSQL server, in COPY's binary form. While it
 * is open the tables have no keys and no indexes; they are made again at the end.
 */
public final class BulkTables {

  private static final byte[] BEGINNING =
      "PGCOPY\n\377\r\n\0".getBytes(StandardCharsets.ISO_8859_1);

  /** All but Flyway's, and those that the inbox's triggers look into with each row that comes. */
  private static final String OTHERS =
      "regclass::text not in ('flyway_schema_history', 'inbox', 'inbox_tally', 'inbox_tally_family')";

  private final Connection connection;
  private final Seals seals;
  private final List<String> afterwards = new ArrayList<>();
  private final Map<String, Rows> tables = new LinkedHashMap<>();

  /** The tables of a store, which loses its keys and indexes. */
  public BulkTables(Store store) {
    connection = store.connection();
    execute("set synchronous_commit = off");
    // Within it the store learns which keys are in use.
    seals = store.read(store::seals);
    takeAway(
        """
        select format('alter table %s drop constraint %I', conrelid::regclass, conname),
            format('alter table %s add constraint %I %s', conrelid::regclass, conname,
              pg_get_constraintdef(oid))
          from pg_constraint where connamespace = current_schema()::regnamespace
            and (contype = 'f' or contype = 'p' and conrelid::$others)
          order by contype = 'p', conrelid
        """
            .replace("$others", OTHERS));
    takeAway(
        """
        select format('drop index %s', indexrelid::regclass), pg_get_indexdef(indexrelid)
          from pg_index join pg_class on pg_class.oid = indexrelid
          where relnamespace = current_schema()::regnamespace and indrelid::$others
        """
            .replace("$others", OTHERS));
  }

  private void execute(String command) {
    try (Statement statement = connection.createStatement()) {
      statement.execute(command);
    } catch (SQLException e) {
      throw Faults.of(e);
    }
  }

  private void takeAway(String question) {
    try (Statement statement = connection.createStatement()) {
      List<String> now = new ArrayList<>();
      try (ResultSet rows = statement.executeQuery(question)) {
        while (rows.next()) {
          now.add(rows.getString(1));
          afterwards.addFirst(rows.getString(2));
        }
      }
      for (String one : now) {
        statement.execute(one);
      }
    } catch (SQLException e) {
      throw Faults.of(e);
    }
  }

  /**
   * A row of a table; its values are Long, Integer, Double, String or bytes, as its columns are.
   */
  public void row(String table, String columns, @Nullable Object... values) {
    Map<String, @Nullable Object> cells = new LinkedHashMap<>();
    for (String column : columns.split(", ", -1)) {
      cells.put(column, values[cells.size()]);
    }
    if (table.equals("inbox")) {
      cells.putIfAbsent("project", Project.DEFAULT.name());
    }
    Map<String, @Nullable Object> sealed = new RowSeals(table, seals).sealed(cells);
    tables
        .computeIfAbsent(table, _ -> new Rows(String.join(", ", sealed.keySet())))
        .add(sealed.values().toArray());
  }

  /** A report's sketch and its bands, and its words as the index has them. */
  public void sketch(long report, Sketch sketch) {
    row("likeness", "report, letters, sketch", report, sketch.letters(), sketch.bytes());
    for (long band : java.util.Arrays.stream(sketch.bands()).distinct().toArray()) {
      row("likeness_band", "band, report", band, report);
    }
  }

  /** A report's words as the index has them. */
  public void words(long report, String facets, String tokens) {
    row("search_facet", "number, facets, crc", report, facets, SearchIndex.checksum(tokens));
    try {
      new PostgresWords(connection, seals).put(report, tokens);
    } catch (SQLException e) {
      throw Faults.of(e);
    }
  }

  /** Sends what is waiting. */
  public void send() {
    tables.forEach((table, rows) -> rows.send(table));
  }

  /** Says who has kin, makes keys and indexes again, and lets the server learn. */
  public void finish() {
    try (Statement statement = connection.createStatement()) {
      statement.execute("set maintenance_work_mem = '1GB'");
      for (String one : afterwards) {
        long start = System.nanoTime();
        statement.execute(one);
        System.out.printf("%.0f s: %s%n", (System.nanoTime() - start) / 1e9, one);
      }
      statement.execute(
          "update inbox set kin = 1 where report in (select family from inbox where family <> report)");
      statement.execute("vacuum (analyze)");
    } catch (SQLException e) {
      throw Faults.of(e);
    }
  }

  /** Rows of one table. */
  private final class Rows {

    private final String columns;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final DataOutputStream out = new DataOutputStream(bytes);

    Rows(String columns) {
      this.columns = columns;
      begin();
    }

    private void begin() {
      try {
        bytes.reset();
        out.write(BEGINNING);
        out.writeInt(0);
        out.writeInt(0);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    void add(@Nullable Object... values) {
      try {
        out.writeShort(values.length);
        for (Object value : values) {
          switch (value) {
            case null -> out.writeInt(-1);
            case Long number -> {
              out.writeInt(Long.BYTES);
              out.writeLong(number);
            }
            case Integer number -> {
              out.writeInt(Integer.BYTES);
              out.writeInt(number);
            }
            case Double number -> {
              out.writeInt(Double.BYTES);
              out.writeDouble(number);
            }
            case byte[] some -> {
              out.writeInt(some.length);
              out.write(some);
            }
            default -> {
              byte[] text = value.toString().getBytes(StandardCharsets.UTF_8);
              out.writeInt(text.length);
              out.write(text);
            }
          }
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    void send(String table) {
      try {
        out.writeShort(-1);
        connection
            .unwrap(PGConnection.class)
            .getCopyAPI()
            .copyIn(
                "copy " + table + " (" + columns + ") from stdin (format binary)",
                new ByteArrayInputStream(bytes.toByteArray()));
        begin();
      } catch (SQLException e) {
        throw Faults.of(e);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
