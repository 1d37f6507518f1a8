package org.durumi.cli.archive;

import org.durumi.archive.capture.RobotsChoice;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What a person chooses when pages are fetched; all of it is recorded with the page. */
final class CaptureOptions {

  @Option(
      names = "--robots",
      paramLabel = "CHOICE",
      description = "obey (the default) asks robots.txt first, ignore does not. It is recorded.")
  private RobotsChoice robots = RobotsChoice.OBEY;

  @Option(
      names = "--terms",
      paramLabel = "NOTE",
      description = "Your note on the site's terms of use. It is recorded.")
  private @Nullable String terms;

  @Mixin private NetworkOptions network = new NetworkOptions();

  RobotsChoice robots() {
    return robots;
  }

  @Nullable String terms() {
    return terms;
  }

  NetworkOptions network() {
    return network;
  }
}
