package org.durumi.cli.archive;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.durumi.archive.key.DataKey;
import org.durumi.archive.key.KeyFile;
import org.durumi.archive.key.Passphrase;
import org.durumi.archive.key.PasswordFile;
import org.durumi.archive.place.ServerPlace;
import org.durumi.archive.seal.Keyring;
import org.durumi.archive.seal.ServerKeys;
import org.durumi.archive.store.Database;
import org.durumi.archive.store.PostgresAddress;
import org.durumi.cli.terminal.Refusal;
import org.durumi.cli.terminal.Surroundings;

/** Gets a database server's address, its password, and the key file that lies with us. */
final class Servers {

  private final Surroundings surroundings;
  private final KeyOptions options;

  Servers(Surroundings surroundings, KeyOptions options) {
    this.surroundings = surroundings;
    this.options = options;
  }

  /** The database of an archive, which is refused where its address holds a password. */
  Database database(String text) {
    PostgresAddress address = address(text);
    String password = password(address);
    if (Database.isClear(address, password)) {
      throw new Refusal(
          "That archive was kept in the clear by an older durumi; carry it into a folder with durumi"
              + " move, and from there to a new database.");
    }
    return Database.server(address, password, keyring(keyFile(address)));
  }

  /** The same, to be carried away; what an older program kept in the clear, too. */
  Database source(String text) {
    PostgresAddress address = address(text);
    String password = password(address);
    if (Database.isClear(address, password)) {
      surroundings
          .terminal()
          .say(
              "That archive lies there in the clear. Once it was carried away, drop the database and"
                  + " destroy its backups.");
      return Database.clearServer(address, password);
    }
    return Database.server(address, password, keyring(keyFile(address)));
  }

  /** A database for an archive to be carried to; its key file is made where there is none. */
  Database target(String text, String archive) {
    PostgresAddress address = address(text);
    String password = password(address);
    Path file = keyFile(address);
    if (!Files.exists(file)) {
      make(file, archive);
    }
    if (!ServerKeys.read(file).opens().archive().equals(archive)) {
      throw new Refusal(
          "The key file " + file + " is another archive's; name a new one with --keys.");
    }
    return Database.server(address, password, keyring(file));
  }

  private void make(Path file, String archive) {
    surroundings
        .terminal()
        .say(
            "The key file "
                + file
                + " will be made. Without it and its passphrase nobody can read the server's archive;"
                + " keep a copy, and none on the server.");
    Keys keys = new Keys(surroundings, options);
    try (DataKey key = DataKey.random();
        Passphrase passphrase = keys.choose(keys.file())) {
      KeyFile opens = KeyFile.forServer(archive, key, passphrase, surroundings.keyCost());
      ServerKeys.of(opens, key, Keyring.random()).write(file);
    }
  }

  private Keyring keyring(Path file) {
    ServerKeys keys = ServerKeys.read(file);
    try (DataKey key = new Keys(surroundings, options).open(keys.opens())) {
      return keys.keyring(key);
    }
  }

  /** The key file that the person names, else the environment, else the usual one. */
  Path keyFile(PostgresAddress address) {
    return ServerPlace.of(
            address, options.serverKeys(), surroundings.environment(), surroundings.home())
        .keys();
  }

  static PostgresAddress address(String text) {
    return PostgresAddress.of(text, System.getProperty("user.name", "durumi"));
  }

  String password(PostgresAddress address) {
    Path named = options.databasePassword();
    String variable = surroundings.variable("DURUMI_DATABASE_PASSWORD_FILE");
    if (named != null || variable != null) {
      return PasswordFile.read(
          named != null ? named : Path.of(variable), surroundings.terminal()::say);
    }
    if (!surroundings.prompt().isThere()) {
      throw new Refusal(
          "There is no terminal to ask for the database's password; name a file that holds it with"
              + " --database-password-file.");
    }
    char[] typed =
        surroundings.prompt().secret("Password of " + address.user() + " at " + address + ":");
    if (typed == null) {
      throw new Refusal("No password was typed; nothing was done.");
    }
    try {
      return new String(typed);
    } finally {
      Arrays.fill(typed, '\0');
    }
  }
}
