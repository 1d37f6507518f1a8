package org.durumi.publisher.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A data file of the same release that the site offers.
 *
 * @param name its name below the site's {@code data}, such as {@code csv/incidents.csv}
 * @param content all of it; not to be changed
 * @param sha256 SHA-256 that it had when it was written, 64 hexadecimal digits in small letters
 */
public record Download(String name, byte[] content, String sha256) {

  private static final String PART = "[A-Za-z0-9][A-Za-z0-9._-]{0,99}";
  private static final String NAME = PART + "(/" + PART + ")?";

  /** Refuses names that could lead out of the folder, and a file that is not what it was. */
  public Download {
    if (!name.matches(NAME)) {
      throw new IllegalArgumentException(
          "a data file's name may hold letters A to Z, digits, dots, hyphens and underscores alone: "
              + name);
    }
    if (!Digests.hex(content).equals(sha256)) {
      throw new SiteRefusal(
          "The data file "
              + name
              + " is not what it was when it was written; write the exports again.");
    }
  }

  /** A file on the disk, under its own name. */
  public static Download of(Path file, String sha256) {
    String name = String.valueOf(file.getFileName());
    try {
      return new Download(name, Files.readAllBytes(file), sha256);
    } catch (IOException e) {
      throw new SiteRefusal(
          "The data file " + name + " cannot be read; write the exports again.", e);
    }
  }

  /** Tells the name and the size. */
  @Override
  public String toString() {
    return "Download[" + name + ", " + content.length + " bytes]";
  }
}
