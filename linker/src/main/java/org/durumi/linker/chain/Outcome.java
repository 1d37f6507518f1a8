package org.durumi.linker.chain;

/** How the time between arrest and return ended. */
public enum Outcome {
  /** By their return: what the curve is about. */
  RETURNED,
  /** They were let go, so that they can no longer be returned from this custody. */
  RELEASED,
  /** They died, so that they can no longer be returned. */
  DEAD,
  /** Not yet, as far as told. */
  OPEN
}
