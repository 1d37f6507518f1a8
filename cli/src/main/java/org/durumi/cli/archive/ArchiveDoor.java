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
import org.durumi.archive.key.DataKey;
import org.durumi.archive.key.KeyFile;
import org.durumi.archive.key.Passphrase;
import org.durumi.archive.key.RecoveryKey;
import org.durumi.cli.terminal.Refusal;
import org.durumi.cli.terminal.Surroundings;
import org.durumi.cli.terminal.Terminal;
import org.jspecify.annotations.Nullable;

/** Opens the archive that a command is about, and makes it on first use. */
final class ArchiveDoor {

  private static final int ID_BYTES = 16;

  private final Surroundings surroundings;
  private final ArchivePlace place;
  private final Keys keys;

  ArchiveDoor(Surroundings surroundings, ArchiveOptions options) {
    this.surroundings = surroundings;
    this.place = ArchivePlace.of(options, surroundings);
    this.keys = new Keys(surroundings, options);
  }

  ArchivePlace place() {
    return place;
  }

  /** The archive, which must exist; to be closed. */
  Archive open() {
    KeyFile file = keyFile();
    try (DataKey key = keys.open(file)) {
      return open(key);
    }
  }

  /** Does something with the archive, which must exist, and its keys. */
  <T> T with(Work<T> work) {
    KeyFile file = keyFile();
    try (DataKey key = keys.open(file);
        Archive archive = open(key)) {
      return work.run(archive, file, key);
    }
  }

  /** What is done with an open archive and its keys. */
  interface Work<T> {

    T run(Archive archive, KeyFile keys, DataKey key);
  }

  private KeyFile keyFile() {
    if (!place.exists()) {
      throw new Refusal(
          "There is no archive in " + place.folder() + "; make one with: durumi add FILE");
    }
    return KeyFile.read(place.keys());
  }

  /** The archive, made first where there is none; to be closed. */
  Archive openOrMake(boolean offerRecovery) {
    return place.exists() ? open() : make(offerRecovery);
  }

  private Archive open(DataKey key) {
    return Archive.open(
        place.database(), key, place.witnesses(), surroundings.clock(), Program.NAME);
  }

  private Archive make(boolean withRecovery) {
    Terminal terminal = surroundings.terminal();
    refuseForeignFolder();
    terminal.say("A new archive will be made in " + place.folder() + ".");
    terminal.say(
        "Without its passphrase, or a recovery key, nobody can ever open it again: not you, not us.");
    try (Passphrase passphrase = keys.choose(keys.file());
        DataKey key = DataKey.random()) {
      boolean recovery = withRecovery || wantsRecovery();
      makeFiles(passphrase, key, recovery);
      return open(key);
    } catch (IOException e) {
      throw new Refusal(
          "The archive could not be made in "
              + place.folder()
              + "; check that the disk has room and that you may write there.");
    }
  }

  /** Makes everything under another name, so that there is a whole archive or none. */
  private void makeFiles(Passphrase passphrase, DataKey key, boolean recovery) throws IOException {
    byte[] random = new byte[ID_BYTES];
    new SecureRandom().nextBytes(random);
    String id = HexFormat.of().formatHex(random);
    ArchivePlace draft = place.draft();
    Path parent = draft.parent();
    if (parent != null) {
      Files.createDirectories(parent);
    }
    discard(draft.folder());
    Files.createDirectory(draft.folder());
    ownerOnly(draft.folder(), "rwx------");
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
    ownerOnly(draft.database(), "rw-------");
    Files.move(draft.folder(), place.folder(), StandardCopyOption.ATOMIC_MOVE);
    if (printed != null) {
      RecoveryCard.print(surroundings.terminal(), printed);
    }
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
      if (files.findAny().isPresent()) {
        throw new Refusal(
            place.folder() + " holds other files; name an empty or a new folder with --archive.");
      }
    } catch (IOException e) {
      throw new Refusal(place.folder() + " is no folder that can be used; name another one.");
    }
  }

  private static void discard(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(folder);
  }

  private static void ownerOnly(Path path, String permissions) throws IOException {
    if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
    }
  }
}
