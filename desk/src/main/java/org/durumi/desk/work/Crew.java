package org.durumi.desk.work;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import org.durumi.archive.arrival.Adder;
import org.durumi.archive.arrival.FileSource;
import org.durumi.archive.arrival.Loaded;
import org.durumi.archive.arrival.Prepared;
import org.durumi.archive.arrival.Reading;
import org.durumi.reader.ReadingFault;
import org.jspecify.annotations.Nullable;

/**
 * Two who read and one who writes. A few inputs are read ahead and handed on in their order, so
 * that memory does not grow with the work.
 */
final class Crew implements AutoCloseable {

  private static final int READERS = 2;
  private static final int AHEAD = 6;
  private static final long LOOK_UP_MILLIS = 100;

  private final ExecutorService readers = Executors.newFixedThreadPool(READERS);
  private final Deque<Future<Prepared>> ahead = new ArrayDeque<>();
  private final FileSource source;
  private final Reading reading;
  private final BooleanSupplier goesOn;

  Crew(FileSource source, Reading reading, BooleanSupplier goesOn) {
    this.source = source;
    this.reading = reading;
    this.goesOn = goesOn;
  }

  /**
   * Reads and adds.
   *
   * @param failed is told of each input that gave nothing
   * @return whether all of it was done; if not, what the adder took is added all the same
   */
  boolean add(List<Input> inputs, Adder adder, Runnable failed) throws InterruptedException {
    Iterator<Input> rest = inputs.iterator();
    try {
      while (rest.hasNext() || !ahead.isEmpty()) {
        while (rest.hasNext() && ahead.size() < AHEAD && goesOn.getAsBoolean()) {
          Loaded loaded = rest.next().load(source);
          ahead.add(readers.submit(() -> prepared(loaded)));
        }
        Prepared next = goesOn.getAsBoolean() ? next() : null;
        if (next == null) {
          return false;
        }
        adder.take(next);
        if (next instanceof Prepared.Failed) {
          failed.run();
        }
      }
      return true;
    } finally {
      adder.flush();
    }
  }

  private Prepared prepared(Loaded loaded) {
    try {
      return loaded.prepare(reading);
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      return new Prepared.Failed("report", List.of(ReadingFault.sentence("One report", e)));
    }
  }

  /** The next that was read; null when the work was stopped before it was. */
  private @Nullable Prepared next() throws InterruptedException {
    Future<Prepared> first = ahead.remove();
    while (true) {
      try {
        return first.get(LOOK_UP_MILLIS, TimeUnit.MILLISECONDS);
      } catch (TimeoutException e) {
        if (!goesOn.getAsBoolean()) {
          return null;
        }
      } catch (ExecutionException e) {
        throw new IllegalStateException("reading broke off", e);
      }
    }
  }

  @Override
  public void close() {
    readers.shutdownNow();
  }
}
