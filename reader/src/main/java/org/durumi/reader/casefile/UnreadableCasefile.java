package org.durumi.reader.casefile;

/**
 * Says in one sentence why JSON is no casefile of the report's text. It names the place in the JSON
 * and never what stands there, since that may be a report's words.
 */
public final class UnreadableCasefile extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private UnreadableCasefile(String sentence) {
    super(sentence);
  }

  /** A part that is not what it should be. */
  static UnreadableCasefile at(String path, String predicate) {
    return new UnreadableCasefile(
        (path.isEmpty() ? "The casefile " : "The casefile's " + path + " ")
            + predicate
            + "; read the report again.");
  }

  /** Text that is not even JSON. */
  static UnreadableCasefile notJson(int line, int column) {
    return new UnreadableCasefile(
        "The casefile is not JSON at line %d, column %d; read the report again."
            .formatted(line, column));
  }
}
