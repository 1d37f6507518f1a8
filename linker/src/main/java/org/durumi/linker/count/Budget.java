package org.durumi.linker.count;

import java.util.BitSet;

/**
 * Ends that have to be stretched, because not all can hold.
 *
 * @param ends the ends, by number
 * @param most by how many people all together: as few as need be
 * @param clash these and other ends, which cannot all hold
 */
record Budget(BitSet ends, int most, BitSet clash) {}
