package org.durumi.publisher.imports;

/**
 * A file or a mapping cannot be taken. The message is the rest of a sentence that begins with the
 * file's name, with the remedy, and holds none of its words.
 */
public final class ImportRefusal extends RuntimeException {

  private static final long serialVersionUID = 1L;

  ImportRefusal(String predicate) {
    super(predicate, null, false, false);
  }
}
