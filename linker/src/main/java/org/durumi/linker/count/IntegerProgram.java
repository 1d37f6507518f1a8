package org.durumi.linker.count;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;
import org.ojalgo.optimisation.integer.IntegerStrategy;

/**
 * Whole numbers, none below zero, of which sums are bounded: what is the least value of another
 * sum? Solved by ojAlgo, first without asking for whole numbers; mostly they are whole all the
 * same. A solution is rounded and then checked in whole numbers, so that rounding errors cannot
 * pass.
 */
public final class IntegerProgram {

  /** How a search ended. */
  public enum End {
    /** The value is the least. */
    PROVEN,
    /** Nothing fulfils all rows. */
    IMPOSSIBLE,
    /** The search was cut off: the least value is no lower than this, but may be higher. */
    BOUNDED
  }

  /**
   * What was found.
   *
   * @param end how the search ended
   * @param value the least value, or a bound on it
   */
  public record Answer(End end, long value) {}

  /** Sum over plus less sum over minus, from low to high. */
  private record Row(int[] plus, int[] minus, long low, long high) {}

  /** No end. */
  public static final long OPEN = Long.MAX_VALUE;

  private static final int MOST_STEPS = 20_000;
  private static final double NEAR = 1e-6;

  private final int columns;
  private final int mostSteps;
  private final List<Row> rows = new ArrayList<>();

  /**
   * A program without conditions.
   *
   * @param columns how many numbers
   */
  public IntegerProgram(int columns) {
    this(columns, MOST_STEPS);
  }

  /** One whose search is cut off after so many steps. */
  IntegerProgram(int columns, int mostSteps) {
    this.columns = columns;
    this.mostSteps = mostSteps;
  }

  /**
   * Adds a condition.
   *
   * @param plus columns that are added
   * @param minus columns that are taken off
   * @param low the least the sum may be, or minus {@link #OPEN}
   * @param high the most, or {@link #OPEN}
   */
  public void row(int[] plus, int[] minus, long low, long high) {
    rows.add(new Row(plus, minus, low, high));
  }

  /** Adds a condition without an upper end. */
  void atLeast(int[] plus, long low) {
    row(plus, new int[0], low, OPEN);
  }

  /** Adds a condition without a lower end. */
  void atMost(int[] plus, long high) {
    row(plus, new int[0], -OPEN, high);
  }

  /** The least value of the sum of the columns times their costs, which must have a least value. */
  public Answer minimise(long[] cost) {
    return minimise(cost, true);
  }

  /** The same, believing the solver where it says that nothing fulfils all rows. */
  Answer minimiseBelieving(long[] cost) {
    return minimise(cost, false);
  }

  private Answer minimise(long[] cost, boolean checks) {
    if (rows.stream().anyMatch(r -> r.plus().length == 0 && r.minus().length == 0 && r.low() > 0)) {
      return new Answer(End.IMPOSSIBLE, 0);
    }
    ExpressionsBasedModel relaxed = model(cost, false);
    Optimisation.Result first = relaxed.minimise();
    boolean infeasible = first.getState() == Optimisation.State.INFEASIBLE;
    if (infeasible && (!checks || isImpossible(first, false))) {
      return new Answer(End.IMPOSSIBLE, 0);
    }
    if (!first.getState().isOptimal()) {
      return whole(cost, Long.MIN_VALUE);
    }
    long[] found = rounded(first);
    long bound = (long) Math.ceil(value(first, cost) - NEAR);
    if (holds(found) && value(found, cost) == bound) {
      return new Answer(End.PROVEN, bound);
    }
    return whole(cost, bound);
  }

