import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.durumi.estimator.chao.ChaoApproach;
import org.durumi.estimator.graph.DecomposableGraphs;
import org.durumi.estimator.latent.LatentApproach;
import org.durumi.estimator.latent.LatentEffort;
import org.durumi.estimator.latent.LatentPrior;
import org.durumi.estimator.loglinear.LogLinear;
import org.durumi.estimator.loglinear.Sparse;
import org.durumi.estimator.outcome.Approach;
import org.durumi.estimator.outcome.Figures;
import org.durumi.estimator.table.CaptureTable;

/**
 * How often 95 percent intervals hold the truth, on tables that are drawn with a truth that is known:
 * four lists, 1,000 people. Intervals are the quick ones: Wald for "sparse", two short chains for
 * "lcmcr", which is therefore let speak where a full run would refuse.
 *
 * <p>usage: bench/estimation/run simulation [TABLES [SEED [METHOD,METHOD...]]]; a table's draw does not
 * depend on the methods
 */
public final class Simulation {

  private static final int PEOPLE = 1000;
  private static final List<String> LISTS = List.of("A", "B", "C", "D");

  /** How likely a person is to be on each list, given what kind of person it is and earlier lists. */
  interface World {
    int history(RandomGenerator random);
  }

  public static void main(String[] arguments) {
    int tables = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 500;
    long seed = arguments.length > 1 ? Long.parseLong(arguments[1]) : 1;
    System.out.println(
        "| setting | seen | method | tables | no figure | covered | too low | too high | median"
            + " estimate / truth | upper / lower |\n|---|---|---|---|---|---|---|---|---|---|");
    for (Map.Entry<String, World> world : worlds().entrySet()) {
      setting(world.getKey(), world.getValue(), tables, seed, approaches(arguments));
    }
  }

  private static Map<String, Approach> approaches(String[] arguments) {
    Map<String, Approach> approaches = new LinkedHashMap<>();
    approaches.put("chao", new ChaoApproach());
    approaches.put("loglinear", new LogLinear());
    approaches.put("sparse", new Sparse());
    approaches.put("dga", new DecomposableGraphs());
    approaches.put("lcmcr", new LatentApproach(LatentPrior.STANDARD, LatentEffort.QUICK));
    if (arguments.length > 2) {
      approaches.keySet().retainAll(List.of(arguments[2].split(",")));
    }
    return approaches;
  }

  private static Map<String, World> worlds() {
    Map<String, World> worlds = new LinkedHashMap<>();
    double[] usual = {0.3, 0.25, 0.2, 0.15};
    worlds.put("independent lists", r -> drawn(r, usual, 0, 0));
    worlds.put("independent, thin overlaps", r -> drawn(r, new double[] {.1, .08, .06, .05}, 0, 0));
    worlds.put(
        "two kinds of people",
        r ->
            r.nextDouble() < 0.4
                ? drawn(r, new double[] {.6, .5, .4, .35}, 0, 0)
                : drawn(r, new double[] {.12, .1, .08, .06}, 0, 0));
    worlds.put(
        "people differ gradually",
        r -> {
          double easy = r.nextGaussian();
          return drawn(r, shifted(usual, easy), 0, 0);
        });
    worlds.put("A sends people on to B", r -> drawn(r, usual, 0.4, 0));
    worlds.put("A and B avoid one another", r -> drawn(r, usual, -0.9, 0));
    worlds.put("A to B and C to D", r -> drawn(r, usual, 0.4, 0.4));
    worlds.put(
        "a third can be on no list", r -> r.nextInt(3) == 0 ? 0 : drawn(r, usual, 0, 0));
    return worlds;
  }

  private static double[] shifted(double[] rates, double by) {
    return Arrays.stream(rates).map(p -> 1 / (1 + (1 - p) / p * Math.exp(-by))).toArray();
  }

  /** A positive pull puts those on the first list on the second as well; a negative one takes off. */
  private static int drawn(RandomGenerator random, double[] rates, double ab, double cd) {
    int history = 0;
    for (int j = 0; j < rates.length; j++) {
      boolean on = random.nextDouble() < rates[j];
      double pull = j == 1 ? ab : j == 3 ? cd : 0;
      if (pull != 0 && (history >> (j - 1) & 1) == 1) {
        on = pull > 0 ? on || random.nextDouble() < pull : on && random.nextDouble() < 1 + pull;
      }
      history |= on ? 1 << j : 0;
    }
    return history;
  }

  private static void setting(
      String name, World world, int tables, long seed, Map<String, Approach> approaches) {
    Map<String, List<Figures>> figures = new LinkedHashMap<>();
    approaches.keySet().forEach(method -> figures.put(method, new ArrayList<>()));
    RandomGenerator random =
        RandomGeneratorFactory.of("L64X128MixRandom").create(seed * 31 + name.hashCode());
    double seen = 0;
    for (int t = 0; t < tables; t++) {
      Map<Integer, Long> cells = new TreeMap<>();
      for (int person = 0; person < PEOPLE; person++) {
        cells.merge(world.history(random), 1L, Long::sum);
      }
      cells.remove(0);
      CaptureTable table = CaptureTable.of(LISTS, cells);
      seen += table.observed() / (double) tables;
      long tableSeed = seed + t;
      approaches.forEach(
          (method, approach) ->
              approach.quick(table, tableSeed).figures().ifPresent(figures.get(method)::add));
    }
    for (Map.Entry<String, List<Figures>> method : figures.entrySet()) {
      row(name, seen, method.getKey(), method.getValue(), tables);
    }
  }

  private static void row(
      String name, double seen, String method, List<Figures> figures, int tables) {
    double count = figures.size();
    long low = figures.stream().filter(f -> f.upper() < PEOPLE).count();
    long high = figures.stream().filter(f -> f.lower() > PEOPLE).count();
    System.out.printf(
        Locale.ROOT,
        "| %s | %.0f | %s | %d | %d | %.1f %% | %.1f %% | %.1f %% | %.2f | %.2f |%n",
        name,
        seen,
        method,
        tables,
        tables - figures.size(),
        100 * (count - low - high) / count,
        100 * low / count,
        100 * high / count,
        median(figures.stream().mapToDouble(f -> f.estimate() / PEOPLE).toArray()),
        median(figures.stream().mapToDouble(Figures::width).toArray()));
  }

  private static double median(double[] values) {
    Arrays.sort(values);
    return values.length == 0 ? Double.NaN : values[values.length / 2];
  }
}
