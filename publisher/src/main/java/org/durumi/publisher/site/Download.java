package org.durumi.publisher.site;

import java.nio.file.Path;

/**
 * A data file of the same release, already written, that the site offers.
 *
 * @param file where it lies; its name is kept
 * @param sha256 SHA-256 of its bytes, 64 hexadecimal digits in small letters
 */
public record Download(Path file, String sha256) {

  private static final String NAME = "[A-Za-z0-9][A-Za-z0-9._-]{0,99}";
  private static final String DIGEST = "[0-9a-f]{64}";

  /** Refuses names that could lead out of a folder or need escaping, and what is no digest. */
  public Download {
    if (!String.valueOf(file.getFileName()).matches(NAME)) {
      throw new IllegalArgumentException(
          "a data file's name may hold letters A to Z, digits, dots, hyphens and underscores alone: "
              + file.getFileName());
    }
    if (!sha256.matches(DIGEST)) {
      throw new IllegalArgumentException("not a SHA-256: " + sha256);
    }
  }

  /** Its name. */
  public String name() {
    return String.valueOf(file.getFileName());
  }
}
