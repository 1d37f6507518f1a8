/** Seeded random draws. */
@NullMarked
package org.durumi.estimator.chance;

import org.jspecify.annotations.NullMarked;
