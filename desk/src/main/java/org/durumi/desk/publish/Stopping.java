package org.durumi.desk.publish;

import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Stops a check when somebody asks or its time is up. It interrupts the thread that works, but only
 * while that thread says that it may be: never while it writes.
 */
final class Stopping {

  /** Why it stops. */
  enum Why {
    /** It does not. */
    NOT,
    /** Somebody asked. */
    ASKED,
    /** Its time is up. */
    LATE
  }

  private final Duration longest;
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().factory());
  private Why why = Why.NOT;
  private @Nullable Thread thread;
  private @Nullable Future<?> alarm;

  /**
   * Without a check yet.
   *
   * @param longest what each may take
   */
  Stopping(Duration longest) {
    this.longest = longest;
  }

  /** A check begins; its time counts from here. */
  synchronized void begin() {
    end();
    why = Why.NOT;
    alarm = clock.schedule(() -> stop(Why.LATE), longest.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** From here this thread may be interrupted. */
  synchronized void mayStop() {
    refuse();
    thread = Thread.currentThread();
  }

  /** From here it may not. */
  synchronized void mustNotStop() {
    thread = null;
    boolean _ = Thread.interrupted();
    refuse();
  }

  private void refuse() {
    if (why != Why.NOT) {
      throw new CancellationException("the check was stopped");
    }
  }

  /** Somebody asks. */
  void ask() {
    stop(Why.ASKED);
  }

  private synchronized void stop(Why reason) {
    if (why == Why.NOT) {
      why = reason;
    }
    Thread working = thread;
    if (working != null) {
      working.interrupt();
    }
  }

  /** The check is over; whoever asks now asks for nothing. */
  synchronized Why end() {
    thread = null;
    boolean _ = Thread.interrupted();
    Future<?> waiting = alarm;
    if (waiting != null) {
      waiting.cancel(false);
    }
    return why;
  }
}
