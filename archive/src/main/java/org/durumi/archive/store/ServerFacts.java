package org.durumi.archive.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a PostgreSQL server says of itself and of who logs in, for somebody who looks after it.
 *
 * @param version such as 17.2
 * @param settings each setting that matters to an archive, as {@code show} tells it
 * @param rights what the role may do beyond an archive's needs, comma-separated; empty is best
 * @param others how many other roles, everybody counted as one, may read or change a table
 * @param encrypted whether this connection is
 * @param local whether the server was reached on this computer
 * @param collation the database's collation
 * @param stale whether the operating system's collations have changed since the database was made
 * @param bytes how much room the database takes
 */
public record ServerFacts(
    String version,
    Map<String, String> settings,
    String rights,
    int others,
    boolean encrypted,
    boolean local,
    String collation,
    boolean stale,
    long bytes) {

  private static final String RIGHTS =
      """
      select concat_ws(', ', case when rolsuper then 'superuser' end,
          case when rolcreaterole then 'createrole' end, case when rolcreatedb then 'createdb' end,
          case when rolreplication then 'replication' end,
          case when rolbypassrls then 'bypassrls' end)
        from pg_roles where rolname = current_user\
      """;

  private static final String OTHERS =
      """
      select count(distinct acl.grantee) from pg_class c, aclexplode(c.relacl) acl
        where c.relnamespace = current_schema()::regnamespace and c.relkind = 'r'
          and acl.grantee <> c.relowner\
      """;

  private static final String DATABASE =
      """
      select coalesce((select ssl from pg_stat_ssl where pid = pg_backend_pid()), false),
          coalesce(inet_server_addr() << '127.0.0.0/8' or inet_server_addr() = '::1', true),
          datcollate,
          coalesce(datcollversion <> pg_database_collation_actual_version(oid), false),
          pg_database_size(oid)
        from pg_database where datname = current_database()\
      """;

  /** Keeps its own copy. */
  public ServerFacts {
    settings = Map.copyOf(settings);
  }

  /**
   * Asks the server, if that is where the archive lies.
   *
   * @throws ArchiveFaultException if it cannot be reached, or holds no archive
   */
  public static Optional<ServerFacts> of(Database database) {
    if (!(database instanceof PostgresDatabase)) {
      return Optional.empty();
    }
    try (Connection connection = database.open();
        Statement statement = connection.createStatement()) {
      return Optional.of(read(statement));
    } catch (SQLException e) {
      throw Faults.of(e);
    }
  }

  private static ServerFacts read(Statement statement) throws SQLException {
    Map<String, String> settings = new LinkedHashMap<>();
    try (ResultSet rows =
        statement.executeQuery(
            "select name, coalesce(reset_val, setting) from pg_settings where name in ('fsync',"
                + " 'full_page_writes', 'synchronous_commit', 'data_checksums', 'max_connections',"
                + " 'server_encoding', 'password_encryption', 'server_version')")) {
      while (rows.next()) {
        settings.put(rows.getString(1), rows.getString(2));
      }
    }
    String rights = text(statement, RIGHTS);
    int others = Integer.parseInt(text(statement, OTHERS));
    try (ResultSet row = statement.executeQuery(DATABASE)) {
      row.next();
      return new ServerFacts(
          settings.getOrDefault("server_version", "").replaceAll(" .*", ""),
          settings,
          rights,
          others,
          row.getBoolean(1),
          row.getBoolean(2),
          row.getString(3),
          row.getBoolean(4),
          row.getLong(5));
    }
  }

  private static String text(Statement statement, String question) throws SQLException {
    try (ResultSet row = statement.executeQuery(question)) {
      return row.next() ? row.getString(1) : "";
    }
  }
}
