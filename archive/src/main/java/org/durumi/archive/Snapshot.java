package org.durumi.archive;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/**
 * Bytes to be preserved, just as they came.
 *
 * @param bytes the bytes
 * @param name the last part of the name they came under
 * @param how how they came
 * @param media their media type, if known
 * @param capture what is known of how they were fetched, if they were
 */
public record Snapshot(
    byte[] bytes, String name, How how, @Nullable String media, @Nullable ObjectNode capture) {

  /** How bytes come. */
  public enum How {
    FILE("file"),
    STANDARD_INPUT("standard input"),
    UPLOAD("upload"),
    PASTED("pasted text"),
    CAPTURE("capture"),
    FEED("feed");

    private final String words;

    How(String words) {
      this.words = words;
    }

    /** The words that the log uses. */
    public String words() {
      return words;
    }
  }

  /** Tells the size and nothing of what it holds. */
  @Override
  public String toString() {
    return "Snapshot[" + bytes.length + " bytes]";
  }
}
