package org.durumi.estimator.outcome;

/**
 * People in all, seen and unseen.
 *
 * @param estimate the method's own point, whatever it is called there
 * @param median as likely too high as too low
 * @param lower the 2.5 percent end
 * @param upper the 97.5 percent end; infinity where nothing bounds it
 */
public record Figures(double estimate, double median, double lower, double upper) {

  /** Upper end over lower end. */
  public double width() {
    return upper / lower;
  }
}
