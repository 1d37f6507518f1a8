/** Promises about this package. */
@NullMarked
package org.durumi.estimator.table;

import org.jspecify.annotations.NullMarked;
