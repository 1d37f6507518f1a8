package org.durumi.estimator;

import java.util.List;
import org.durumi.estimator.outcome.Figures;

/**
 * A list whose people were estimated from the other lists, as if it were the whole population: the
 * test of internal consistency of Binette and Steorts (2022), On the reliability of multiple
 * systems estimation for the quantification of modern slavery, JRSS A 185. It needs no truth from
 * outside, though passing it proves nothing about people on no list.
 *
 * @param list its name
 * @param known people on it
 * @param seen of them, those on another list, too: what the estimate is made from
 * @param figures the estimate
 */
public record Consistency(String list, long known, long seen, Figures figures) {

  /** Tells whether the interval holds the truth. */
  public boolean covers() {
    return figures.lower() <= known && known <= figures.upper();
  }

  /** The logarithm of the estimate over the truth. */
  public double logBias() {
    return Math.log(figures.estimate() / known);
  }

  /** The mean of {@link #logBias()}; not a number where nothing was tested. */
  public static double meanLogBias(List<Consistency> all) {
    return all.stream().mapToDouble(Consistency::logBias).average().orElse(Double.NaN);
  }
}
