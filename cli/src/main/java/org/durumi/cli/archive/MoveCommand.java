package org.durumi.cli.archive;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.durumi.archive.Archive;
import org.durumi.archive.key.DataKey;
import org.durumi.archive.key.Passphrase;
import org.durumi.archive.place.ArchivePlace;
import org.durumi.archive.place.NewArchive;
import org.durumi.archive.place.Program;
import org.durumi.archive.store.Database;
import org.durumi.archive.store.PostgresAddress;
import org.durumi.archive.store.ReportFilter;
import org.durumi.cli.terminal.Refusal;
import org.durumi.cli.terminal.Surroundings;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Carries an archive between a folder and a database server. */
@Command(
    name = "move",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Carries an archive from a folder to a PostgreSQL server, or from there into a folder.",
      "The log and all that is kept are the same afterwards, byte for byte, and were checked before",
      "they counted. The old place stays as it is: put it away, and go on in one of the two alone.",
      "On a server, all that could name or endanger somebody is sealed with keys that the server never",
      "sees; they lie in a key file here, which is made the first time: see docs/team.md.",
      ""
    },
    footer = {
      "",
      "Example: durumi move --from ~/archive --to postgresql://durumi@localhost/durumi"
    })
public final class MoveCommand implements Callable<Integer> {

  private final Surroundings surroundings;

  @Option(
      names = "--from",
      required = true,
      paramLabel = "PLACE",
      description = "An archive's folder, or postgresql://user@host/name.")
  private String from = "";

  @Option(
      names = "--to",
      required = true,
      paramLabel = "PLACE",
      description = "A new folder, or a database without an archive.")
  private String to = "";

  @Mixin private KeyOptions options = new KeyOptions();

  /** Moves archives of these surroundings. */
  public MoveCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    if (!PostgresAddress.isMeantBy(from) && !PostgresAddress.isMeantBy(to)) {
      throw new Refusal("Both places are folders; use durumi backup and durumi restore for that.");
    }
    try (Archive archive = source()) {
      if (PostgresAddress.isMeantBy(to)) {
        Database target = new Servers(surroundings, options).target(to, archive.id());
        archive.moving().carry(target);
        archive.moving().note(target);
      } else {
        intoFolder(archive);
      }
      surroundings
          .terminal()
          .print(
              "Moved %,d reports; the archive proves itself there. The old place was left as it is: put it away.%n"
                  .formatted(archive.count(ReportFilter.ALL)));
    }
    return CommandLine.ExitCode.OK;
  }

  private Archive source() {
    if (PostgresAddress.isMeantBy(from)) {
      return Archive.open(
          new Servers(surroundings, options).source(from),
          place("").witnesses(),
          surroundings.clock(),
          Program.NAME);
    }
    ArchivePlace place = place(from);
    try (DataKey key = new Keys(surroundings, options).open(place.keyFile())) {
      return place.open(key, surroundings.clock());
    }
  }

  private void intoFolder(Archive archive) {
    ArchivePlace place = place(to);
    Keys keys = new Keys(surroundings, options);
    NewArchive made = new NewArchive(place, surroundings.keyCost(), surroundings.clock());
    made.refuseOtherFolder();
    if (place.exists()) {
      throw occupied(place);
    }
    try (DataKey key = DataKey.random();
        Passphrase passphrase = keys.choose(keys.file())) {
      if (!made.carry(archive, key, passphrase, null)) {
        throw occupied(place);
      }
    }
    surroundings.terminal().say("For a recovery key on paper: durumi passphrase --recovery-key");
  }

  private static Refusal occupied(ArchivePlace place) {
    return new Refusal(
        place.folder() + " holds an archive already; name another folder, or move that one away.");
  }

  private ArchivePlace place(String folder) {
    return ArchivePlace.of(Path.of(folder), surroundings.environment(), surroundings.home());
  }
}
