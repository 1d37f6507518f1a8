package org.durumi.cli.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;
import java.util.stream.Stream;
import org.durumi.archive.Archive;
import org.durumi.archive.disk.DraftFolder;
import org.durumi.archive.disk.WholeFile;
import org.durumi.archive.key.DataKey;
import org.durumi.archive.key.KeyFile;
import org.durumi.archive.key.Passphrase;
import org.durumi.archive.key.RecoveryKey;
import org.durumi.cli.terminal.Refusal;
import org.durumi.cli.terminal.Surroundings;
import org.durumi.cli.terminal.Terminal;
import org.jspecify.annotations.Nullable;

/**
 * Makes an archive, whole or not at all. Where several programs make one in the same place at once,
 * each works in a folder of its own, and the first that gets to name its folder has made it.
 */
final class FirstUse {

  private static final int ID_BYTES = 16;

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
    refuseForeignFolder();
    terminal.say("A new archive will be made in " + place.folder() + ".");
    terminal.say(
        "Without its passphrase, or a recovery key, nobody can ever open it again: not you, not us.");
    try (Passphrase passphrase = keys.choose(keys.file())) {
      boolean recovery = withRecovery || wantsRecovery();
      if (!place.exists() && makeFolder(passphrase, key, recovery)) {
        return true;
      }
    } catch (IOException e) {
      throw new Refusal(
          "The archive could not be made in "
              + place.folder()
              + "; check that the disk has room and that you may write there.");
    }
    terminal.say(
        "Another durumi made an archive in " + place.folder() + " meanwhile; that one is opened.");
    return false;
  }

  private boolean makeFolder(Passphrase passphrase, DataKey key, boolean recovery)
      throws IOException {
    // A link to an empty folder elsewhere stays; what it leads to is used.
    Path folder = Files.isDirectory(place.folder()) ? place.folder().toRealPath() : place.folder();
    Files.createDirectories(folder.resolveSibling("").toAbsolutePath());
    Path draft = DraftFolder.make(folder);
    try {
      String card = fill(place.in(draft), passphrase, key, recovery);
      return name(draft, folder, card);
    } finally {
      DraftFolder.discard(draft);
    }
  }

  /** Puts everything in the draft; returns the recovery key to be printed, if there is one. */
  private @Nullable String fill(
      ArchivePlace draft, Passphrase passphrase, DataKey key, boolean recovery) throws IOException {
    byte[] random = new byte[ID_BYTES];
    new SecureRandom().nextBytes(random);
    String id = HexFormat.of().formatHex(random);
    KeyFile file = KeyFile.create(id, key, passphrase, surroundings.keyCost());
    @Nullable String printed = null;
    if (recovery) {
      try (RecoveryKey recoveryKey = RecoveryKey.random()) {
        file = file.withRecovery(key, recoveryKey);
        printed = recoveryKey.printed();
      }
    }
    file.write(draft.keys());
    Archive.create(draft.database(), id, key, draft.witnesses(), surroundings.clock(), Program.NAME)
        .close();
    if (draft.database().getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.setPosixFilePermissions(draft.database(), PosixFilePermissions.fromString("rw-------"));
    }
    WholeFile.syncFolderOf(draft.database());
    return printed;
  }

  /** False where the name is taken by an archive: renaming a folder onto a full one fails. */
  private boolean name(Path draft, Path folder, @Nullable String card) throws IOException {
    if (place.exists()) {
      return false;
    }
    Terminal terminal = surroundings.terminal();
    if (card != null) {
      RecoveryCard.print(terminal, card);
    }
    try {
      Files.move(draft, folder, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      if (card != null) {
        RecoveryCard.takeBack(terminal);
      }
      if (place.exists()) {
        return false;
      }
      throw e;
    }
    WholeFile.syncFolderOf(folder);
    return true;
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

  private void refuseForeignFolder() {
    if (!Files.exists(place.folder())) {
      return;
    }
    try (Stream<Path> files = Files.list(place.folder())) {
      if (files.findAny().isPresent() && !place.exists()) {
        throw new Refusal(
            place.folder() + " holds other files; name an empty or a new folder with --archive.");
      }
    } catch (IOException e) {
      throw new Refusal(place.folder() + " is no folder that can be used; name another one.");
    }
  }
}
