package org.durumi.archive.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.durumi.archive.key.DataKey;

/** Takes what a form added away from an archive, so that it is as a program before left it. */
public final class OlderForm {

  private OlderForm() {}

  /** Makes an archive that is closed one of form 6. */
  public static void six(Path file, DataKey key) {
    try (Connection connection = SqliteFile.open(file, key);
        Statement statement = connection.createStatement()) {
      for (String index :
          List.of(
              "inbox_owner", "inbox_project", "report_text", "report_extraction", "trace_seq")) {
        statement.execute("drop index " + index);
      }
      statement.execute("alter table inbox drop column project");
      for (String table :
          List.of(
              "membership",
              "passkey",
              "recovery_code",
              "invitation",
              "provided_identity",
              "access_token",
              "account_trace",
              "account")) {
        statement.execute("drop table " + table);
      }
      statement.execute("delete from flyway_schema_history where version in ('8', '11', '13')");
      statement.execute("pragma user_version = 6");
    } catch (SQLException e) {
      throw Faults.of(e);
    }
  }

  /** Makes an archive that is closed one of form 5. */
  public static void five(Path file, DataKey key) {
    six(file, key);
    try (Connection connection = SqliteFile.open(file, key);
        Statement statement = connection.createStatement()) {
      statement.execute("drop table outgoing");
      statement.execute("delete from flyway_schema_history where version = '6'");
      statement.execute("pragma user_version = 5");
    } catch (SQLException e) {
      throw Faults.of(e);
    }
  }

  /** Makes an archive that is closed one of form 4. */
  public static void four(Path file, DataKey key) {
    five(file, key);
    try (Connection connection = SqliteFile.open(file, key);
        Statement statement = connection.createStatement()) {
      for (String table :
          List.of(
              "doubt",
              "undecided",
              "strand",
              "strand_key",
              "strand_group",
              "custody",
              "custody_telling")) {
        statement.execute("drop table " + table);
      }
      statement.execute("alter table telling drop column told");
      statement.execute("delete from flyway_schema_history where version = '5'");
      statement.execute("pragma user_version = 4");
    } catch (SQLException e) {
      throw Faults.of(e);
    }
  }

  /** Makes an archive that is closed one of form 3. */
  public static void three(Path file, DataKey key) {
    four(file, key);
    try (Connection connection = SqliteFile.open(file, key);
        Statement statement = connection.createStatement()) {
      for (String table :
          List.of("link", "unlinked", "telling", "telling_key", "incident", "linking")) {
        statement.execute("drop table " + table);
      }
      statement.execute("delete from flyway_schema_history where version = '4'");
      statement.execute("pragma user_version = 3");
    } catch (SQLException e) {
      throw Faults.of(e);
    }
  }

  /** Makes an archive that is closed one of form 2. */
  public static void two(Path file, DataKey key) {
    three(file, key);
    try (Connection connection = SqliteFile.open(file, key);
        Statement statement = connection.createStatement()) {
      for (String table :
          List.of("inbox", "care", "trace", "preference", "likeness", "likeness_band")) {
        statement.execute("drop table " + table);
      }
      statement.execute("drop index event_said");
      for (String column :
          List.of("confidence", "latitude", "longitude", "precision", "geonames", "said")) {
        statement.execute("alter table event drop column " + column);
      }
      statement.execute("delete from flyway_schema_history where version = '3'");
      statement.execute("pragma user_version = 2");
    } catch (SQLException e) {
      throw Faults.of(e);
    }
  }
}
