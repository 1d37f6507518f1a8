package org.durumi.cli.archive;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.Callable;
import org.durumi.archive.key.DataKey;
import org.durumi.archive.key.KeyFile;
import org.durumi.archive.key.KeyRefusal;
import org.durumi.archive.key.Passphrase;
import org.durumi.archive.key.RecoveryKey;
import org.durumi.archive.place.ArchivePlace;
import org.durumi.cli.terminal.Refusal;
import org.durumi.cli.terminal.Surroundings;
import org.durumi.cli.terminal.Terminal;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Changes what opens the archive. */
@Command(
    name = "passphrase",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Changes the passphrase or the recovery key.",
      "What the archive holds is not rewritten.",
      "Whoever has an old copy of the key file and the old passphrase can still open old copies of",
      "the archive: keep backups as carefully as the archive.",
      ""
    })
public final class PassphraseCommand implements Callable<Integer> {

  private final Surroundings surroundings;

  @Option(
      names = "--new-passphrase-file",
      paramLabel = "FILE",
      description = "File whose first line is the new passphrase (else it is asked for, twice).")
  private @Nullable Path fresh;

  @Option(
      names = "--recovery-key",
      description = "Make and print a new recovery key instead; an older one opens no more.")
  private boolean recoveryKey;

  @Option(names = "--no-recovery-key", description = "Take the recovery key away instead.")
  private boolean noRecoveryKey;

  @Mixin private ArchiveOptions options = new ArchiveOptions();

  /** Changes the keys of the archive of these surroundings. */
  public PassphraseCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    if (recoveryKey && noRecoveryKey) {
      throw new Refusal("Name one of --recovery-key and --no-recovery-key.");
    }
    ArchivePlace place = options.place(surroundings);
    if (!place.exists()) {
      throw new Refusal("There is no archive in " + place.folder() + ".");
    }
    Keys keys = new Keys(surroundings, options);
    KeyFile file = KeyFile.read(place.keys());
    Terminal terminal = surroundings.terminal();
    try (DataKey key = keys.open(file)) {
      if (recoveryKey) {
        changeRecovery(place, file, key);
      } else if (noRecoveryKey) {
        replace(place, file, file.withoutRecovery(key));
        terminal.print("No recovery key opens the archive any more.\n");
      } else {
        try (Passphrase chosen = keys.choose(fresh)) {
          replace(place, file, file.withPassphrase(key, chosen, surroundings.keyCost()));
          terminal.print("The new passphrase opens the archive from now on.\n");
        }
      }
    }
    return CommandLine.ExitCode.OK;
  }

  private void changeRecovery(ArchivePlace place, KeyFile file, DataKey key) {
    Terminal terminal = surroundings.terminal();
    try (RecoveryKey made = RecoveryKey.random()) {
      KeyFile changed = file.withRecovery(key, made);
      RecoveryCard card = new RecoveryCard(terminal);
      card.show(made.printed());
      try {
        replace(place, file, changed);
      } catch (KeyRefusal | Refusal e) {
        card.takeBack();
        throw e;
      }
      terminal.print(
          "The recovery key opens the archive from now on; an older one opens no more.\n");
    }
  }

  /** Refuses to undo what another program changed since the keys were read. */
  private static void replace(ArchivePlace place, KeyFile before, KeyFile after) {
    if (!Arrays.equals(KeyFile.read(place.keys()).bytes(), before.bytes())) {
      throw new Refusal(
          "The keys in "
              + place.folder()
              + " were changed by another durumi meanwhile, and stay as that one left them; give"
              + " the command again.");
    }
    after.write(place.keys());
  }
}
