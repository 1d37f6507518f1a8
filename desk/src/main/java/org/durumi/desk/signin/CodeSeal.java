package org.durumi.desk.signin;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Set;
import javax.crypto.spec.SecretKeySpec;
import org.durumi.archive.store.ArchiveFaultException;
import org.durumi.desk.start.DeskOptions;
import org.durumi.desk.start.TeamOptions;
import org.springframework.context.annotation.Profile;
import org.springframework.security.crypto.encrypt.AesGcmBytesEncryptor;
import org.springframework.security.crypto.keygen.KeyGenerators;
import org.springframework.stereotype.Component;

/**
 * Seals what makes one-time codes (AES-256-GCM) with a key that lies in a file on this computer and
 * never in the database: whoever has the database alone cannot make a code. What was sealed for one
 * account opens for no other.
 */
@Component
@Profile("team")
final class CodeSeal {

  private static final int KEY_BYTES = 32;

  private final AesGcmBytesEncryptor cipher;

  CodeSeal(DeskOptions options) {
    TeamOptions team = options.team();
    if (team == null) {
      throw new IllegalStateException("a desk for one person has no codes");
    }
    cipher = AesGcmBytesEncryptor.withSecretKey(new SecretKeySpec(key(team.keys()), "AES")).build();
  }

  String seal(int account, byte[] secret) {
    String bound = account + ":" + HexFormat.of().formatHex(secret);
    return Base64.getEncoder()
        .encodeToString(cipher.encrypt(bound.getBytes(StandardCharsets.US_ASCII)));
  }

  /**
   * What was sealed for an account.
   *
   * @throws ArchiveFaultException if it was sealed for another, with another key, or changed
   */
  byte[] open(int account, String sealed) {
    try {
      String bound =
          new String(cipher.decrypt(Base64.getDecoder().decode(sealed)), StandardCharsets.US_ASCII);
      String start = account + ":";
      if (!bound.startsWith(start)) {
        throw new IllegalArgumentException("sealed for another account");
      }
      return HexFormat.of().parseHex(bound.substring(start.length()));
    } catch (IllegalStateException | IllegalArgumentException e) {
      throw new ArchiveFaultException(
          "The key file of the accounts does not fit what is in the database; put the right file"
              + " back (--account-keys).",
          e);
    }
  }

  private static byte[] key(Path file) {
    try {
      if (!Files.exists(file)) {
        make(file);
      }
      byte[] key = HexFormat.of().parseHex(Files.readString(file).strip());
      if (key.length == KEY_BYTES) {
        return key;
      }
    } catch (IOException | IllegalArgumentException e) {
      throw new ArchiveFaultException(
          "The key file of the accounts, " + file + ", cannot be read or made.", e);
    }
    throw new ArchiveFaultException(file + " is no key file of accounts.");
  }

  private static void make(Path file) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    String key = HexFormat.of().formatHex(KeyGenerators.secureRandom(KEY_BYTES).generateKey());
    try (var channel =
        Files.newByteChannel(
            file,
            Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))) {
      channel.write(java.nio.ByteBuffer.wrap((key + "\n").getBytes(StandardCharsets.US_ASCII)));
    } catch (FileAlreadyExistsException e) {
      // Another was quicker; its key is as good.
      return;
    }
  }
}
