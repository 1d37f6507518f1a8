import java.nio.file.Path;
import java.util.Locale;
import org.durumi.estimator.latent.LatentClasses;
import org.durumi.estimator.latent.LatentEffort;
import org.durumi.estimator.latent.LatentPosterior;
import org.durumi.estimator.latent.LatentPrior;
import org.durumi.estimator.latent.Mode;
import org.durumi.estimator.outcome.Unit;
import org.durumi.estimator.table.CaptureCsv;
import org.durumi.estimator.table.CaptureTable;

/**
 * LCMCR as the command runs it, with the R package's cap and without: agreement, hills, refusals.
 *
 * <p>usage: bench/estimation/run modes FILE.csv...
 */
public final class Modes {

  public static void main(String[] files) {
    for (String file : files) {
      CaptureTable table = CaptureCsv.read(Path.of(file));
      show(file + ", at most 20 unseen for each seen", table, LatentPrior.STANDARD.capped());
      show(file + ", no cap", table, LatentPrior.STANDARD);
    }
  }

  private static void show(String name, CaptureTable table, LatentPrior prior) {
    LatentPosterior p = LatentClasses.sample(table, prior, LatentEffort.FULL, 1, () -> {});
    System.out.printf(
        Locale.ROOT,
        "%s: mean %,.1f (error %.1f), median %,.0f, 95 %% %,.0f to %,.0f; R-hat %.4f, with tempered"
            + " runs %.4f; %.0f effective draws; %d trips up %d rungs; %s%n",
        name,
        p.mean(),
        p.meanError(),
        p.quantile(0.5),
        p.quantile(0.025),
        p.quantile(0.975),
        p.plainAgreement().rhat(),
        p.agreement().rhat(),
        p.plainAgreement().effective(),
        p.trips(),
        p.rungs(),
        p.objections().isEmpty() ? "agreed" : "refused: " + String.join("; ", p.objections().stream().map(one -> one.words(Unit.PEOPLE)).toList()));
    for (Mode mode : p.modes()) {
      System.out.printf(
          Locale.ROOT,
          "    a hill from %,.0f to %,.0f, median %,.0f: %.1f %% of draws, best log-likelihood %.2f,"
              + " %.1f kinds%n",
          mode.from(),
          mode.to(),
          mode.median(),
          100 * mode.share(),
          mode.bestLikelihood(),
          mode.kinds());
    }
  }
}
