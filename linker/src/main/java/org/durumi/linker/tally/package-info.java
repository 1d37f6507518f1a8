/**
 * From incidents, chains and totals to the ledger that {@link org.durumi.linker.count} counts, so
 * that nobody is counted twice.
 */
@NullMarked
package org.durumi.linker.tally;

import org.jspecify.annotations.NullMarked;
