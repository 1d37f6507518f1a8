package org.durumi.desk.publish;

import org.durumi.publisher.gate.Wish;

/** Makes a wish of what was asked, with words where somebody left them out. */
@FunctionalInterface
interface Wishing {

  /** The wish. */
  Wish wish(Asked asked);
}
