package org.durumi.cli.archive;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.durumi.archive.key.DataKey;
import org.durumi.archive.key.KeyFile;
import org.durumi.archive.key.Passphrase;
import org.durumi.archive.key.RecoveryKey;
import org.durumi.archive.seal.ServerKeys;
import org.durumi.cli.terminal.Surroundings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Makes the key file of an archive on a server anew under another passphrase. */
@Command(
    name = "passphrase",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Makes the key file anew under another passphrase.",
      "An older copy of the file then opens nothing newer than itself. It takes a recovery key away,",
      "unless a new one is printed.",
      ""
    })
public final class KeysPassphraseCommand implements Callable<Integer> {

  private final Surroundings surroundings;

  @Option(
      names = "--database",
      required = true,
      paramLabel = "URL",
      description = "The archive's address: postgresql://user@host/name. Nothing is asked there.")
  private String server = "";

  @Option(
      names = "--new-passphrase-file",
      paramLabel = "FILE",
      description = "File whose first line is the new passphrase (else it is asked for, twice).")
  private @Nullable Path fresh;

  @Option(
      names = "--recovery-key",
      description = "Make and print a recovery key, too; an older one opens no more.")
  private boolean recovery;

  @Mixin private KeyOptions options = new KeyOptions();

  /** Changes the key files of these surroundings. */
  public KeysPassphraseCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    Path file = new Servers(surroundings, options).keyFile(Servers.address(server));
    ServerKeys before = ServerKeys.read(file);
    Keys keys = new Keys(surroundings, options);
    try (DataKey old = keys.open(before.opens());
        DataKey made = DataKey.random();
        Passphrase chosen = keys.choose(fresh);
        RecoveryKey printed = RecoveryKey.random()) {
      KeyFile opens =
          KeyFile.forServer(before.opens().archive(), made, chosen, surroundings.keyCost());
      if (recovery) {
        new RecoveryCard(surroundings.terminal()).show(printed.printed());
        opens = opens.withRecovery(made, printed);
      }
      ServerKeys.of(opens, made, before.keyring(old)).write(file);
    }
    surroundings.terminal().print("The new passphrase opens " + file + " from now on.\n");
    return CommandLine.ExitCode.OK;
  }
}
