/**
 * Decomposable graphs over lists, averaged: Madigan and York (1997), Bayesian methods for
 * estimation of the size of a closed population, Biometrika 84; as in the R package dga.
 */
@NullMarked
package org.durumi.estimator.graph;

import org.jspecify.annotations.NullMarked;
