/** The least number of people whom nobody recorded. */
@NullMarked
package org.durumi.estimator.chao;

import org.jspecify.annotations.NullMarked;
