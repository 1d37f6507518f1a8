/** What a method says of a table, in a form that all methods share. */
@NullMarked
package org.durumi.estimator.outcome;

import org.jspecify.annotations.NullMarked;
