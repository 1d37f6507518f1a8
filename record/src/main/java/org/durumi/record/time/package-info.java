/** Dates known in part and intervals with open ends. */
@NullMarked
package org.durumi.record.time;

import org.jspecify.annotations.NullMarked;
