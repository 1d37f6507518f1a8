package org.durumi.linker.incident;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleSupplier;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.durumi.linker.match.Clustering;

/**
 * Records whose pairs have log2 odds, put together anew with every pair's odds moved by a draw from
 * the logistic distribution: perturb-and-MAP (Papandreou and Yuille 2011, ICCV). Two records alone
 * come together as often as their odds say, once these are brought to what they are worth; more of
 * them as the clustering puts them together, so that every draw is a consistent whole and what
 * people settled holds in all of them.
 *
 * <p>The draws of the pairs are independent of one another, as their errors are not quite: large
 * clusters stand a little firmer than they should.
 */
final class Perturbed {

  private static final double BITS_OF_A_NAT = 1 / Math.log(2);

  /** Odds that say what they are. */
  static final double CALIBRATED = 1;

  private final int records;
  private final Clustering.Options options;
  private final double sureness;
  private final List<int[]> pairs = new ArrayList<>();
  private final List<Double> odds = new ArrayList<>();
  private final List<int[]> same = new ArrayList<>();
  private final List<int[]> different = new ArrayList<>();
  private final List<int[]> apart = new ArrayList<>();

  /**
   * Nothing is known of the records yet.
   *
   * @param sureness how many bits of log2 odds, beyond the threshold, a bit is really worth
   */
  Perturbed(int records, Clustering.Options options, double sureness) {
    this.records = records;
    this.sureness = sureness;
    this.options = options;
  }

  void odds(int one, int other, double bits) {
    pairs.add(new int[] {one, other});
    odds.add(bits);
  }

  void same(int one, int other) {
    same.add(new int[] {one, other});
  }

  void different(int one, int other) {
    different.add(new int[] {one, other});
  }

  void apart(int one, int other) {
    apart.add(new int[] {one, other});
  }

  /** The likeliest clusters, as the linker makes them. */
  List<List<Integer>> likeliest() {
    return clusters(() -> 0);
  }

  /** Other clusters, the same for the same seed. */
  List<List<Integer>> draw(long seed) {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    return clusters(() -> {
      double share = random.nextDouble(1e-12, 1 - 1e-12);
      return Math.log(share / (1 - share)) * BITS_OF_A_NAT / sureness;
    });
  }

  private List<List<Integer>> clusters(DoubleSupplier noise) {
    Clustering clustering = new Clustering(records);
    for (int i = 0; i < pairs.size(); i++) {
      clustering.link(pairs.get(i)[0], pairs.get(i)[1], odds.get(i) + noise.getAsDouble());
    }
    same.forEach(pair -> clustering.mustLink(pair[0], pair[1]));
    different.forEach(pair -> clustering.cannotLink(pair[0], pair[1]));
    apart.forEach(pair -> clustering.keepApart(pair[0], pair[1]));
    return clustering.clusters(options);
  }
}
