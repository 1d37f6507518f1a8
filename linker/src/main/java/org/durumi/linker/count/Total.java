package org.durumi.linker.count;

/**
 * All to whom something was done within a scope of which somebody gives a total.
 *
 * @param index its place among the totals
 * @param scope the scope
 * @param tally what is said of their number
 * @param stands false where what is told singly disproves it; then it counts for nothing, as if
 *     nobody had given it, and only its scope can still be asked about
 */
record Total(int index, Scope scope, Tally tally, boolean stands) {}
