/**
 * How many incidents, or named people, no list has: tables of who recorded what made from an
 * archive, one for each way in which the reports may be linked, and what of them may leave.
 */
@NullMarked
package org.durumi.publisher.unseen;

import org.jspecify.annotations.NullMarked;
