package org.durumi.estimator.latent;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.durumi.estimator.outcome.Reason;

/**
 * What all chains together say of the total, and whether they may be believed.
 *
 * @param plain each plain chain's totals, in their order
 * @param tempered each tempered run's totals, in their order
 * @param plainAgreement of the plain chains
 * @param agreement of plain chains and tempered runs, all thinned to one length
 * @param modes the hills seen by anyone
 * @param trips parameters that came up the whole ladder, in all tempered runs
 * @param leastTaken the smallest share of exchanges taken between two rungs
 * @param rungs of the ladder
 * @param sweeps of the plain chains in all
 * @param seconds of processor time that these took
 */
public record LatentPosterior(
    List<double[]> plain,
    List<double[]> tempered,
    Convergence plainAgreement,
    Convergence agreement,
    List<Mode> modes,
    int trips,
    double leastTaken,
    int rungs,
    long sweeps,
    double seconds) {

  /** More than this, and chains are not of one mind. */
  public static final double RHAT = 1.01;

  /** Fewer effective draws do not hold up the ends of an interval (Vehtari et al. 2021). */
  public static final double EFFECTIVE = 400;

  /** Two hills farther apart than this factor are two answers. */
  public static final double APART = 1.5;

  static LatentPosterior of(List<Trace> plain, List<Trace> tempered, Work work) {
    List<double[]> plainLogs = plain.stream().map(Trace::logTotals).toList();
    int length =
        Stream.concat(plain.stream(), tempered.stream()).mapToInt(Trace::size).min().orElseThrow();
    List<double[]> all = new ArrayList<>();
    Stream.concat(plain.stream(), tempered.stream())
        .forEach(trace -> all.add(thinned(trace.logTotals(), length)));
    return new LatentPosterior(
        plain.stream().map(Trace::totals).toList(),
        tempered.stream().map(Trace::totals).toList(),
        Convergence.of(plainLogs),
        Convergence.of(all),
        Mode.of(Stream.concat(plain.stream(), tempered.stream()).toList()),
        work.trips(),
        work.leastTaken(),
        work.rungs(),
        work.sweeps(),
        work.seconds());
  }

  /** What the samplers did. */
  record Work(int trips, double leastTaken, int rungs, long sweeps, double seconds) {}

  private static double[] thinned(double[] values, int length) {
    return IntStream.range(0, length)
        .mapToDouble(i -> values[(int) ((long) i * values.length / length)])
        .toArray();
  }

  /** All kept draws of the total, ascending. */
  public double[] sorted() {
    double[] sorted =
        Stream.concat(plain.stream(), tempered.stream()).flatMapToDouble(Arrays::stream).toArray();
    Arrays.sort(sorted);
    return sorted;
  }

  /** The mean of the plain chains. */
  public double mean() {
    return plain.stream().flatMapToDouble(Arrays::stream).average().orElseThrow();
  }

  /** What another run of plain chains would differ by, one time in three. */
  public double meanError() {
    double mean = mean();
    double[] all = plain.stream().flatMapToDouble(Arrays::stream).toArray();
    double square = Arrays.stream(all).map(v -> (v - mean) * (v - mean)).sum() / all.length;
    return Math.sqrt(square / plainAgreement.effective());
  }

  /** The total below which this share of the plain chains' draws lies. */
  public double quantile(double share) {
    double[] all = plain.stream().flatMapToDouble(Arrays::stream).sorted().toArray();
    double at = share * (all.length - 1);
    int low = (int) at;
    int high = Math.min(low + 1, all.length - 1);
    return all[low] + (at - low) * (all[high] - all[low]);
  }

  /** Why this must not be a headline; empty where it may. */
  public List<Reason> objections() {
    List<Reason> objections = new ArrayList<>();
    if (!(plainAgreement.rhat() < RHAT)) {
      objections.add(Reason.of(Reason.Kind.CHAINS_DISAGREE, plainAgreement.rhat()));
    }
    if (!(plainAgreement.effective() >= EFFECTIVE)) {
      objections.add(Reason.of(Reason.Kind.CHAINS_SLOW, plainAgreement.effective()));
    }
    if (!tempered.isEmpty() && !(agreement.rhat() < RHAT)) {
      objections.add(Reason.of(Reason.Kind.TEMPERED_DISAGREE, agreement.rhat()));
    }
    double low = modes.getFirst().median();
    double high = modes.getLast().median();
    if (high / low > APART) {
      objections.add(Reason.of(Reason.Kind.SEVERAL_HILLS, modes.size(), low, high));
    }
    return objections;
  }
}
