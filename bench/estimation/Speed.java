import java.nio.file.Path;
import java.util.Locale;
import org.durumi.estimator.latent.LatentClasses;
import org.durumi.estimator.latent.LatentEffort;
import org.durumi.estimator.latent.LatentPosterior;
import org.durumi.estimator.latent.LatentPrior;
import org.durumi.estimator.table.CaptureCsv;
import org.durumi.estimator.table.CaptureTable;

/**
 * How many sweeps one thread makes in a second of its own processor time, and what they come to: the
 * settings of the R package's manual (10 kinds), its cap included.
 *
 * <p>usage: bench/estimation/run speed FILE.csv...
 */
public final class Speed {

  private static final LatentEffort ONE_CHAIN =
      new LatentEffort(1, 100_000, 50, 10_000, 10_000, 0, 0, 1);

  public static void main(String[] files) {
    for (String file : files) {
      CaptureTable table = CaptureCsv.read(Path.of(file));
      for (long seed = 1; seed <= 3; seed++) {
        LatentPosterior posterior =
            LatentClasses.sample(table, LatentPrior.STANDARD.capped(), ONE_CHAIN, seed, () -> {});
        System.out.printf(
            Locale.ROOT,
            "%s, seed %d: %,.0f sweeps a second; mean %,.1f, 95 %% %,.0f to %,.0f%n",
            file,
            seed,
            posterior.sweeps() / posterior.seconds(),
            posterior.mean(),
            posterior.quantile(0.025),
            posterior.quantile(0.975));
      }
    }
  }
}
