package org.durumi.cli.archive;

import java.util.Locale;
import org.durumi.archive.key.DataKey;
import org.durumi.archive.key.Passphrase;
import org.durumi.archive.place.ArchivePlace;
import org.durumi.archive.place.NewArchive;
import org.durumi.cli.terminal.Surroundings;
import org.durumi.cli.terminal.Terminal;

/** Makes an archive with a person who chooses its passphrase. */
final class FirstUse {

  private final Surroundings surroundings;
  private final ArchivePlace place;
  private final Keys keys;

  FirstUse(Surroundings surroundings, ArchivePlace place, Keys keys) {
    this.surroundings = surroundings;
    this.place = place;
    this.keys = keys;
  }

  /**
   * Makes the archive, under a passphrase that is asked for.
   *
   * @param key what it shall be encrypted with
   * @param withRecovery makes a recovery key unasked
   * @return false where another program made an archive there first; that one is untouched
   */
  boolean make(DataKey key, boolean withRecovery) {
    Terminal terminal = surroundings.terminal();
    NewArchive archive = new NewArchive(place, surroundings.keyCost(), surroundings.clock());
    archive.refuseOtherFolder();
    terminal.say("A new archive will be made in " + place.folder() + ".");
    terminal.say(
        "Without its passphrase, or a recovery key, nobody can ever open it again: not you, not us.");
    try (Passphrase passphrase = keys.choose(keys.file())) {
      boolean recovery = withRecovery || wantsRecovery();
      if (archive.make(key, passphrase, recovery ? new RecoveryCard(terminal) : null)) {
        return true;
      }
    }
    terminal.say(
        "Another durumi made an archive in " + place.folder() + " meanwhile; that one is opened.");
    return false;
  }

  private boolean wantsRecovery() {
    if (!surroundings.prompt().isThere()) {
      surroundings
          .terminal()
          .say("For a recovery key on paper, later: durumi passphrase --recovery-key");
      return false;
    }
    String answer = surroundings.prompt().line("Print a recovery key to keep on paper? [Y/n]");
    return answer == null || !answer.strip().toLowerCase(Locale.ROOT).startsWith("n");
  }
}
