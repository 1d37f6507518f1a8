/**
 * Kinds of people who are recorded alike: Manrique-Vallier (2016), Bayesian population size
 * estimation using Dirichlet process mixtures, Biometrics 72, the model of the R package LCMCR;
 * sampled several times from far-apart starts and once more by tempering, and only believed where
 * all agree.
 */
@NullMarked
package org.durumi.estimator.latent;

import org.jspecify.annotations.NullMarked;
