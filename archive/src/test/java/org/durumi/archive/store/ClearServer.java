package org.durumi.archive.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** An archive on a server as a Durumi before form 10 left it, which sealed nothing. */
public final class ClearServer {

  private ClearServer() {}

  /**
   * Fills an empty database with an archive's rows as they are.
   *
   * @param server holds nothing else: what lies in the clear stays in its files
   * @return the database as its owner opens it to carry it away
   */
  public static Database fill(Store from, DebianPostgres server, String name) {
    Database empty = server.named(name);
    empty.bring();
    try (Connection to = empty.make();
        Statement statement = to.createStatement()) {
      statement.execute("alter table event drop constraint event_sealed");
      for (String table : Carrying.TABLES) {
        rows(table, from.connection(), to);
      }
      rows("search_facet", from.connection(), to);
      statement.execute("drop table sealing, inbox_tally, inbox_tally_family");
      for (String change : List.of("insert", "update", "delete")) {
        statement.execute("drop trigger inbox_tally_" + change + " on inbox");
      }
      statement.execute("alter table inbox drop column project");
      statement.execute("delete from flyway_schema_history where version::integer >= 10");
      statement.execute("update archive_form set number = 9");
    } catch (SQLException e) {
      throw Faults.of(e);
    }
    return Database.clearServer(PostgresAddress.of(empty.place(), "durumi"), server.password());
  }

  private static void rows(String table, Connection from, Connection to) throws SQLException {
    try (Statement select = from.createStatement();
        ResultSet rows = select.executeQuery("select * from " + table)) {
      List<String> names = Carrying.names(rows.getMetaData());
      String insert =
          "insert into %s (%s) values (%s)"
              .formatted(
                  table,
                  String.join(", ", names),
                  String.join(", ", Collections.nCopies(names.size(), "?")));
      try (PreparedStatement into = to.prepareStatement(insert)) {
        while (rows.next()) {
          List<Object> cells = new ArrayList<>(Carrying.cells(rows, names).values());
          for (int i = 0; i < cells.size(); i++) {
            into.setObject(i + 1, cells.get(i));
          }
          into.executeUpdate();
        }
      }
    }
  }
}
