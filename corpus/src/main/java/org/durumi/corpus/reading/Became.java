package org.durumi.corpus.reading;

import org.durumi.corpus.table.CasefileRow;

/** What became of one record. */
sealed interface Became {

  /** A casefile. */
  record Read(CasefileRow row) implements Became {}

  /** Nothing: a first look found nothing of the kind. */
  record PassedOver() implements Became {}

  /** Nothing, for a reason that is one sentence. */
  record Failed(String sentence) implements Became {}
}
