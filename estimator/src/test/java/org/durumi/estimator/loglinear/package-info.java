/** Promises about this package. */
@NullMarked
package org.durumi.estimator.loglinear;

import org.jspecify.annotations.NullMarked;
