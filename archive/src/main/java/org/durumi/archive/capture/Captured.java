package org.durumi.archive.capture;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page or feed as it was captured.
 *
 * @param warc everything that was asked and answered, as WARC/1.1, one gzip member a record
 * @param page the page's bytes for reading: without transfer and content encoding, in the page's
 *     own character set
 * @param mediaType as the server gave it, with its charset; {@code application/octet-stream} if it
 *     gave none
 * @param asked the address that was asked for
 * @param address where the page was in the end
 * @param redirects the addresses that redirected, in their order
 * @param status always 200
 * @param time when the page was asked for
 * @param robots the person's choice
 * @param robotsSaid what robots.txt said, in words; "not asked" if it was to be ignored
 * @param terms the person's note on the site's terms, if any
 * @param images addresses of images that are in the WARC
 * @param failedImages images that are not, and why
 * @param notes what a person should know
 * @param tool program and version that captured
 */
@SuppressWarnings("ArrayRecordComponent") // Bytes are handed on, never compared.
public record Captured(
    byte[] warc,
    byte[] page,
    String mediaType,
    URI asked,
    URI address,
    List<URI> redirects,
    int status,
    Instant time,
    RobotsChoice robots,
    String robotsSaid,
    @Nullable String terms,
    List<URI> images,
    List<FailedImage> failedImages,
    List<String> notes,
    String tool) {

  /**
   * An image that was not kept.
   *
   * @param reference as the page writes it, without controls, cut at 500 characters
   * @param why a sentence
   */
  public record FailedImage(String reference, String why) {

    private static final int LONGEST = 500;

    /** Leaves out what could move a terminal or is too long to list. */
    public FailedImage {
      String bounded = reference.substring(0, Math.min(reference.length(), LONGEST));
      reference = bounded.replaceAll("[\\p{Cc}\\p{Cf}]", "");
    }

    @Override
    public String toString() {
      return "FailedImage";
    }
  }

  /** Copies the lists. */
  public Captured {
    redirects = List.copyOf(redirects);
    images = List.copyOf(images);
    failedImages = List.copyOf(failedImages);
    notes = List.copyOf(notes);
  }

  @Override
  public String toString() {
    return "Captured[" + page.length + " bytes, " + images.size() + " images]";
  }
}
