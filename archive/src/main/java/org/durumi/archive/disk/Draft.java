package org.durumi.archive.disk;

import java.io.IOException;
import java.nio.file.Path;

/** Fills a file that does not have its name yet. */
@FunctionalInterface
public interface Draft {

  /**
   * Writes the whole content.
   *
   * @param draft a file that exists and is empty, beside the one it will become
   * @throws IOException when it cannot be written; the target then stays as it was
   */
  void writeTo(Path draft) throws IOException;
}
