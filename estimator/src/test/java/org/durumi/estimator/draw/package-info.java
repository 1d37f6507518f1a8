/** Promises about plots. */
@NullMarked
package org.durumi.estimator.draw;

import org.jspecify.annotations.NullMarked;
