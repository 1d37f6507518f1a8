package org.durumi.reader.second;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How a second reader is asked.
 *
 * @param address where
 * @param model the model's name, as the endpoint knows it
 * @param key what the endpoint wants to see, or null
 * @param longest how long one report may take, with all tries
 */
public record SecondReaderSettings(
    SecondAddress address, String model, @Nullable String key, Duration longest) {

  private static final int LONGEST_NAME = 200;

  /**
   * Refuses what no endpoint takes.
   *
   * @throws SecondReaderRefusal with a sentence for the person
   */
  public SecondReaderSettings {
    if (model.isBlank() || model.length() > LONGEST_NAME) {
      throw new SecondReaderRefusal("The second reader's model has a name of 1 to 200 characters.");
    }
    if (key != null && !key.matches("[\\x21-\\x7e]{1,4000}")) {
      throw new SecondReaderRefusal(
          "The second reader's key is one line of plain letters, digits and signs.");
    }
    if (longest.isNegative() || longest.isZero()) {
      throw new SecondReaderRefusal("The second reader needs at least a second for each report.");
    }
  }

  /** Never the key. */
  @Override
  public String toString() {
    return "SecondReaderSettings[" + address.host() + "]";
  }
}
