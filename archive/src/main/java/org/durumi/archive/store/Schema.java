package org.durumi.archive.store;

import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** Brings a database to the newest form, step by step (Flyway). */
public final class Schema {

  /** The number of the newest form: its tables, and what they hold. */
  static final int NEWEST = 13;

  private static final String STEPS = "classpath:org/durumi/archive/store/";

  private Schema() {}

  /** Brings an SQLite archive up to date. */
  static void bringSqlite(DataSource database) {
    bring(database, Map.of("bytes", "blob", "keyed", " without rowid"), "common", "sqlite");
  }

  /** Brings a PostgreSQL archive up to date. */
  public static void bringPostgres(DataSource database) {
    bring(database, Map.of("bytes", "bytea", "keyed", ""), "common", "postgres");
  }

  private static void bring(DataSource database, Map<String, String> dialect, String... folders) {
    String[] places = new String[folders.length];
    for (int i = 0; i < folders.length; i++) {
      places[i] = STEPS + folders[i];
    }
    try {
      Flyway.configure()
          .dataSource(database)
          .locations(places)
          .placeholders(dialect)
          .load()
          .migrate();
    } catch (FlywayException e) {
      throw new ArchiveFaultException(
          "The archive could not be brought to this version's form; nothing was changed.", e);
    }
  }
}
