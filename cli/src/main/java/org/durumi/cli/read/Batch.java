package org.durumi.cli.read;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Works on many inputs with all cores and hands the results on in the inputs' order. Only a few
 * inputs for each core are in memory at a time.
 */
public final class Batch {

  private static final int AHEAD = 4;

  private final int threads;

  /** Works with this many threads, at least one. */
  public Batch(int threads) {
    this.threads = threads;
  }

  /**
   * Works on each input.
   *
   * @param work what to do, on several threads at once; must not throw
   * @param sink takes what each input gave, on the calling thread, in order
   */
  public <I, O> void run(Stream<I> inputs, Function<I, List<O>> work, Consumer<List<O>> sink) {
    Iterator<I> rest = inputs.iterator();
    Deque<Future<List<O>>> ahead = new ArrayDeque<>();
    ExecutorService workers = Executors.newFixedThreadPool(threads);
    try {
      while (rest.hasNext() || !ahead.isEmpty()) {
        while (rest.hasNext() && ahead.size() < threads * AHEAD) {
          I input = rest.next();
          ahead.add(workers.submit(() -> work.apply(input)));
        }
        sink.accept(result(ahead.remove()));
      }
    } finally {
      workers.shutdownNow();
    }
  }

  private static <O> List<O> result(Future<List<O>> work) {
    try {
      return work.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while reading", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("a worker failed", e.getCause());
    }
  }
}