  /**
   * Rows that are enough for the bound that is found without asking for whole numbers: those that
   * have a price in the dual program. All rows where that program is not solved.
   */
  List<Integer> support(long[] cost) {
    ExpressionsBasedModel dual = new ExpressionsBasedModel();
    dual.options.iterations_abort = mostSteps;
    Expression[] column = new Expression[columns];
    for (int c = 0; c < columns; c++) {
      column[c] = dual.newExpression("c" + c).upper(cost[c]);
    }
    List<Integer> rowOf = new ArrayList<>();
    for (int r = 0; r < rows.size(); r++) {
      Row row = rows.get(r);
      for (int sign = 1; sign >= -1; sign -= 2) {
        long end = sign > 0 ? row.low() : row.high();
        if (Math.abs(end) != OPEN) {
          Variable price = dual.newVariable("y" + rowOf.size()).lower(0).weight(sign * end);
          for (int c : row.plus()) {
            column[c].add(price, sign);
          }
          for (int c : row.minus()) {
            column[c].add(price, -sign);
          }
          rowOf.add(r);
        }
      }
    }
    Optimisation.Result result = dual.maximise();
    boolean solved = result.getState().isOptimal();
    return IntStream.range(0, rowOf.size())
        .filter(v -> !solved || result.doubleValue(v) > NEAR)
        .map(rowOf::get)
        .distinct()
        .boxed()
        .toList();
  }

  private Answer whole(long[] cost, long bound) {
    Optimisation.Result result = model(cost, true).minimise();
    if (isImpossible(result, true)) {
      return new Answer(End.IMPOSSIBLE, 0);
    }
    if (result.getState().isFeasible()) {
      long[] found = rounded(result);
      long value = value(found, cost);
      if (holds(found) && (value == bound || result.getState().isOptimal())) {
        return new Answer(End.PROVEN, value);
      }
    }
    return new Answer(End.BOUNDED, bound);
  }

  /**
   * Tells whether nothing fulfils all rows. A search that failed or was cut off has not shown that,
   * even if it says so; that rows have to give way by something does.
   */
  private boolean isImpossible(Optimisation.Result result, boolean integer) {
    if (result.getState() != Optimisation.State.INFEASIBLE) {
      return false;
    }
    ExpressionsBasedModel bent = model(new long[columns], integer);
    int number = 0;
    for (Expression row : List.copyOf(bent.constraints().toList())) {
      if (row.isLowerLimitSet()) {
        row.set(bent.newVariable("up" + number).lower(0).weight(1), 1);
      }
      if (row.isUpperLimitSet()) {
        row.set(bent.newVariable("down" + number).lower(0).weight(1), -1);
      }
      number++;
    }
    Optimisation.Result least = bent.minimise();
    return least.getState().isOptimal() && least.getValue() > NEAR;
  }

  private ExpressionsBasedModel model(long[] cost, boolean integer) {
    ExpressionsBasedModel model = new ExpressionsBasedModel();
    model.options.iterations_abort = mostSteps;
    model.options.integer(IntegerStrategy.newConfigurable().withParallelism(() -> 1));
    Variable[] x = new Variable[columns];
    for (int c = 0; c < columns; c++) {
      x[c] = model.newVariable("x" + c).lower(0).integer(integer);
      if (cost[c] != 0) {
        x[c].weight(BigDecimal.valueOf(cost[c]));
      }
    }
    int number = 0;
    for (Row row : rows) {
      Expression sum = model.newExpression("r" + number++);
      for (int c : row.plus()) {
        sum.add(x[c], 1);
      }
      for (int c : row.minus()) {
        sum.add(x[c], -1);
      }
      if (row.low() != -OPEN) {
        sum.lower(row.low());
      }
      if (row.high() != OPEN) {
        sum.upper(row.high());
      }
    }
    return model;
  }

  private long[] rounded(Optimisation.Result result) {
    long[] found = new long[columns];
    for (int c = 0; c < columns; c++) {
      found[c] = Math.round(result.doubleValue(c));
    }
    return found;
  }

  private boolean holds(long[] found) {
    for (long x : found) {
      if (x < 0) {
        return false;
      }
    }
    for (Row row : rows) {
      long sum = 0;
      for (int c : row.plus()) {
        sum += found[c];
      }
      for (int c : row.minus()) {
        sum -= found[c];
      }
      if (sum < row.low() || sum > row.high()) {
        return false;
      }
    }
    return true;
  }

  private double value(Optimisation.Result result, long[] cost) {
    double value = 0;
    for (int c = 0; c < columns; c++) {
      value += cost[c] * result.doubleValue(c);
    }
    return value;
  }

  private static long value(long[] found, long[] cost) {
    long value = 0;
    for (int c = 0; c < found.length; c++) {
      value += cost[c] * found[c];
    }
    return value;
  }
}
