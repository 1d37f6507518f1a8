package org.durumi.linker.root;

/** Why two reports are no more than one source. */
public enum Reason {
  /** The same text, or nearly. */
  COPY,
  /** A good part of the shorter text stands in the other. */
  PART_COPY,
  /** The same facts in the same order in another language. */
  TRANSLATION,
  /** Both print one news agency. */
  WIRE,
  /** One says that it has it from the other, or from the one that the other has it from. */
  CITES,
  /** Both have it from one named organisation, office or person. */
  SAME_SOURCE,
  /** One outlet, within days. */
  SAME_OUTLET
}
