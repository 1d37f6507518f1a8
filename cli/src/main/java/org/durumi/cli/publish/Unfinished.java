package org.durumi.cli.publish;

import java.nio.file.Path;
import org.durumi.archive.Archive;
import org.durumi.cli.terminal.Surroundings;

/** What a command that was stopped had noted as having left, and not given its name. */
public final class Unfinished {

  private Unfinished() {}

  /** Names such files, and says so. */
  public static void finish(Archive archive, Surroundings surroundings) {
    for (Path file : archive.publishing().finish()) {
      surroundings
          .terminal()
          .say(
              "Finished " + file + ", which a command that was stopped had left without its name.");
    }
  }
}
