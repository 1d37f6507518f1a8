package org.durumi.desk.vault;

import java.nio.file.Files;
import java.nio.file.Path;
import org.durumi.archive.key.KeyFile;
import org.durumi.desk.start.DeskOptions;
import org.springframework.stereotype.Component;

/** Where the desk's archive lies. */
@Component
final class VaultPlace {

  private final Path folder;
  private final Path witnesses;

  VaultPlace(DeskOptions options) {
    folder = options.archive();
    witnesses = options.witnesses();
  }

  Path database() {
    return folder.resolve("archive.db");
  }

  Path keys() {
    return folder.resolve(KeyFile.NAME);
  }

  Path witnesses() {
    return witnesses;
  }

  boolean exists() {
    return Files.exists(database()) || Files.exists(keys());
  }
}
