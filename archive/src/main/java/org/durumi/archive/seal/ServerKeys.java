package org.durumi.archive.seal;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import org.durumi.archive.disk.WholeFile;
import org.durumi.archive.key.DataKey;
import org.durumi.archive.key.KeyFile;
import org.durumi.archive.key.KeyRefusal;

/**
 * The key file of an archive on a server, which lies with the application and never on the server:
 * a data key, wrapped as a folder's {@value KeyFile#NAME} is, and the keyring under it. Never
 * changes; each change gives a new one to {@link #write}.
 *
 * @param opens wraps the data key under the passphrase and, if wanted, a recovery key
 * @param sealed the keyring, encrypted under the data key
 */
public record ServerKeys(KeyFile opens, ObjectNode sealed) {

  private static final int LARGEST = 256 * 1024;
  private static final int VERSION = 1;
  private static final String ABOUT =
      "Keeps the keys of a Durumi archive on a database server. Without this file or a copy nobody"
          + " can read that archive. Keep it away from the server and from the server's backups.";
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  /**
   * A key file.
   *
   * @param opens made with the same data key
   */
  public static ServerKeys of(KeyFile opens, DataKey key, Keyring keyring) {
    return new ServerKeys(opens, new KeyringForm(key, opens.archive()).write(keyring));
  }

  /** The same with another keyring. */
  public ServerKeys with(DataKey key, Keyring keyring) {
    return of(opens, key, keyring);
  }

  /** The same, opened otherwise. */
  public ServerKeys with(KeyFile other) {
    return new ServerKeys(other, sealed);
  }

  /**
   * The keyring.
   *
   * @param key as the file's wrapping gave it
   * @throws KeyRefusal if the file was changed
   */
  public Keyring keyring(DataKey key) {
    try {
      return new KeyringForm(key, opens.archive()).read(sealed);
    } catch (GeneralSecurityException | IOException e) {
      throw KeyRefusal.damaged("of the server");
    }
  }

  /**
   * Reads a key file.
   *
   * @throws KeyRefusal with one sentence when it is missing, unreadable or damaged
   */
  public static ServerKeys read(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      JsonNode root = JSON.readTree(in.readNBytes(LARGEST));
      if (root.path("version").asInt() == VERSION
          && root.path("opens").isObject()
          && root.get("sealed") instanceof ObjectNode sealed) {
        byte[] opens = JSON.writeValueAsBytes(root.get("opens"));
        return new ServerKeys(KeyFile.parse(opens, file.toString()), sealed);
      }
      throw KeyRefusal.damaged(file.toString());
    } catch (NoSuchFileException e) {
      throw KeyRefusal.broken(
          "The key file "
              + file
              + " is missing, and nothing opens the server's archive without it; name it with"
              + " --keys, or put it back from a copy.");
    } catch (com.fasterxml.jackson.core.JacksonException e) {
      throw KeyRefusal.damaged(file.toString());
    } catch (IOException e) {
      throw KeyRefusal.broken(
          "The key file " + file + " cannot be read; check that you may read it.");
    }
  }

  /**
   * Writes it so that the file is the whole old one or the whole new one, whatever happens.
   *
   * @throws KeyRefusal with one sentence when it cannot be written; the old one then stays
   */
  public void write(Path file) {
    ObjectNode root = JSON.createObjectNode();
    root.put("about", ABOUT).put("version", VERSION);
    try {
      root.set("opens", JSON.readTree(opens.bytes()));
      root.set("sealed", sealed);
      String text = JSON.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
      Files.createDirectories(file.toAbsolutePath().resolveSibling(""));
      WholeFile.replace(file, text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw KeyRefusal.broken(
          "The key file "
              + file
              + " cannot be written and is as it was; check that the disk has room and that you may"
              + " write there.");
    }
  }

  /** Tells nothing but what it is. */
  @Override
  public String toString() {
    return "the keys of archive " + opens.archive();
  }
}
