package org.durumi.estimator.latent;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.durumi.estimator.chance.Chance;
import org.durumi.estimator.table.CaptureTable;

/** Runs chains until they agree or time is up, and tempered runs beside them. */
public final class LatentClasses {

  private final CaptureTable table;
  private final LatentPrior prior;
  private final LatentEffort effort;
  private final long seed;

  private LatentClasses(CaptureTable table, LatentPrior prior, LatentEffort effort, long seed) {
    this.table = table;
    this.prior = prior;
    this.effort = effort;
    this.seed = seed;
  }

  /**
   * Samples the posterior of the total. The same seed and effort give the same draws, however many
   * threads there are.
   *
   * @param step run after each chain, from any thread
   */
  public static LatentPosterior sample(
      CaptureTable table, LatentPrior prior, LatentEffort effort, long seed, Runnable step) {
    return new LatentClasses(table, prior, effort, seed).run(step);
  }

  private LatentPosterior run(Runnable step) {
    try (ExecutorService workers = Executors.newFixedThreadPool(effort.threads())) {
      List<Ladder> ladders =
          all(
              workers,
              IntStream.range(0, effort.tempered())
                  .<Callable<Ladder>>mapToObj(i ->
                      () -> {
                        Ladder ladder = temper(i);
                        step.run();
                        return ladder;
                      })
                  .toList());
      List<Chain> chains = IntStream.range(0, effort.chains()).mapToObj(this::chain).toList();
      int wanted = effort.draws();
      while (true) {
        int draws = wanted;
        all(
            workers,
            chains.stream().<Callable<Chain>>map(c -> () -> c.until(draws, effort)).toList());
        if (draws >= effort.mostDraws() || agreed(chains)) {
          break;
        }
        // Chains that do not agree may still be on their way from where they began.
        chains.forEach(c -> c.trace().forget(c.trace().size() / 4));
        wanted = Math.min(2 * wanted, effort.mostDraws());
      }
      chains.forEach(_ -> step.run());
      return LatentPosterior.of(
          chains.stream().map(Chain::trace).toList(),
          ladders.stream().map(Ladder::trace).toList(),
          work(chains, ladders));
    }
  }

  private static LatentPosterior.Work work(List<Chain> chains, List<Ladder> ladders) {
    return new LatentPosterior.Work(
        ladders.stream().mapToInt(l -> l.tempering().trips()).sum(),
        ladders.stream().mapToDouble(l -> l.tempering().leastTaken()).min().orElse(1),
        ladders.stream().mapToInt(l -> l.tempering().rungs()).max().orElse(0),
        chains.stream().mapToLong(c -> c.sweeps).sum(),
        chains.stream().mapToDouble(c -> c.seconds).sum());
  }

  private static boolean agreed(List<Chain> chains) {
    Convergence convergence =
        Convergence.of(chains.stream().map(c -> c.trace().logTotals()).toList());
    return convergence.rhat() < LatentPosterior.RHAT
        && convergence.effective() >= 2 * LatentPosterior.EFFECTIVE;
  }

  private Ladder temper(int number) {
    Tempering tempering = Tempering.of(table, prior, Chance.of(seed, 1000L + number));
    Trace trace = new Trace();
    int burnIn = effort.rounds() / 5;
    tempering.run(
        effort.rounds(),
        round -> {
          if (round >= burnIn) {
            trace.add(tempering.first());
          }
        });
    return new Ladder(tempering, trace);
  }

  private record Ladder(Tempering tempering, Trace trace) {}

  private Chain chain(int number) {
    Chance chance = Chance.of(seed, number);
    double[] rates = new double[table.size()];
    for (int list = 0; list < rates.length; list++) {
      rates[list] = (double) table.onAll(1 << list) / table.observed();
    }
    Kinds start =
        number % 2 == 0
            ? Kinds.alike(prior, rates, chance)
            : Kinds.anywhere(prior, table.size(), chance);
    return new Chain(
        new GibbsSampler(prior, table.size(), table.histories(), table.counts(), start, chance));
  }

  private static final class Chain {

    private final GibbsSampler sampler;
    private final Trace trace = new Trace();
    private long sweeps;
    private double seconds;

    Chain(GibbsSampler sampler) {
      this.sampler = sampler;
    }

    Trace trace() {
      return trace;
    }

    Chain until(int draws, LatentEffort effort) {
      long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
      for (int s = 0; sweeps == 0 && s < effort.burnIn(); s++) {
        sampler.sweep();
      }
      sweeps += sweeps == 0 ? effort.burnIn() : 0;
      while (trace.size() < draws) {
        for (int s = 0; s < effort.thin(); s++) {
          sampler.sweep();
        }
        sweeps += effort.thin();
        trace.add(sampler);
      }
      seconds += (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before) / 1e9;
      return this;
    }
  }

  private static <T> List<T> all(ExecutorService workers, List<Callable<T>> tasks) {
    List<T> results = new ArrayList<>();
    try {
      for (Future<T> future : workers.invokeAll(tasks)) {
        results.add(future.get());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Sampling was stopped before it was done.", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("A chain broke off.", e.getCause());
    }
    return results;
  }
}
