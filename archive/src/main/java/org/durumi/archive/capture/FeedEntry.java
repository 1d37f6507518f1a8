package org.durumi.archive.capture;

import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a feed announces.
 *
 * @param link where it is; http or https, and not yet asked
 * @param title as plain words, cut at 300 characters; may be empty
 * @param published when the feed says it appeared
 */
public record FeedEntry(URI link, String title, @Nullable Instant published) {

  @Override
  public String toString() {
    return "FeedEntry";
  }
}
