/** How many people, at the least and at the most, and why. */
@NullMarked
package org.durumi.desk.counts;

import org.jspecify.annotations.NullMarked;
