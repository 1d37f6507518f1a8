package org.durumi.cli.archive;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.durumi.archive.Archive;
import org.durumi.archive.key.DataKey;
import org.durumi.archive.place.ArchivePlace;
import org.durumi.archive.place.Program;
import org.durumi.archive.seal.Keyring;
import org.durumi.archive.seal.ServerKeys;
import org.durumi.archive.store.Database;
import org.durumi.archive.store.PostgresAddress;
import org.durumi.cli.terminal.Surroundings;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Makes new keys for an archive on a server and seals all anew with them. */
@Command(
    name = "rotate",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Makes new keys and seals all anew with them, step by step; each step leaves a whole archive.",
      "Stopped, it goes on when it is given again. Any other durumi at that archive is told to start",
      "again with the new key file. Dumps from before need the key file from before: keep a copy of",
      "it as long as you keep them.",
      ""
    })
public final class KeysRotateCommand implements Callable<Integer> {

  private final Surroundings surroundings;

  @Option(
      names = "--database",
      required = true,
      paramLabel = "URL",
      description = "The archive's address: postgresql://user@host/name.")
  private String server = "";

  @Mixin private KeyOptions options = new KeyOptions();

  /** Changes the keys of archives of these surroundings. */
  public KeysRotateCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    Servers servers = new Servers(surroundings, options);
    PostgresAddress address = Servers.address(server);
    Path file = servers.keyFile(address);
    ServerKeys keys = ServerKeys.read(file);
    String password = servers.password(address);
    try (DataKey key = new Keys(surroundings, options).open(keys.opens())) {
      Keyring keyring = keys.keyring(key);
      if (keyring.generations().size() == 1) {
        // Asked first whether these are its keys, before new ones are made.
        open(Database.server(address, password, keyring)).close();
        keyring = keyring.renewed();
        keys.with(key, keyring).write(file);
      } else {
        surroundings.terminal().say("Going on with a change of keys that was stopped.");
      }
      Database database = Database.server(address, password, keyring);
      database.useNewestKeys();
      long rows;
      try (Archive archive = open(database)) {
        rows = archive.resealing().run(() -> true);
      }
      keys.with(key, keyring.newest()).write(file);
      surroundings
          .terminal()
          .print("%,d rows were sealed anew; the keys from before are gone.%n".formatted(rows));
    }
    return CommandLine.ExitCode.OK;
  }

  private Archive open(Database database) {
    ArchivePlace place = ArchivePlace.of(null, surroundings.environment(), surroundings.home());
    return Archive.open(database, place.witnesses(), surroundings.clock(), Program.NAME);
  }
}
