package org.durumi.archive.store;

/**
 * The index holds other tokens of a report than its words make now: the words are not those that
 * were put in, or a newer Java or Durumi cuts them otherwise. {@link SearchIndex#clear} and putting
 * all reports in again mends it.
 */
public final class StaleIndexException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  StaleIndexException(long number) {
    super(
        "The search index does not fit report %d any more; make it anew with: durumi compact --reindex"
            .formatted(number));
  }
}
