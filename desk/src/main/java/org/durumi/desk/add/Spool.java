package org.durumi.desk.add;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Where files that were sent wait until they are added. They lie in a temporary file, encrypted
 * under a key that only this object knows: whatever happens to the program, no word of theirs is
 * left on the disk.
 */
final class Spool implements AutoCloseable {

  /** Where a file lies in the spool. */
  record Kept(long at, int length) {}

  private static final String CIPHER = "AES/GCM/NoPadding";
  private static final int KEY_BYTES = 32;
  private static final int TAG_BITS = 128;
  private static final int NONCE_BYTES = 12;

  private final Path path;
  private final FileChannel file;
  private final SecretKeySpec key;
  private long end;

  private Spool(Path path, FileChannel file, SecretKeySpec key) {
    this.path = path;
    this.file = file;
    this.key = key;
  }

  /** A new one, empty. */
  static Spool open() throws IOException {
    byte[] bytes = new byte[KEY_BYTES];
    new SecureRandom().nextBytes(bytes);
    // The system makes it so that no other user can look into it.
    Path path = Files.createTempFile("durumi-", ".sent");
    FileChannel file =
        FileChannel.open(
            path,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE,
            StandardOpenOption.DELETE_ON_CLOSE);
    return new Spool(path, file, new SecretKeySpec(bytes, "AES"));
  }

  /** Keeps bytes. */
  synchronized Kept keep(byte[] bytes) throws IOException {
    byte[] sealed = cipher(Cipher.ENCRYPT_MODE, end, bytes);
    Kept kept = new Kept(end, sealed.length);
    ByteBuffer buffer = ByteBuffer.wrap(sealed);
    while (buffer.hasRemaining()) {
      end += file.write(buffer, end);
    }
    return kept;
  }

  /** What was kept there. */
  byte[] read(Kept kept) throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate(kept.length());
    while (buffer.hasRemaining()) {
      if (file.read(buffer, kept.at() + buffer.position()) < 0) {
        throw new IOException("the spool is shorter than what was kept in it");
      }
    }
    return cipher(Cipher.DECRYPT_MODE, kept.at(), buffer.array());
  }

  /** No two things begin at the same place, so the place serves as the nonce. */
  private byte[] cipher(int mode, long at, byte[] bytes) {
    try {
      byte[] nonce = ByteBuffer.allocate(NONCE_BYTES).putLong(at).array();
      Cipher cipher = Cipher.getInstance(CIPHER);
      cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
      return cipher.doFinal(bytes);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("what was sent cannot be kept for a moment", e);
    }
  }

  /** Forgets everything. */
  @Override
  public void close() throws IOException {
    file.close();
    Files.deleteIfExists(path);
  }
}
