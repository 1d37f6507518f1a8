package org.durumi.archive.key;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import org.durumi.archive.disk.WholeFile;
import org.jspecify.annotations.Nullable;

/**
 * The file {@value #NAME}: the archive's data key, wrapped once under the passphrase and, if
 * wanted, once under a recovery key. Never changes; each change gives a new one to {@link #write}.
 *
 * <p><b>Old copies.</b> A change wraps the same data key anew; the database is not written again.
 * So whoever has an old copy of this file (in a backup, or left on the disk) and the old passphrase
 * or recovery key still gets the data key, and with it opens every past and future copy of this
 * archive's database. After a passphrase has become known to somebody who may have copied the file,
 * only a new archive keeps them out.
 */
public final class KeyFile {

  /** What the file is called, in the archive's folder and in a backup. */
  public static final String NAME = "archive.keys";

  /** What the database is encrypted with. */
  public static final String CIPHER = "chacha20";

  /** What an archive on a server is sealed with, field by field. */
  static final String SERVER_CIPHER = "tink fields";

  private static final int LARGEST = 64 * 1024;

  private final Binding binding;
  private final PassphraseSlot passphrase;
  private final @Nullable RecoverySlot recovery;

  /** Over all of the above, with a key from the data key: shows what was changed by others. */
  private final String seal;

  KeyFile(
      Binding binding, PassphraseSlot passphrase, @Nullable RecoverySlot recovery, String seal) {
    Hex.check(seal, 32);
    this.binding = binding;
    this.passphrase = passphrase;
    this.recovery = recovery;
    this.seal = seal;
  }

  /**
   * The first key file of an archive; there is no recovery key yet.
   *
   * @param archive the archive's id: 32 lower-case hex digits
   * @param key what the database is encrypted with
   * @param passphrase what shall open it
   * @param settings what a guess shall cost; {@link Argon2Settings#STANDARD} outside tests
   * @throws IllegalArgumentException when the id is not one
   * @throws KeyRefusal when there is too little memory for the settings
   */
  public static KeyFile create(
      String archive, DataKey key, Passphrase passphrase, Argon2Settings settings) {
    return create(new Binding(archive, CIPHER), key, passphrase, settings);
  }

  /** The same for an archive on a server, whose keys this one wraps. */
  public static KeyFile forServer(
      String archive, DataKey key, Passphrase passphrase, Argon2Settings settings) {
    return create(new Binding(archive, SERVER_CIPHER), key, passphrase, settings);
  }

  private static KeyFile create(
      Binding binding, DataKey key, Passphrase passphrase, Argon2Settings settings) {
    return sealed(binding, PassphraseSlot.of(binding, key, passphrase, settings), null, key);
  }

  /**
   * The data key, by passphrase.
   *
   * @return to be closed
   * @throws KeyRefusal when it does not fit; the sentence is the same whatever is wrong
   */
  public DataKey open(Passphrase typed) {
    return passphrase
        .open(binding, typed)
        .orElseThrow(() ->
            KeyRefusal.mistyped(
                "The passphrase does not open this archive; check the keyboard's language and"
                    + " capitals and type it again, or use the recovery key."));
  }

  /**
   * The data key, by recovery key.
   *
   * @return to be closed
   * @throws KeyRefusal when it does not fit; the sentence is the same when there is none
   */
  public DataKey open(RecoveryKey typed) {
    RecoverySlot slot = recovery;
    if (slot != null) {
      var key = slot.open(binding, typed);
      if (key.isPresent()) {
        return key.get();
      }
    }
    throw KeyRefusal.mistyped(
        "The recovery key does not open this archive; check that the paper belongs to it and was not"
            + " replaced since.");
  }

