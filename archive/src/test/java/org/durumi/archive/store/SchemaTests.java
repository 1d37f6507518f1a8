package org.durumi.archive.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.durumi.archive.evidence.Entry;
import org.durumi.archive.evidence.EntryHeader;
import org.durumi.archive.evidence.EntryKind;
import org.durumi.archive.evidence.Sha256;
import org.durumi.archive.key.DataKey;
import org.durumi.record.casework.CaseStatus;
import org.durumi.record.linkage.TellingId;
import org.durumi.record.linkage.TellingPair;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The one definition of the tables serves SQLite and PostgreSQL. */
class SchemaTests {

  private static DebianPostgres postgres;

  @TempDir private Path folder;

  @BeforeAll
  static void start() throws IOException {
    postgres = DebianPostgres.start();
    Schema.bringPostgres(postgres.database());
  }

  @AfterAll
  static void stop() throws IOException {
    if (postgres != null) {
      postgres.close();
    }
  }

  @Test
  void bothDatabasesHaveTheSameTablesColumnsAndKeys() throws SQLException {
    try (DataKey key = DataKey.random()) {
      Path file = folder.resolve("archive.db");
      SqliteFile.create(file, key).close();
      ConnectionSource sqlite = new ConnectionSource(() -> SqliteFile.open(file, key));
      Schema.bringSqlite(sqlite);
      try (Connection small = sqlite.getConnection();
          Connection large = postgres.database().getConnection()) {
        Set<String> expected = shape(small, null);
        assertThat(expected)
            .contains(
                "content.bytes sealed",
                "head.json bytes required",
                "entry.leaf char(64) required",
                "content key sha256 1",
                "entry unique entry_leaf leaf",
                "event.people text",
                "event key number 2");
        assertThat(shape(large, "public")).isEqualTo(expected);
      }
    }
  }

  @Test
  void bringingUpToDateTwiceChangesNothing() throws SQLException {
    try (Connection connection = postgres.database().getConnection()) {
      Set<String> before = shape(connection, "public");
      Schema.bringPostgres(postgres.database());
      assertThat(shape(connection, "public")).isEqualTo(before);
    }
  }

  @Test
  void whatTheStoreWritesPostgresGivesBack() throws SQLException {
    try (Connection connection = postgres.database().getConnection()) {
      DSLContext sql = DSL.using(connection, SQLDialect.POSTGRES);
      byte[] bytes = {0, 1, -1, 39, 92};
      Contents contents = new Contents(sql, SharedPostgres.seals());
      Sha256 sha256 = contents.put(bytes);
      contents.put(bytes);
      assertThat(contents.get(sha256)).hasValue(bytes);
      EntryHeader header =
          new EntryHeader("00".repeat(16), 0, EntryKind.SNAPSHOT, Instant.EPOCH, List.of());
      Entry entry = Entry.of(header, JsonNodeFactory.instance.objectNode(), new byte[32]);
      Log log = new Log(sql, SharedPostgres.seals());
      log.append(0, entry);
      assertThat(log.entry(0).orElseThrow().leaf()).isEqualTo(entry.leaf());
    }
  }

  @Test
  void whatTheInboxKeepsPostgresGivesBack() throws SQLException {
    try (Connection connection = postgres.database().getConnection()) {
      DSLContext sql = DSL.using(connection, SQLDialect.POSTGRES);
      new Reports(sql, SharedPostgres.seals())
          .insert(
              new ReportRow(
                  1, "a", 0, "b", 0, 1, "c", "n", null, null, null, "Outlet", null, "ko", "now"));
      Cases cases = new Cases(sql, SharedPostgres.seals());
      CaseRow row = new CaseRow(1, CaseStatus.NEW, null, 3, 99, 2, 2, "ko", "Outlet", 1, false);
      cases.insert(row);
      cases.update(row.owner("Jun"));
      cases.setFamily(1, 1, true);
      assertThat(cases.of(1).orElseThrow().owner()).isEqualTo("Jun");
      assertThat(cases.of(1).orElseThrow().kin()).isTrue();
      assertThat(cases.copies(1)).isEmpty();
      CareRow care = new CareRow(1, 2, "call", Instant.EPOCH, null, null);
      cases.put(care);
      cases.put(care);
      assertThat(cases.cares()).containsExactly(care);
      assertThat(cases.owners()).containsExactly("Jun");
      Traces traces = new Traces(sql);
      traces.add(new Traces.Trace(1, 5, 2));
      assertThat(traces.of(List.of(1L))).containsExactly(5L);
      PreferenceRows preferences = new PreferenceRows(sql, SharedPostgres.seals());
      preferences.put("name", "value");
      assertThat(preferences.all()).containsEntry("name", "value");
      EventRow event =
          new EventRow(
              1,
              1,
              "killing",
              "occurred",
              "accepted",
              "2021-03-01",
              "2021-03-01",
              "Namyang",
              "KP",
              "2",
              0.9,
              42.9,
              129.8,
              "town",
              1L,
              "{}");
      new Reports(sql, SharedPostgres.seals()).put(event);
      assertThat(new AcceptedEvents(sql, SharedPostgres.seals()).find(EventQuery.ALL.withSaid()))
          .containsExactly(event);
    }
  }

