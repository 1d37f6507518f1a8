package org.durumi.archive.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.durumi.archive.seal.Secrecy;
import org.durumi.record.casework.Clearance;
import org.durumi.record.casework.Project;

/**
 * Limits all that a connection asks to what a clearance lets see. In front of each table stands a
 * view of the same name that belongs to this connection alone, and both databases look there first;
 * so no question can forget the limit, whoever writes it. A view has the rows of the projects, and
 * nothing in the columns that are withheld.
 */
final class Narrowing {

  /**
   * What of a table may be seen; b is its row. A table that is not listed is of nobody's project.
   */
  private static final Map<String, String> RULES = new LinkedHashMap<>();

  private static final String REPORT = "b.report in (select report from visible)";
  private static final String NEVER = "1 = 0";

  static {
    RULES.put("inbox", REPORT);
    RULES.put("report", "b.number in (select report from visible)");
    for (String table :
        List.of(
            "event",
            "care",
            "trace",
            "unlinked",
            "telling",
            "telling_key",
            "likeness",
            "likeness_band",
            "custody_telling")) {
      RULES.put(table, REPORT);
    }
    RULES.put("search_facet", "b.number in (select report from visible)");
    for (String table : List.of("link", "doubt")) {
      RULES.put(table, REPORT + " and b.other_report in (select report from visible)");
    }
    RULES.put(
        "content",
        "(exists (select 1 from report r where r.snapshot = b.sha256)"
            + " or exists (select 1 from report r where r.text = b.sha256))");
    RULES.put(
        "entry",
        "(exists (select 1 from report r where r.extraction in (b.seq, b.seq - 1))"
            + " or exists (select 1 from trace t where t.seq = b.seq)"
            + " or exists (select 1 from link l where l.seq = b.seq))");
    RULES.put("setting", "b.name in ('archive', 'public key')");
    RULES.put("stamp", NEVER);
    RULES.put("outgoing", NEVER);
    for (String table :
        List.of(
            "account",
            "membership",
            "passkey",
            "recovery_code",
            "invitation",
            "provided_identity",
            "access_token",
            "account_trace")) {
      RULES.put(table, NEVER);
    }
    // An incident's figures count all that tell of it: whoever may not see one of those sees none.
    RULES.put(
        "incident",
        "not exists (select 1 from %stelling t where t.incident = b.id"
            + " and t.report not in (select report from visible))");
    RULES.put(
        "undecided",
        "b.incident in (select id from incident) and b.other in (select id from incident)");
    RULES.put("strand", "b.incident in (select id from incident)");
    RULES.put("strand_key", "b.strand in (select id from strand)");
    RULES.put("strand_group", "b.strand in (select id from strand)");
    RULES.put(
        "custody",
        "not exists (select 1 from %scustody_telling t where t.first = b.first and t.part = b.part"
            + " and t.report not in (select report from visible))");
  }

  private final Connection connection;
  private final Seals seals;
  private final String schema;

  /**
   * The limits of a connection.
   *
   * @param schema where the tables themselves lie
   */
  Narrowing(Connection connection, Seals seals, String schema) {
    this.connection = connection;
    this.seals = seals;
    this.schema = schema + ".";
  }

  /** The tables that are limited; all others hold hashes, or how an index was made. */
  static List<String> tables() {
    return List.copyOf(RULES.keySet());
  }

  void to(Clearance clearance) throws SQLException {
    visible(clearance);
    try (Statement statement = connection.createStatement()) {
      for (Map.Entry<String, String> rule : RULES.entrySet()) {
        statement.execute(
            "create temp view "
                + rule.getKey()
                + " as select "
                + columns(rule.getKey(), clearance.restricted())
                + " from "
                + schema
                + rule.getKey()
                + " b where "
                + rule.getValue().formatted(schema));
      }
    }
  }

  private void visible(Clearance clearance) throws SQLException {
    Optional<Set<Project>> projects = clearance.projects();
    try (Statement statement = connection.createStatement()) {
      statement.execute("create temp table cleared (project text not null primary key)");
      statement.execute(
          "create temp view visible as select b.report from "
              + schema
              + "inbox b"
              + (projects.isEmpty() ? "" : " where b.project in (select project from cleared)"));
    }
    try (PreparedStatement insert =
        connection.prepareStatement("insert into cleared values (?) on conflict do nothing")) {
      for (Project project : projects.orElse(Set.of())) {
        for (String name : seals.names(SealedColumn.INBOX_PROJECT, project.name())) {
          insert.setString(1, name);
          insert.executeUpdate();
        }
      }
    }
  }

  private String columns(String table, boolean restricted) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet none =
            statement.executeQuery("select * from " + schema + table + " where 1 = 0")) {
      return Carrying.names(none.getMetaData()).stream()
          .map(column -> restricted ? "b." + column : withheld(table, column))
          .collect(Collectors.joining(", "));
    }
  }

  /** A column as whoever may see nothing restricted has it. */
  private String withheld(String table, String column) {
    Optional<SealedColumn> sealed = SealedColumn.of(table, column);
    if (sealed.isPresent() && sealed.get().secrecy() == Secrecy.RESTRICTED) {
      return switch (sealed.get().manner()) {
        case TEXT, NAME -> "cast(null as text) as " + column;
        case BYTES -> "cast(null as " + (seals.isClear() ? "blob" : "bytea") + ") as " + column;
        case HASH -> "cast(0 as bigint) as " + column;
      };
    }
    if (table.equals("event")) {
      switch (column) {
        case "latitude", "longitude" -> {
          return "cast(null as double precision) as " + column;
        }
        case "geonames" -> {
          return "cast(null as bigint) as " + column;
        }
        default -> {}
      }
    }
    return "b." + column;
  }
}
