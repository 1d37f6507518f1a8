/** Promises about this package. */
@NullMarked
package org.durumi.estimator.graph;

import org.jspecify.annotations.NullMarked;
