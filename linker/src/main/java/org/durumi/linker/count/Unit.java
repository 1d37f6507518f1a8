package org.durumi.linker.count;

/** What a claim counts. */
public enum Unit {
  /** Persons. */
  PEOPLE,
  /** Bands of people, such as "three groups of defectors". */
  GROUPS,
  /** Families or households. */
  FAMILIES
}
