package org.durumi.archive.place;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.durumi.archive.Archive;
import org.durumi.archive.key.DataKey;
import org.durumi.archive.key.KeyFile;
import org.durumi.archive.key.KeyRefusal;
import org.durumi.archive.key.Passphrase;
import org.durumi.archive.key.RecoveryKey;
import org.durumi.archive.store.ArchiveFaultException;
import org.durumi.archive.store.Database;
import org.jspecify.annotations.Nullable;

/**
 * Where an archive lies.
 *
 * @param folder holds the database and the key file
 * @param witnesses holds the newest head of each archive, outside of them
 */
public record ArchivePlace(Path folder, Path witnesses) {

  private static final String DATABASE = "archive.db";
  private static final String OURS = "durumi";

  /**
   * The one that the person names, else the environment, else the usual one, as the XDG Base
   * Directory Specification finds it.
   *
   * @param named the folder that the person names, if any
   * @param environment the environment's variables
   * @param home the person's folder
   */
  public static ArchivePlace of(@Nullable Path named, Map<String, String> environment, Path home) {
    Path folder = folder(environment, "XDG_DATA_HOME", home.resolve(".local/share")).resolve(OURS);
    String variable = variable(environment, "DURUMI_ARCHIVE");
    if (named != null) {
      folder = named;
    } else if (variable != null) {
      folder = Path.of(variable);
    }
    Path witnesses =
        folder(environment, "XDG_STATE_HOME", home.resolve(".local/state")).resolve(OURS);
    return new ArchivePlace(folder.toAbsolutePath().normalize(), witnesses);
  }

  /** The specification passes over a path that is not absolute. */
  private static Path folder(Map<String, String> environment, String variable, Path usual) {
    String value = variable(environment, variable);
    return value != null && Path.of(value).isAbsolute() ? Path.of(value) : usual;
  }

  private static @Nullable String variable(Map<String, String> environment, String name) {
    String value = environment.get(name);
    return value == null || value.isEmpty() ? null : value;
  }

  /** The database. */
  public Path database() {
    return folder.resolve(DATABASE);
  }

  /** The key file. */
  public Path keys() {
    return folder.resolve(KeyFile.NAME);
  }

  /** Tells whether there is an archive, or what is left of one. */
  public boolean exists() {
    return Files.exists(database()) || Files.exists(keys());
  }

  /** The same archive while it is being made in a folder of another name. */
  public ArchivePlace in(Path draft) {
    return new ArchivePlace(draft, witnesses);
  }

  /**
   * What opens the archive.
   *
   * @throws PlaceRefusal where there is none
   * @throws KeyRefusal when its key file is missing, damaged or too new
   */
  public KeyFile keyFile() {
    if (!exists()) {
      throw new PlaceRefusal(
          PlaceRefusal.Why.NO_ARCHIVE,
          "There is no archive in " + folder + "; make one with: durumi add FILE");
    }
    return KeyFile.read(keys());
  }

  /**
   * The key of the archive, by passphrase; this takes a while, as a guess shall.
   *
   * @return to be closed
   * @throws PlaceRefusal where there is no archive
   * @throws KeyRefusal when it does not fit
   */
  public DataKey unlock(Passphrase typed) {
    return keyFile().open(typed);
  }

  /**
   * The key of the archive, by recovery key.
   *
   * @return to be closed
   * @throws PlaceRefusal where there is no archive
   * @throws KeyRefusal when it does not fit
   */
  public DataKey unlock(RecoveryKey typed) {
    return keyFile().open(typed);
  }

  /**
   * The open archive.
   *
   * @param key its key, which may be closed afterwards
   * @return to be closed
   * @throws ArchiveFaultException if it cannot be opened
   */
  public Archive open(DataKey key, Clock clock) {
    return Archive.open(Database.file(database(), key), witnesses, clock, Program.NAME);
  }
}
