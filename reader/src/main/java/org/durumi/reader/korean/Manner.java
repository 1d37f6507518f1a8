package org.durumi.reader.korean;

/** How an act's verb presents it, before the words around are weighed. */
enum Manner {
  /** It happened. */
  OCCURRED,
  /** It goes on, or the state that it led to lasts. */
  ONGOING,
  /** It may come. */
  FEARED,
  /** Somebody means to do it. */
  PLANNED,
  /** Somebody is told to do it. */
  ORDERED,
  /** It did not happen, it is said. */
  DENIED,
  /** It may have happened. */
  UNCONFIRMED,
  /** The verb leans on the next one, whose manner it shares: 체포돼. */
  LINKED,
  /** What is done as a rule: 체포한다. */
  HABIT,
  /** A condition, a purpose, a plea, a negation: no act is told. */
  INERT
}
