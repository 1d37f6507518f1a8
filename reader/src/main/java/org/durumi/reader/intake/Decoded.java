package org.durumi.reader.intake;

/**
 * Bytes as text.
 *
 * @param text the characters
 * @param warning a sentence about what was guessed or lost, or empty
 */
record Decoded(String text, String warning) {

  /** Never shows the text. */
  @Override
  public String toString() {
    return "Decoded[" + text.length() + " units]";
  }
}
