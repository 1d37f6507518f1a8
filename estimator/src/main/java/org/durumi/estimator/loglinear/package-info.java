/**
 * Poisson log-linear models: how often lists go together, carried over to those whom none has.
 * Sanathanan (1972); Fienberg (1972); Baillargeon and Rivest (2007); Chan, Silverman and Vincent
 * (2021).
 */
@NullMarked
package org.durumi.estimator.loglinear;

import org.jspecify.annotations.NullMarked;
