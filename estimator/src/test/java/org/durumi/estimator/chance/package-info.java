/** Promises about this package. */
@NullMarked
package org.durumi.estimator.chance;

import org.jspecify.annotations.NullMarked;