  /**
   * The same with another passphrase; the old one no longer fits this file. See above about copies.
   *
   * @param key the archive's, as {@code open} gave it
   * @throws KeyRefusal when this file was changed by something else; see {@link #isIntact}
   */
  public KeyFile withPassphrase(DataKey key, Passphrase chosen, Argon2Settings settings) {
    refuseUnlessIntact(key);
    return sealed(binding, PassphraseSlot.of(binding, key, chosen, settings), recovery, key);
  }

  /**
   * The same with this recovery key and no other.
   *
   * @param key the archive's, as {@code open} gave it
   * @throws KeyRefusal when this file was changed by something else; see {@link #isIntact}
   */
  public KeyFile withRecovery(DataKey key, RecoveryKey printed) {
    refuseUnlessIntact(key);
    return sealed(binding, passphrase, RecoverySlot.of(binding, key, printed), key);
  }

  /**
   * The same without a recovery key.
   *
   * @param key the archive's, as {@code open} gave it
   * @throws KeyRefusal when this file was changed by something else; see {@link #isIntact}
   */
  public KeyFile withoutRecovery(DataKey key) {
    refuseUnlessIntact(key);
    return sealed(binding, passphrase, null, key);
  }

  /**
   * Whether the file is as we wrote it. A file that opens may still have had its other slot damaged
   * or taken out; {@code verify} should say so while there is time.
   *
   * @param key the archive's, as {@code open} gave it
   */
  public boolean isIntact(DataKey key) {
    return MessageDigest.isEqual(
        Hex.bytes(seal), Hex.bytes(Seal.of(binding, passphrase, recovery, key)));
  }

  /** Whether a recovery key opens it. */
  public boolean hasRecovery() {
    return recovery != null;
  }

  /** The archive's id: 32 lower-case hex digits. */
  public String archive() {
    return binding.archive();
  }

  /**
   * Reads a key file.
   *
   * @param file usually {@value #NAME} in the archive's folder
   * @throws KeyRefusal with one sentence when it is missing, unreadable, damaged or too new
   */
  public static KeyFile read(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      return parse(in.readNBytes(LARGEST + 1), file.toString());
    } catch (NoSuchFileException e) {
      throw KeyRefusal.broken(
          "The key file "
              + file
              + " is missing, and nothing opens the archive without it; put it"
              + " back from a backup.");
    } catch (IOException e) {
      throw KeyRefusal.broken(
          "The key file " + file + " cannot be read; check that you may read it.");
    }
  }

  /**
   * Reads a key file's content.
   *
   * @param content of any origin
   * @param name how to call it in a message
   * @throws KeyRefusal with one sentence when it is damaged or too new
   */
  public static KeyFile parse(byte[] content, String name) {
    if (content.length > LARGEST) {
      throw KeyFileJson.damaged(name);
    }
    return KeyFileJson.parse(content, name);
  }

  /**
   * Writes it so that the file is the whole old one or the whole new one, whatever happens.
   *
   * @throws KeyRefusal with one sentence when it cannot be written; the old one then stays
   */
  public void write(Path file) {
    try {
      WholeFile.replace(file, bytes());
    } catch (IOException e) {
      throw KeyRefusal.broken(
          "The key file "
              + file
              + " cannot be written and is as it was; check that the disk has"
              + " room and that you may write there.");
    }
  }

  /** The file's content: JSON in UTF-8. */
  public byte[] bytes() {
    return KeyFileJson.render(binding, passphrase, recovery, seal);
  }

  /** Tells nothing but what it is. */
  @Override
  public String toString() {
    return "the keys of archive " + binding.archive();
  }

  private void refuseUnlessIntact(DataKey key) {
    if (!isIntact(key)) {
      throw KeyRefusal.broken(
          "The file "
              + NAME
              + " was changed by something other than Durumi; put it back from a"
              + " backup before changing keys.");
    }
  }

  private static KeyFile sealed(
      Binding binding, PassphraseSlot passphrase, @Nullable RecoverySlot recovery, DataKey key) {
    return new KeyFile(binding, passphrase, recovery, Seal.of(binding, passphrase, recovery, key));
  }
}
