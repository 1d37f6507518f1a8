/** Promises about the estimators. */
@NullMarked
package org.durumi.estimator;

import org.jspecify.annotations.NullMarked;
