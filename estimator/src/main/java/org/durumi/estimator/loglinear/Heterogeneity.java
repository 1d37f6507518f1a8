package org.durumi.estimator.loglinear;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.durumi.estimator.table.CaptureTable;

/**
 * How much more nobody recorded if people differ in how easily they are recorded. The shape of the
 * difference cannot be seen in the data; each shape here is a column over the number of lists that
 * have a person. Baillargeon and Rivest (2007), J. Stat. Softw. 19; Darroch et al. (1993); Chao
 * (1987).
 */
enum Heterogeneity {
  /** People are alike. */
  NONE("Mt"),
  /** As little as possible: only those on three lists and more stand out. A lower bound. */
  CHAO("Mth Chao (LB)"),
  /** Poisson, with base 2. */
  POISSON("Mth Poisson2"),
  /** Normal on the logistic scale. */
  DARROCH("Mth Darroch"),
  /** Gamma, with parameter 3.5: a long tail of people who are hard to record. */
  GAMMA("Mth Gamma3.5");

  private static final double GAMMA_PARAMETER = 3.5;

  private final String code;

  Heterogeneity(String code) {
    this.code = code;
  }

  /** Its name in the field's papers. */
  String code() {
    return code;
  }

  /** A column of the shape by how many lists have a person; {@code from} is for {@link #CHAO}. */
  private double column(int lists, int from) {
    return switch (this) {
      case NONE -> 0;
      case CHAO -> Math.max(0, lists - from + 1);
      case POISSON -> Math.pow(2, lists) - 1;
      case DARROCH -> lists * lists / 2.0;
      case GAMMA -> Math.log(GAMMA_PARAMETER) - Math.log(GAMMA_PARAMETER + lists);
    };
  }

  /**
   * The total with this shape; empty where the model does not exist.
   *
   * @param perList whether lists differ in how many they have
   */
  Optional<Result> fit(CaptureTable table, boolean perList) {
    List<Integer> columns =
        new ArrayList<>(
            this == NONE
                ? List.of()
                : this == CHAO
                    ? IntStream.rangeClosed(3, table.size()).boxed().toList()
                    : List.of(0));
    while (true) {
      Design design = design(table, perList, columns);
      if (Existence.of(design) != Existence.UNIQUE) {
        if (this != CHAO || columns.isEmpty()) {
          return Optional.empty();
        }
        // Nobody is on so many lists: the column would run to minus infinity.
        columns.removeLast();
        continue;
      }
      PoissonFit fit = PoissonFit.of(design);
      int base = design.columns() - columns.size();
      // A lower bound: shapes that would make people more alike than chance are taken off.
      Optional<Integer> negative =
          this != CHAO
              ? Optional.empty()
              : IntStream.range(0, columns.size())
                  .filter(i -> fit.coefficients()[base + i] < 0)
                  .boxed()
                  .findFirst();
      if (negative.isEmpty()) {
        double unseen = Math.exp(fit.coefficients()[0]);
        return Optional.of(
            new Result(
                table.observed() + unseen,
                Math.sqrt(unseen + unseen * unseen * fit.interceptVariance()),
                fit.deviance(design)));
      }
      columns.remove(negative.get().intValue());
    }
  }

  private Design design(CaptureTable table, boolean perList, List<Integer> columns) {
    int[] cells = IntStream.range(1, 1 << table.size()).toArray();
    double[][] x = new double[cells.length][];
    double[] y = new double[cells.length];
    int base = perList ? table.size() : 1;
    for (int c = 0; c < cells.length; c++) {
      int lists = Integer.bitCount(cells[c]);
      x[c] = new double[1 + base + columns.size()];
      x[c][0] = 1;
      for (int j = 0; j < base; j++) {
        x[c][1 + j] = perList ? cells[c] >> j & 1 : lists;
      }
      for (int i = 0; i < columns.size(); i++) {
        x[c][1 + base + i] = column(lists, columns.get(i));
      }
      y[c] = table.count(cells[c]);
    }
    return new Design(cells, x, y);
  }

  /** What the shape gives. */
  record Result(double total, double deviation, double deviance) {}
}
