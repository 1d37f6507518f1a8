package org.durumi.publisher.bundle;

/**
 * A file in a bundle.
 *
 * @param name such as {@code reports/1.json}
 * @param bytes what it holds
 */
record BundleFile(String name, byte[] bytes) {

  /** Never what it holds. */
  @Override
  public String toString() {
    return "BundleFile[" + name + ", " + bytes.length + " bytes]";
  }
}
