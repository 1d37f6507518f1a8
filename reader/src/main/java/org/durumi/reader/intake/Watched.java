package org.durumi.reader.intake;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Reads on a thread that can be left behind. Parsers stop by themselves when {@link Bounds} lets
 * nothing more through; one that never asks is interrupted and abandoned to a daemon thread, whose
 * work is lost when the program ends.
 */
final class Watched {

  private static final Duration GRACE = Duration.ofMillis(500);
  // Parsers recurse with the nesting of a file; the depth limits fit into this, in bytes.
  private static final long STACK = 4L << 20;

  private Watched() {}

  static Draft read(FormatReader reader, Input input, Bounds bounds) {
    FutureTask<Draft> task = new FutureTask<>(() -> reader.read(input, bounds));
    Thread thread = new Thread(null, task, "durumi-intake", STACK);
    thread.setDaemon(true);
    thread.start();
    try {
      return task.get(bounds.limits().maxTime().plus(GRACE).toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      thread.interrupt();
      throw bounds.overTime();
    } catch (InterruptedException e) {
      thread.interrupt();
      Thread.currentThread().interrupt();
      throw new Refusal("was not read: the reading was stopped");
    } catch (ExecutionException e) {
      throw Failures.asRefusal(e.getCause());
    }
  }
}
