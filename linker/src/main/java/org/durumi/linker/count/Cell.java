package org.durumi.linker.count;

import java.util.BitSet;
import java.util.Collections;
import java.util.EnumSet;
import org.durumi.record.event.ActType;

/**
 * A kind of person: somebody who is in just these bodies and totals. How many there are of each
 * kind is what the program asks for.
 *
 * @param bodies in which groups of listed incidents
 * @param totals in which totals
 * @param listed in which of these by an act in a listed incident
 * @param unlisted in which of these by an act that no incident lists
 * @param counted whether the question counts such a person
 * @param types what was done to such a person
 */
record Cell(
    BitSet bodies,
    BitSet totals,
    BitSet listed,
    BitSet unlisted,
    boolean counted,
    EnumSet<ActType> types) {

  /** One person where there seemed to be two. */
  Cell with(Cell other) {
    EnumSet<ActType> both = EnumSet.copyOf(types);
    both.addAll(other.types);
    return new Cell(
        union(bodies, other.bodies),
        union(totals, other.totals),
        union(listed, other.listed),
        union(unlisted, other.unlisted),
        counted || other.counted,
        both);
  }

  /** Tells whether some type of act was done to both. */
  boolean sharesType(Cell other) {
    return !Collections.disjoint(types, other.types);
  }

  static BitSet union(BitSet one, BitSet other) {
    BitSet both = (BitSet) one.clone();
    both.or(other);
    return both;
  }
}