  @Test
  void whatIsDecidedAboutTwoTellingsPostgresGivesBack() throws SQLException {
    try (Connection connection = postgres.database().getConnection()) {
      DSLContext sql = DSL.using(connection, SQLDialect.POSTGRES);
      for (long report : new long[] {11, 12}) {
        new Reports(sql, SharedPostgres.seals())
            .insert(
                new ReportRow(
                    report, "a", 0, "b", 0, 1, "c", "n", null, null, null, null, null, "ko",
                    "now"));
      }
      Links links = new Links(sql, SharedPostgres.seals());
      LinkRow row = new LinkRow(7, 11, 1, 12, 2, "same", 7, "Jun", "now", "one raid", false);
      links.insert(row);
      TellingPair pair = new TellingPair(new TellingId(11, 1), new TellingId(12, 2));
      assertThat(links.newest(pair)).contains(row);
      assertThat(links.of(12)).containsExactly(row);
      assertThat(links.standing(7)).containsExactly(row);
      links.takeBack(7);
      assertThat(links.standing()).isEmpty();
      assertThat(links.at(List.of(7L))).containsExactly(row.asTakenBack());
    }
  }

  @Test
  void whichTellingsAreOfOneIncidentPostgresGivesBack() throws SQLException {
    try (Connection connection = postgres.database().getConnection()) {
      DSLContext sql = DSL.using(connection, SQLDialect.POSTGRES);
      new Reports(sql, SharedPostgres.seals())
          .insert(
              new ReportRow(
                  21, "a", 0, "b", 0, 1, "c", "n", null, null, null, null, null, "ko", "now"));
      LinkedTellings tellings = new LinkedTellings(connection, SharedPostgres.seals());
      IndexState.Made made = new IndexState.Made("accepted", 500);
      IndexState state = new IndexState(connection);
      tellings.clear();
      state.setMade(1, made);
      assertThat(state.madeOf(1)).contains(made);
      assertThat(tellings.count()).isZero();
      assertThat(state.madeOf(2)).isEmpty();
      tellings.setUnlinked(21);
      tellings.setUnlinked(21);
      assertThat(tellings.unlinked()).containsExactly(21L);
      tellings.setLinked(21);
      TellingId id = new TellingId(21, 1);
      long[] keys = {-5, 7, 7};
      TellingRow row = new TellingRow(id, "knot", "incident", 1, 9, null, new byte[] {1, 2});
      tellings.put(row, keys);
      assertThat(tellings.sharing(new long[] {7, 8}, 3)).containsExactly(id);
      tellings.move(row.in("other", "incident", 2));
      assertThat(tellings.ofKnot("other")).hasSize(1);
      assertThat(tellings.ofIncident("incident").getFirst().root()).isEqualTo(2);
      tellings.delete(id, keys);
      assertThat(tellings.sharing(keys, 3)).isEmpty();
      IncidentRows incidents = new IncidentRows(sql, SharedPostgres.seals());
      IncidentRow incident =
          new IncidentRow("00ff", id, "killing", "Yanji", "CN", null, "2021-03-01", 1, 1, 2, null);
      incidents.put(incident);
      incidents.put(incident);
      assertThat(incidents.find(IncidentFilter.ALL, 5)).containsExactly(incident);
      assertThat(incidents.beginning("00")).containsExactly(incident);
    }
  }

  /** A line for each column, each part of a primary key and each unique index of our own tables. */
  private static Set<String> shape(Connection connection, @Nullable String schema)
      throws SQLException {
    DatabaseMetaData data = connection.getMetaData();
    Set<String> lines = new TreeSet<>();
    Set<String> tables = new TreeSet<>();
    try (ResultSet rows = data.getColumns(null, schema, "%", "%")) {
      while (rows.next()) {
        String table = rows.getString("TABLE_NAME");
        if (isOurs(table)) {
          tables.add(table);
          String name = rows.getString("COLUMN_NAME");
          boolean sealed = SealedColumn.of(table, name).isPresent();
          lines.add(table + "." + name + (sealed ? " sealed" : column(rows)));
        }
      }
    }
    for (String table : tables) {
      try (ResultSet rows = data.getPrimaryKeys(null, schema, table)) {
        while (rows.next()) {
          lines.add(
              table + " key " + rows.getString("COLUMN_NAME") + " " + rows.getShort("KEY_SEQ"));
        }
      }
      indexes(data, schema, table, lines);
    }
    return lines;
  }

  private static void indexes(
      DatabaseMetaData data, @Nullable String schema, String table, Set<String> lines)
      throws SQLException {
    try (ResultSet rows = data.getIndexInfo(null, schema, table, false, false)) {
      while (rows.next()) {
        String name = rows.getString("INDEX_NAME");
        // Each database names the index of a primary key in its own way.
        if (name != null && !name.startsWith("sqlite_autoindex") && !name.endsWith("_pkey")) {
          String sort = rows.getBoolean("NON_UNIQUE") ? " index " : " unique ";
          lines.add(table + sort + name + " " + rows.getString("COLUMN_NAME"));
        }
      }
    }
  }

  private static boolean isOurs(String table) {
    return !table.startsWith("search")
        && !table.startsWith("inbox_tally")
        && !table.equals("archive_form")
        && !table.equals("sealing")
        && !table.startsWith("sqlite_")
        && !table.startsWith("flyway");
  }

  private static String column(ResultSet row) throws SQLException {
    // The SQLite driver writes types in capitals as the computer's language does: BİGİNT in
    // Turkish.
    String type = row.getString("TYPE_NAME").replace('\u0130', 'I').toLowerCase(Locale.ROOT);
    String plain =
        switch (type) {
          case "bpchar" -> "char(" + row.getInt("COLUMN_SIZE") + ")";
          case "varchar" -> "varchar(" + row.getInt("COLUMN_SIZE") + ")";
          // SQLite gives the type as it was written, length and all.
          case "int8" -> "bigint";
          case "int4" -> "integer";
          case "float8" -> "double precision";
          case "blob", "bytea" -> "bytes";
          default -> type;
        };
    return " " + plain + ("NO".equals(row.getString("IS_NULLABLE")) ? " required" : "");
  }
}
