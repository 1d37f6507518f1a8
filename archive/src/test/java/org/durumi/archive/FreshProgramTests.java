package org.durumi.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.durumi.archive.key.Argon2Settings;
import org.durumi.archive.key.DataKey;
import org.durumi.archive.key.KeyFile;
import org.durumi.archive.key.Passphrase;
import org.durumi.archive.seal.Keyring;
import org.durumi.archive.seal.ServerKeys;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a program does first must not rest on what it did before. */
class FreshProgramTests {

  private static final String ID = "bc".repeat(16);

  @TempDir private Path folder;

  @Test
  void aKeyFileOpensInAProgramThatHasUsedNoKeyYet() throws Exception {
    Path password = folder.resolve("password");
    Files.createFile(
        password,
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(password, "seven cranes winter quietly");
    Path file = folder.resolve("server.keys");
    try (DataKey key = DataKey.random();
        Passphrase passphrase = Passphrase.fromFile(password, _ -> {})) {
      KeyFile opens = KeyFile.forServer(ID, key, passphrase, Argon2Settings.STANDARD);
      ServerKeys.of(opens, key, Keyring.random()).write(file);
    }
    List<URL> classes = new ArrayList<>();
    for (String one : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
      classes.add(Path.of(one).toUri().toURL());
    }
    try (URLClassLoader fresh =
        new URLClassLoader(classes.toArray(URL[]::new), ClassLoader.getPlatformClassLoader())) {
      Object keyring =
          Class.forName(LoadArchive.class.getName(), true, fresh)
              .getMethod("opened", Path.class, Path.class)
              .invoke(null, password, file);
      assertThat(keyring.getClass().getClassLoader()).isSameAs(fresh);
    }
  }
}
