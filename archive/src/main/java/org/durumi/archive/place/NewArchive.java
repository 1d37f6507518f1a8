package org.durumi.archive.place;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.durumi.archive.Archive;
import org.durumi.archive.disk.DraftFolder;
import org.durumi.archive.disk.WholeFile;
import org.durumi.archive.key.Argon2Settings;
import org.durumi.archive.key.DataKey;
import org.durumi.archive.key.KeyFile;
import org.durumi.archive.key.Passphrase;
import org.durumi.archive.key.RecoveryKey;
import org.durumi.archive.store.Database;
import org.jspecify.annotations.Nullable;

/**
 * Makes an archive, whole or not at all. Where several programs make one in the same place at once,
 * each works in a folder of its own, and the first that gets to name its folder has made it.
 */
public final class NewArchive {

  private static final int ID_BYTES = 16;

  private final ArchivePlace place;
  private final Argon2Settings cost;
  private final Clock clock;

  /**
   * An archive to be made.
   *
   * @param cost what a guess at the passphrase shall cost; {@link Argon2Settings#STANDARD} outside
   *     tests
   */
  public NewArchive(ArchivePlace place, Argon2Settings cost, Clock clock) {
    this.place = place;
    this.cost = cost;
    this.clock = clock;
  }

  /**
   * Refuses a folder that holds something else; to be asked before a person chooses a passphrase.
   *
   * @throws PlaceRefusal if no archive can be made there
   */
  public void refuseOtherFolder() {
    if (!Files.exists(place.folder())) {
      return;
    }
    try (Stream<Path> files = Files.list(place.folder())) {
      if (files.findAny().isPresent() && !place.exists()) {
        throw new PlaceRefusal(
            PlaceRefusal.Why.OTHER_FILES,
            place.folder() + " holds other files; name an empty or a new folder with --archive.");
      }
    } catch (IOException e) {
      throw new PlaceRefusal(
          PlaceRefusal.Why.NO_FOLDER,
          place.folder() + " is no folder that can be used; name another one.");
    }
  }

  /**
   * Makes it.
   *
   * @param key what it shall be encrypted with
   * @param passphrase what shall open it
   * @param paper shows the recovery key; null to make none
   * @return false where another program made an archive there first; that one is untouched
   * @throws PlaceRefusal if it cannot be made there
   */
  public boolean make(DataKey key, Passphrase passphrase, @Nullable RecoveryPaper paper) {
    return make(key, passphrase, paper, new Empty());
  }

  /**
   * Makes it the same as one that lies elsewhere.
   *
   * @param source open; it stays as it is
   * @return false where an archive is there already; that one is untouched
   * @throws PlaceRefusal if it cannot be made there
   * @throws org.durumi.archive.move.MoveRefusal if what was carried does not prove itself
   */
  public boolean carry(
      Archive source, DataKey key, Passphrase passphrase, @Nullable RecoveryPaper paper) {
    boolean made = make(key, passphrase, paper, new Carried(source));
    if (made) {
      source.moving().note(Database.file(place.database(), key));
    }
    return made;
  }

  /** What a new archive holds. */
  private sealed interface Content permits Empty, Carried {

    String id();

    void fill(ArchivePlace draft, DataKey key);
  }

  private final class Empty implements Content {

    private final String id = NewArchive.id();

    @Override
    public String id() {
      return id;
    }

    @Override
    public void fill(ArchivePlace draft, DataKey key) {
      Archive.create(
              Database.file(draft.database(), key), id, draft.witnesses(), clock, Program.NAME)
          .close();
    }
  }

  private record Carried(Archive source) implements Content {

    @Override
    public String id() {
      return source.id();
    }

    @Override
    public void fill(ArchivePlace draft, DataKey key) {
      source.moving().carry(Database.file(draft.database(), key));
    }
  }

  private boolean make(
      DataKey key, Passphrase passphrase, @Nullable RecoveryPaper paper, Content content) {
    refuseOtherFolder();
    try {
      if (place.exists()) {
        return false;
      }
      // A link to an empty folder elsewhere stays; what it leads to is used.
      boolean there = Files.isDirectory(place.folder());
      Path folder = there ? place.folder().toRealPath() : place.folder();
      boolean made = makeFolder(folder, key, passphrase, paper, content);
      if (made) {
        WholeFile.syncFolderOf(folder);
      }
      return made;
    } catch (IOException e) {
      throw new PlaceRefusal(
          PlaceRefusal.Why.NOT_WRITTEN,
          "The archive could not be made in "
              + place.folder()
              + "; check that the disk has room and that you may write there.");
    }
  }

  private boolean makeFolder(
      Path folder,
      DataKey key,
      Passphrase passphrase,
      @Nullable RecoveryPaper paper,
      Content content)
      throws IOException {
    Files.createDirectories(folder.resolveSibling("").toAbsolutePath());
    Path draft = DraftFolder.make(folder);
    try {
      KeyFile file = KeyFile.create(content.id(), key, passphrase, cost);
      if (paper == null) {
        fill(place.in(draft), content, key, file);
        return name(draft, folder);
      }
      try (RecoveryKey recovery = RecoveryKey.random()) {
        fill(place.in(draft), content, key, file.withRecovery(key, recovery));
        return name(draft, folder, paper, recovery);
      }
    } finally {
      DraftFolder.discard(draft);
    }
  }

  private static String id() {
    byte[] random = new byte[ID_BYTES];
    new SecureRandom().nextBytes(random);
    return HexFormat.of().formatHex(random);
  }

  private static void fill(ArchivePlace draft, Content content, DataKey key, KeyFile file)
      throws IOException {
    file.write(draft.keys());
    content.fill(draft, key);
    if (draft.database().getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.setPosixFilePermissions(draft.database(), PosixFilePermissions.fromString("rw-------"));
    }
    WholeFile.syncFolderOf(draft.database());
  }

  private boolean name(Path draft, Path folder, RecoveryPaper paper, RecoveryKey recovery)
      throws IOException {
    if (place.exists()) {
      return false;
    }
    paper.show(recovery.printed());
    boolean named = false;
    try {
      named = name(draft, folder);
    } finally {
      if (!named) {
        paper.takeBack();
      }
    }
    return named;
  }

  /** False where the name is taken by an archive: renaming a folder onto a full one fails. */
  private boolean name(Path draft, Path folder) throws IOException {
    if (place.exists()) {
      return false;
    }
    try {
      Files.move(draft, folder, StandardCopyOption.ATOMIC_MOVE);
      return true;
    } catch (IOException e) {
      if (place.exists()) {
        return false;
      }
      throw e;
    }
  }
}
