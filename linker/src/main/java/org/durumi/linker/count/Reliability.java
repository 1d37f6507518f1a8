package org.durumi.linker.count;

/** The Admiralty grade of a source, from the best to the worst; F says that nobody can judge it. */
public enum Reliability {
  A,
  B,
  C,
  D,
  E,
  F
}
