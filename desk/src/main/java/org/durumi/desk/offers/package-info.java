/** Rewards, orders and operations over time. */
@NullMarked
package org.durumi.desk.offers;

import org.jspecify.annotations.NullMarked;
