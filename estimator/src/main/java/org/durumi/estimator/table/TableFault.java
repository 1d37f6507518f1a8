package org.durumi.estimator.table;

/** A table that cannot be read. The message is one sentence with the place and the remedy. */
public final class TableFault extends RuntimeException {

  TableFault(String sentence) {
    super(sentence);
  }
}
