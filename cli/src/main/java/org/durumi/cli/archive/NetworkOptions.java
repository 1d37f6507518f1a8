package org.durumi.cli.archive;

import java.util.HashSet;
import java.util.Set;
import org.durumi.archive.capture.CaptureLimits;
import org.durumi.archive.capture.CaptureSettings;
import org.durumi.archive.capture.ProxyAddress;
import org.durumi.archive.place.Program;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How a request that a person asked for leaves this machine. */
final class NetworkOptions {

  @Option(
      names = "--proxy",
      paramLabel = "URL",
      description =
          "Goes through this proxy: socks5://127.0.0.1:9050 for Tor, or http://HOST:PORT.")
  private @Nullable String proxy;

  @Option(
      names = "--allow",
      paramLabel = "HOST",
      description = "Allows this host although its address is private or on this machine.")
  private Set<String> allowed = new HashSet<>();

  CaptureSettings settings() {
    return new CaptureSettings(
        allowed,
        proxy == null ? null : ProxyAddress.parse(proxy),
        CaptureLimits.USUAL,
        CaptureSettings.USUAL_AGENT,
        Program.NAME);
  }
}
