package org.durumi.corpus.reading;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.durumi.reader.ReadingFault;

/**
 * Reads on a thread that is left behind when a report takes too long: it is interrupted, ends by
 * itself, as the length of a text is bounded, and another thread goes on with the next report.
 */
final class Timed implements AutoCloseable {

  // The depth of parsing follows the nesting of a text, in bytes.
  private static final long STACK = 4L << 20;

  private final Duration longest;
  private ExecutorService thread = fresh();

  Timed(Duration longest) {
    this.longest = longest;
  }

  Became read(String name, Callable<Became> reading) throws InterruptedException {
    Future<Became> future = thread.submit(reading);
    try {
      return future.get(longest.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      future.cancel(true);
      thread.shutdownNow();
      thread = fresh();
      return new Became.Failed(
          name
              + " was not read within "
              + longest.toSeconds()
              + " seconds; raise --max-seconds, or split it.");
    } catch (ExecutionException e) {
      return new Became.Failed(
          ReadingFault.sentence(name, Objects.requireNonNullElse(e.getCause(), e)));
    }
  }

  private static ExecutorService fresh() {
    return Executors.newSingleThreadExecutor(work -> {
      Thread made = new Thread(null, work, "durumi-corpus", STACK);
      made.setDaemon(true);
      return made;
    });
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }
}
