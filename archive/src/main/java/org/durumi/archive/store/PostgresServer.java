package org.durumi.archive.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Properties;
import org.postgresql.Driver;

/**
 * A server's database, as one connects to it.
 *
 * @param address where it is
 * @param password its user's; empty where the server asks for none
 */
record PostgresServer(PostgresAddress address, String password) {

  /** The driver's name for how many seconds an answer is waited for; 0 is for ever. */
  static final String PATIENCE = "socketTimeout";

  /**
   * Longer than another's writing is waited for, and than any one question of an archive of a
   * million reports takes: the longest empties an index before it is made anew.
   */
  private static final int USUAL_PATIENCE = 300;

  /** Whoever does not let us in by then does not answer. */
  private static final int LOGIN_SECONDS = 10;

  private static final int OLDEST = 15;

  /**
   * Rows that come at once where somebody goes through a table; entries of a few thousand bytes.
   */
  private static final String AT_ONCE = "200";

  /**
   * What was committed is on the disk, as with the file, and another's writing is waited for as
   * long as there.
   */
  private static final String SESSION =
      """
      set synchronous_commit = on; set lock_timeout = '30s'; set timezone = 'UTC'; set jit = off;
      set default_transaction_isolation = 'read committed';
      set work_mem = '32MB'; set max_parallel_workers_per_gather = 0; set client_min_messages = warning\
      """;

  Connection connect() {
    return connect(patience());
  }

  /** A connection that waits as long as it takes: for new tables, and for tidying them. */
  Connection connectForUpkeep() {
    return connect(0);
  }

  private int patience() {
    String named = address.settings().get(PATIENCE);
    return named == null ? USUAL_PATIENCE : Integer.parseInt(named);
  }

  private Connection connect(int patience) {
    Properties properties = new Properties();
    address.settings().forEach(properties::setProperty);
    properties.setProperty("user", address.user());
    properties.setProperty("password", password);
    properties.setProperty("ApplicationName", "durumi");
    int login = patience() == 0 ? LOGIN_SECONDS : Math.min(LOGIN_SECONDS, patience());
    properties.setProperty("connectTimeout", String.valueOf(login));
    properties.setProperty(PATIENCE, String.valueOf(login));
    properties.setProperty("tcpKeepAlive", "true");
    properties.setProperty("defaultRowFetchSize", AT_ONCE);
    properties.setProperty("reWriteBatchedInserts", "true");
    properties.setProperty("logServerErrorDetail", "false");
    if (!address.schema().isEmpty()) {
      properties.setProperty("currentSchema", '"' + address.schema().replace("\"", "\"\"") + '"');
    }
    String host = address.host() + ":" + address.port();
    try {
      Connection connection =
          new Driver().connect("jdbc:postgresql://" + host + "/?", databaseIn(properties));
      if (connection == null) {
        throw new ArchiveFaultException("The database's address means no PostgreSQL server.");
      }
      try (Statement statement = connection.createStatement()) {
        refuseUnfit(connection, statement);
        statement.execute(SESSION);
        connection.setNetworkTimeout(Runnable::run, (int) Duration.ofSeconds(patience).toMillis());
      } catch (SQLException | ArchiveFaultException e) {
        connection.close();
        throw e;
      }
      return connection;
    } catch (SQLException e) {
      throw Faults.of(e);
    }
  }

  /** Beside the address, so that no character of its name can mean something there. */
  private Properties databaseIn(Properties properties) {
    properties.setProperty("PGDBNAME", address.database());
    return properties;
  }

  private static void refuseUnfit(Connection connection, Statement statement) throws SQLException {
    int version = connection.getMetaData().getDatabaseMajorVersion();
    if (version < OLDEST) {
      throw new ArchiveFaultException(
          "The server is PostgreSQL " + version + "; Durumi needs 15 or newer.");
    }
    try (ResultSet row = statement.executeQuery("show server_encoding")) {
      if (!row.next() || !row.getString(1).equals("UTF8")) {
        throw new ArchiveFaultException(
            "The database does not keep all of Unicode; make one with: createdb --encoding=UTF8"
                + " --template=template0 NAME");
      }
    }
  }

  /** Tells where it is. */
  @Override
  public String toString() {
    return address.place();
  }
}
