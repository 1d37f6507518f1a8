package org.durumi.linker.count;

/**
 * All to whom something was done within a scope of which somebody gives a total.
 *
 * @param index its place among the totals
 * @param scope the scope
 * @param tally what is said of their number
 */
record Total(int index, Scope scope, Tally tally) {}
