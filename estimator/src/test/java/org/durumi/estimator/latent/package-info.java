/** Promises about this package. */
@NullMarked
package org.durumi.estimator.latent;

import org.jspecify.annotations.NullMarked;
