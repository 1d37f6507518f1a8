/** Who is on which lists: the one input of every estimator. */
@NullMarked
package org.durumi.estimator.table;

import org.jspecify.annotations.NullMarked;
