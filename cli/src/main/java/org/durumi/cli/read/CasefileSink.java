package org.durumi.cli.read;

import org.durumi.record.casefile.Casefile;

/** Where casefiles go. */
interface CasefileSink {

  /** The casefile as it is to be written; called on several threads at once. */
  String render(Casefile casefile);

  /** Writes one rendered casefile; called on one thread, in order. */
  void put(Outcome.Done done);

  /** Ends the output. */
  default void close(Tally tally) {}
}
