package org.durumi.archive.seal;

/**
 * How secret a value is. Each class has keys of its own, so that one may be had without another.
 */
public enum Secrecy {
  /** What whoever works in the office may see: who has a report, who published it, settings. */
  WORKING,
  /** What names or endangers a person, and whatever may hold that: words, names, places. */
  RESTRICTED
}
