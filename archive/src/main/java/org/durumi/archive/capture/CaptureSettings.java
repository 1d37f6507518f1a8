package org.durumi.archive.capture;

import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a person chose for fetching.
 *
 * @param allowed hosts that may be asked although they are private, each allowed by name
 * @param proxy the way out, or null for straight out
 * @param limits bounds of size and time
 * @param userAgent what the requests call themselves
 * @param tool program and version, written into the WARC and never sent
 */
public record CaptureSettings(
    Set<String> allowed,
    @Nullable ProxyAddress proxy,
    CaptureLimits limits,
    String userAgent,
    String tool) {

  /**
   * A browser that many people use. A name of our own would tell every server that a documenter of
   * human rights called.
   */
  public static final String USUAL_AGENT =
      "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0";

  /** Takes names in the form in which hosts are compared. */
  public CaptureSettings {
    allowed =
        allowed.stream()
            .map(name -> WebHost.typed(name.strip()).name())
            .collect(Collectors.toUnmodifiableSet());
    if (userAgent.isBlank() || userAgent.chars().anyMatch(c -> c < 0x20 || c > 0x7e)) {
      throw new CaptureRefusal("A user agent is one line of plain ASCII.");
    }
  }

  /** Nothing allowed, no proxy, usual limits. */
  public static CaptureSettings usual(String tool) {
    return new CaptureSettings(Set.of(), null, CaptureLimits.USUAL, USUAL_AGENT, tool);
  }
}
