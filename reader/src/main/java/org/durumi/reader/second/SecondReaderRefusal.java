package org.durumi.reader.second;

/** A second reader cannot be used as it was named. The message is a sentence for the person. */
public final class SecondReaderRefusal extends RuntimeException {

  private static final long serialVersionUID = 1L;

  SecondReaderRefusal(String sentence) {
    super(sentence);
  }
}
