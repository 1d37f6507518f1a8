package org.durumi.archive.key;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.Consumer;

/** The file that holds a database user's password: read as one with a passphrase is. */
public final class PasswordFile {

  private PasswordFile() {}

  /**
   * The password, as it stands in the first line.
   *
   * @param warnings gets a sentence where others may read the file
   * @throws KeyRefusal with one sentence that names the file and the remedy
   */
  public static String read(Path file, Consumer<String> warnings) {
    char[] line = PassphraseFile.firstLine(file, warnings);
    try {
      // The driver takes a string and nothing else.
      return new String(line);
    } finally {
      Arrays.fill(line, '\0');
    }
  }
}
