package org.durumi.archive.place;

import java.nio.file.Path;
import java.util.Map;
import org.durumi.archive.key.DataKey;
import org.durumi.archive.key.KeyRefusal;
import org.durumi.archive.key.Passphrase;
import org.durumi.archive.seal.ServerKeys;
import org.durumi.archive.store.Database;
import org.durumi.archive.store.PostgresAddress;
import org.jspecify.annotations.Nullable;

/**
 * Where an archive on a database server lies.
 *
 * @param address the server, the database and who logs in
 * @param keys the key file, which lies here and never there
 */
public record ServerPlace(PostgresAddress address, Path keys) {

  /**
   * The server's archive with the key file that the person names, else the environment, else the
   * usual one of that address.
   *
   * @param named the key file that the person names, if any
   * @param environment the environment's variables
   * @param home the person's folder
   */
  public static ServerPlace of(
      PostgresAddress address, @Nullable Path named, Map<String, String> environment, Path home) {
    String variable = environment.getOrDefault("DURUMI_KEYS", "");
    if (named != null) {
      return new ServerPlace(address, named);
    }
    return new ServerPlace(
        address, variable.isEmpty() ? usual(address, environment, home) : Path.of(variable));
  }

  private static Path usual(PostgresAddress address, Map<String, String> environment, Path home) {
    String config = environment.getOrDefault("XDG_CONFIG_HOME", "");
    Path folder = Path.of(config).isAbsolute() ? Path.of(config) : home.resolve(".config");
    String schema = address.schema().isEmpty() ? "" : "-" + address.schema();
    String name = address.host() + "-" + address.port() + "-" + address.database() + schema;
    return folder.resolve("durumi").resolve(name.replaceAll("[^A-Za-z0-9._-]", "_") + ".keys");
  }

  /**
   * The database as its key file opens it; this takes a while, as a guess at the passphrase shall.
   *
   * @param password the database user's; empty where the server asks for none
   * @throws KeyRefusal when the key file is missing or damaged, or the passphrase does not fit
   */
  public Database unlock(Passphrase typed, String password) {
    ServerKeys file = ServerKeys.read(keys);
    try (DataKey key = file.opens().open(typed)) {
      return Database.server(address, password, file.keyring(key));
    }
  }
}
