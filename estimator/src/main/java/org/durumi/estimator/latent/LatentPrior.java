package org.durumi.estimator.latent;

/**
 * What is believed before. There are up to {@code classes} kinds of people; a kind is on each list
 * by a chance of its own, uniform from 0 to 1; the kinds' shares are made by breaking a stick, each
 * break Beta(1, alpha), and alpha is Gamma(shape, rate). The total N is 1/N.
 *
 * @param classes the most kinds there may be
 * @param shape of alpha
 * @param rate of alpha: small values let data say how many kinds there are
 * @param mostUnseen unseen people for each seen one beyond which a draw is thrown away; the R
 *     package has 20 hidden in it, which was the upper end of some of its intervals. Infinity is no
 *     cap
 */
public record LatentPrior(int classes, double shape, double rate, double mostUnseen) {

  /** That of the R package's manual, without its cap. */
  public static final LatentPrior STANDARD =
      new LatentPrior(10, 0.25, 0.25, Double.POSITIVE_INFINITY);

  /** Checks that there are kinds, and that alpha can be drawn. */
  public LatentPrior {
    if (classes < 1 || classes > 64 || !(shape > 0) || !(rate > 0) || !(mostUnseen > 0)) {
      throw new IllegalArgumentException("There are 1 to 64 kinds; all else is above zero.");
    }
  }

  /** The same with another prior of alpha. */
  public LatentPrior withAlpha(double otherShape, double otherRate) {
    return new LatentPrior(classes, otherShape, otherRate, mostUnseen);
  }

  /** The same with another number of kinds. */
  public LatentPrior withClasses(int others) {
    return new LatentPrior(others, shape, rate, mostUnseen);
  }

  /** The same with the R package's cap, to compare with it. */
  public LatentPrior capped() {
    return new LatentPrior(classes, shape, rate, 20);
  }
}
