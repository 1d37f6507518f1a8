/** Promises about this package. */
@NullMarked
package org.durumi.estimator.chao;

import org.jspecify.annotations.NullMarked;
