package org.durumi.corpus;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.function.Consumer;
import org.durumi.archive.Archive;
import org.durumi.archive.key.DataKey;
import org.durumi.archive.key.Passphrase;
import org.durumi.archive.key.PasswordFile;
import org.durumi.archive.place.ArchivePlace;
import org.durumi.archive.place.Program;
import org.durumi.archive.place.ServerPlace;
import org.durumi.archive.store.Database;
import org.durumi.archive.store.PostgresAddress;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** The archive that reports are added to: a folder's, or one on a database server. */
final class Target {

  private static final Map<String, String> ENVIRONMENT = System.getenv();

  @Option(
      names = "--archive",
      paramLabel = "DIR",
      required = true,
      description = "The archive's folder, on this machine; durumi add makes one.")
  private @Nullable Path folder;

  @ArgGroup(exclusive = false)
  private @Nullable Server server;

  /** One on a PostgreSQL server. */
  static final class Server {

    @Option(
        names = "--database",
        paramLabel = "URL",
        required = true,
        description = {
          "Or its server, postgresql://user@host/name, never with the password;",
          "durumi move brings an archive there."
        })
    private String address = "";

    @Option(
        names = "--keys",
        paramLabel = "FILE",
        description =
            "The server's key file, on this machine (DURUMI_KEYS, else"
                + " ~/.config/durumi/HOST-PORT-DATABASE.keys).")
    private @Nullable Path keys;

    @Option(
        names = "--database-password-file",
        paramLabel = "FILE",
        description =
            "File whose first line is the password of the database's user"
                + " (DURUMI_DATABASE_PASSWORD_FILE).")
    private @Nullable Path password;

    private Database unlock(Passphrase typed, Path home, Consumer<String> warnings) {
      String variable = ENVIRONMENT.getOrDefault("DURUMI_DATABASE_PASSWORD_FILE", "");
      if (password == null && variable.isEmpty()) {
        throw new IllegalArgumentException(
            "Name the file that holds the database's password with --database-password-file.");
      }
      PostgresAddress where =
          PostgresAddress.of(address, System.getProperty("user.name", "durumi"));
      return ServerPlace.of(where, keys, ENVIRONMENT, home)
          .unlock(
              typed, PasswordFile.read(password == null ? Path.of(variable) : password, warnings));
    }
  }

  /** The open archive. */
  Archive open(Passphrase typed, Consumer<String> warnings) {
    Path home = Path.of(System.getProperty("user.home"));
    ArchivePlace place = ArchivePlace.of(folder, ENVIRONMENT, home);
    if (server != null) {
      return Archive.open(
          server.unlock(typed, home, warnings), place.witnesses(), Clock.systemUTC(), Program.NAME);
    }
    try (DataKey key = place.unlock(typed)) {
      return place.open(key, Clock.systemUTC());
    }
  }
}
