package org.durumi.estimator.latent;

import java.util.Arrays;
import org.durumi.estimator.chance.Chance;

/** The parameters: what a sampler moves, and what two samplers exchange. */
final class Kinds {

  /** The share of each kind. */
  final double[] share;

  /** The logarithm of the last kind's share, which may be too small for a double. */
  double logLast;

  /** The chance of each kind on each list, kind by kind. */
  final double[] listed;

  /** How readily the stick is broken into many pieces. */
  double alpha;

  private Kinds(int classes, int lists) {
    this.share = new double[classes];
    this.listed = new double[classes * lists];
  }

  /** The R package's start: every kind like everybody. */
  static Kinds alike(LatentPrior prior, double[] rates, Chance chance) {
    Kinds kinds = new Kinds(prior.classes(), rates.length);
    kinds.alpha = 0.3 / prior.classes();
    kinds.breakStick(chance, 1);
    for (int i = 0; i < kinds.listed.length; i++) {
      kinds.listed[i] = rates[i % rates.length];
    }
    return kinds;
  }

  /** Anywhere: drawn from the prior, with alpha at 1 so that there are several kinds. */
  static Kinds anywhere(LatentPrior prior, int lists, Chance chance) {
    Kinds kinds = new Kinds(prior.classes(), lists);
    kinds.alpha = 1;
    kinds.breakStick(chance, 1);
    Arrays.setAll(kinds.listed, _ -> chance.uniform());
    return kinds;
  }

  private void breakStick(Chance chance, double concentration) {
    double rest = 1;
    logLast = 0;
    for (int k = 0; k < share.length - 1; k++) {
      double log = chance.logUniform() / concentration;
      share[k] = rest * -Math.expm1(log);
      rest *= Math.exp(log);
      logLast += log;
    }
    share[share.length - 1] = rest;
  }
}
