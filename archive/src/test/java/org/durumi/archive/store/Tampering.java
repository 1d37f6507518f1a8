package org.durumi.archive.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** Somebody who has the database and writes into it past the program. */
public final class Tampering {

  private Tampering() {}

  /** Runs one statement. */
  public static void with(Database database, String statement) {
    try (Connection connection = database.open();
        Statement sql = connection.createStatement()) {
      sql.execute(statement);
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }
}
