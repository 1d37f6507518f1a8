package org.durumi.cli.archive;

import java.nio.file.Path;
import java.util.Arrays;
import org.durumi.archive.key.PasswordFile;
import org.durumi.archive.store.Database;
import org.durumi.archive.store.PostgresAddress;
import org.durumi.cli.terminal.Refusal;
import org.durumi.cli.terminal.Surroundings;

/** Gets a database server's address and the password that a person or a file gives for it. */
final class Servers {

  private final Surroundings surroundings;
  private final KeyOptions options;

  Servers(Surroundings surroundings, KeyOptions options) {
    this.surroundings = surroundings;
    this.options = options;
  }

  /** The database at an address, which is refused where it holds a password. */
  Database database(String text) {
    PostgresAddress address = PostgresAddress.of(text, System.getProperty("user.name", "durumi"));
    return Database.server(address, password(address));
  }

  private String password(PostgresAddress address) {
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
