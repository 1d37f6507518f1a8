package org.durumi.linker.count;

import java.util.List;

/**
 * Bodies and totals that hang together, and with no others: their numbers are worked out alone.
 *
 * @param bodies in order
 * @param totals in order
 */
record Island(List<Body> bodies, List<Total> totals) {}
