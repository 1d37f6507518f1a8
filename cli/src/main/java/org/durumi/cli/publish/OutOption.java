package org.durumi.cli.publish;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Where files go, of commands by which something leaves. */
public final class OutOption {

  @Option(
      names = {"-o", "--out"},
      required = true,
      paramLabel = "DIR",
      description = "The folder to write to; made if it is not there.")
  private Path folder = Path.of("");

  /** The folder. */
  public Path folder() {
    return folder;
  }
}
