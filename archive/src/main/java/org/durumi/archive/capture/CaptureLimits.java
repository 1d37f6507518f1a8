package org.durumi.archive.capture;

import java.time.Duration;

/**
 * How much a server may send and how long it may take.
 *
 * @param pageTime for one fetch with all its redirects
 * @param wholeTime for a page with its images and robots.txt
 * @param silence how long a server may say nothing
 * @param pageBytes of a page or feed, as sent and again as unpacked
 * @param imageBytes of all images of a page together, as sent
 * @param images how many are fetched
 * @param headBytes of the lines before an answer's body
 */
public record CaptureLimits(
    Duration pageTime,
    Duration wholeTime,
    Duration silence,
    long pageBytes,
    long imageBytes,
    int images,
    int headBytes) {

  /** One minute and 32 MiB for a page; five minutes, 50 images and 64 MiB of them in all. */
  public static final CaptureLimits USUAL =
      new CaptureLimits(
          Duration.ofSeconds(60),
          Duration.ofMinutes(5),
          Duration.ofSeconds(20),
          32L << 20,
          64L << 20,
          50,
          64 << 10);

  /** Checks that every limit lets something through. */
  public CaptureLimits {
    boolean times = pageTime.isPositive() && wholeTime.isPositive() && silence.isPositive();
    if (!times || pageBytes < 1 || imageBytes < 0 || images < 0 || headBytes < 64) {
      throw new IllegalArgumentException("a limit lets nothing through");
    }
  }
}
