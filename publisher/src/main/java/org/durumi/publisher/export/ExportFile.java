package org.durumi.publisher.export;

import org.durumi.archive.evidence.Sha256;

/**
 * One file of an export.
 *
 * @param name its name within the form's folder
 * @param content all of it; not to be changed
 */
public record ExportFile(String name, byte[] content) {

  /** Lower-case hexadecimal SHA-256 of the content. */
  public String sha256() {
    return Sha256.of(content).hex();
  }

  /** Tells the name and the size. */
  @Override
  public String toString() {
    return "ExportFile[" + name + ", " + content.length + " bytes]";
  }
}
