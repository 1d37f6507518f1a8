package org.durumi.cli.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.durumi.cli.terminal.Refusal;
import org.durumi.publisher.export.JsonLinesFormat;
import org.durumi.publisher.release.Release;

/** A release on the disk, in JSON Lines. */
public final class ReleaseFile {

  private static final long LARGEST = 512L << 20;

  private ReleaseFile() {}

  /**
   * Reads it.
   *
   * @throws Refusal if it cannot be read or is no release
   */
  public static Release read(Path file) {
    try {
      if (Files.size(file) > LARGEST) {
        throw new Refusal(file + " is larger than any release; check the name.");
      }
      return new JsonLinesFormat().read(Files.readAllBytes(file));
    } catch (IOException e) {
      throw new Refusal(file + " cannot be read; check the name and who may read it.");
    } catch (IllegalArgumentException e) {
      throw new Refusal(file + " " + e.getMessage() + ".");
    }
  }
}
