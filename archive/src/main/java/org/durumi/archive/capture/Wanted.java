package org.durumi.archive.capture;

import java.util.function.Consumer;

/**
 * What is asked of one fetch.
 *
 * @param bytes of the body at most
 * @param cut whether a longer body is cut rather than refused
 * @param open whether http is allowed after https: only where a person typed http
 * @param deadline for all hops together
 * @param permit asked before each hop; throws to refuse
 */
record Wanted(
    long bytes, boolean cut, boolean open, Deadline deadline, Consumer<WebAddress> permit) {

  /** The same for another deadline, if that is sooner. */
  Wanted by(Deadline other) {
    return new Wanted(bytes, cut, open, deadline.sooner(other), permit);
  }
}
