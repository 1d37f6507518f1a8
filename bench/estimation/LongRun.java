import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.durumi.estimator.latent.LatentClasses;
import org.durumi.estimator.latent.LatentEffort;
import org.durumi.estimator.latent.LatentPrior;
import org.durumi.estimator.table.CaptureCsv;
import org.durumi.estimator.table.CaptureTable;

/**
 * LCMCR far longer than the command runs it, with the R package's cap, and an error of its mean
 * that rare visits to a far region cannot make too small: batch means, by ever longer batches, and
 * the means of independent runs. One batch is what one of the R package's chains kept for our
 * reference: 10,000 draws, 50 sweeps apart.
 *
 * <p>usage: bench/estimation/run long FILE.csv RUNS BATCHES [SEED [THIN]]
 */
public final class LongRun {

  private static final int DRAWS = 10_000;

  public static void main(String[] given) {
    CaptureTable table = CaptureCsv.read(Path.of(given[0]));
    int runs = Integer.parseInt(given[1]);
    int batches = Integer.parseInt(given[2]);
    long first = given.length > 3 ? Long.parseLong(given[3]) : 1;
    int thin = given.length > 4 ? Integer.parseInt(given[4]) : 50;
    LatentEffort effort =
        new LatentEffort(1, 500_000, thin, DRAWS * batches, DRAWS * batches, 0, 0, 1);
    double[] means = new double[runs * batches];
    double[][] kept = new double[runs][];
    for (int run = 0; run < runs; run++) {
      kept[run] =
          LatentClasses.sample(table, LatentPrior.STANDARD.capped(), effort, first + run, () -> {})
              .plain()
              .getFirst();
      for (int b = 0; b < batches; b++) {
        means[run * batches + b] = mean(kept[run], b * DRAWS, (b + 1) * DRAWS);
      }
      double[] own = Arrays.copyOfRange(means, run * batches, (run + 1) * batches);
      say("run %d: mean %,.1f, give or take %.1f by its batches; %.2f %% of draws below 3,000, in"
              + " %d stretches of 100 draws or more",
          first + run,
          mean(own, 0, batches),
          deviation(own) / Math.sqrt(batches),
          100.0 * Arrays.stream(kept[run]).filter(n -> n < 3_000).count() / kept[run].length,
          lowStretches(kept[run]));
      say("  its batches: %s", Arrays.toString(Arrays.stream(own).mapToLong(Math::round).toArray()));
    }
    double[] all = Arrays.stream(kept).flatMapToDouble(Arrays::stream).sorted().toArray();
    say("all: mean %,.2f, median %,.0f, 95 %% %,.0f to %,.0f; %,d sweeps kept",
        mean(means, 0, means.length),
        all[all.length / 2],
        all[(int) (0.025 * all.length)],
        all[(int) (0.975 * all.length)],
        (long) all.length * thin);
    for (int longer = 1; longer <= batches; longer *= 2) {
      double[] joined = joined(means, runs, batches, longer);
      if (joined.length >= 8) {
        say("batches of %,d sweeps: %d of them, deviation %.1f, error of the mean %.2f",
            (long) longer * DRAWS * thin, joined.length, deviation(joined),
            deviation(joined) / Math.sqrt(joined.length));
      }
    }
    double[] ofRuns = joined(means, runs, batches, batches);
    if (runs > 1) {
      say("whole runs: error of the mean %.2f", deviation(ofRuns) / Math.sqrt(runs));
    }
    say("what four chains of one batch each are off by, one time in three: %.1f",
        deviation(means) / 2);
  }

  /** Stretches that hold a running mean of 100 draws below 3,000. */
  private static long lowStretches(double[] draws) {
    boolean[] low = new boolean[draws.length / 100];
    for (int i = 0; i < low.length; i++) {
      low[i] = mean(draws, 100 * i, 100 * (i + 1)) < 3_000;
    }
    return IntStream.range(0, low.length).filter(i -> low[i] && (i == 0 || !low[i - 1])).count();
  }

  private static double[] joined(double[] means, int runs, int batches, int longer) {
    return LongStream.range(0, runs)
        .flatMap(run -> LongStream.range(0, batches / longer).map(b -> run * batches + b * longer))
        .mapToDouble(from -> mean(means, (int) from, (int) from + longer))
        .toArray();
  }

  private static double mean(double[] values, int from, int to) {
    double sum = 0;
    for (int i = from; i < to; i++) {
      sum += values[i];
    }
    return sum / (to - from);
  }

  private static double deviation(double[] values) {
    double mean = mean(values, 0, values.length);
    return Math.sqrt(
        Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum() / (values.length - 1));
  }

  private static void say(String words, Object... values) {
    System.out.printf(Locale.ROOT, words + "%n", values);
  }
}
