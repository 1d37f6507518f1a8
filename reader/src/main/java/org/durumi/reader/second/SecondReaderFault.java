package org.durumi.reader.second;

/**
 * The endpoint gave no answer that can be used. The message says why, as part of a sentence, and
 * repeats nothing that came from the endpoint.
 */
final class SecondReaderFault extends Exception {

  private static final long serialVersionUID = 1L;

  private final boolean passing;

  /**
   * Says why.
   *
   * @param passing whether asking once more may help
   */
  SecondReaderFault(String why, boolean passing) {
    super(why);
    this.passing = passing;
  }

  boolean isPassing() {
    return passing;
  }

  String why() {
    return String.valueOf(getMessage());
  }
}
