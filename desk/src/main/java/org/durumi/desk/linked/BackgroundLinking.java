package org.durumi.desk.linked;

import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.durumi.desk.vault.Lease;
import org.durumi.desk.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Links what waits beside the pages, with an archive of its own. Locking stops it, and then nothing
 * of it is kept.
 */
@Component
public final class BackgroundLinking implements DisposableBean {

  private static final long LONGEST_END_SECONDS = 60;

  private final Vault vault;
  private final Clock clock;
  private final ExecutorService thread = Executors.newSingleThreadExecutor();
  private Now now = Now.IDLE;
  private long opening;
  private volatile boolean closing;

  BackgroundLinking(Vault vault, Clock clock) {
    this.vault = vault;
    this.clock = clock;
  }

  /**
   * Where it stands.
   *
   * @param begun when what goes on was begun; null while nothing goes on
   * @param broken whether the last could not be finished
   */
  public record Now(@Nullable Instant begun, boolean broken) {

    static final Now IDLE = new Now(null, false);

    /** Tells whether it goes on. */
    public boolean goesOn() {
      return begun != null;
    }
  }

  /** Where it stands now. */
  synchronized Now now() {
    return opening == vault.opening() ? now : Now.IDLE;
  }

  /** Begins, unless it goes on or broke off: what broke off once is begun again by a person. */
  synchronized void begin() {
    if (!now().goesOn() && !now().broken()) {
      beginAnyway();
    }
  }

  /** Begins, unless it goes on. */
  synchronized void beginAgain() {
    if (!now().goesOn()) {
      beginAnyway();
    }
  }

  private void beginAnyway() {
    long current = vault.opening();
    Lease lease = vault.lease();
    opening = current;
    now = new Now(clock.instant(), false);
    thread.execute(() -> run(lease, current));
  }

  private void run(Lease lease, long current) {
    boolean broken = false;
    try (lease) {
      lease.archive().incidents().bringUpToDate(() -> lease.isWanted() && !closing);
    } catch (RuntimeException | OutOfMemoryError e) {
      // What broke may quote the archive; the page says that it broke off.
      broken = true;
    }
    end(current, broken);
  }

  private synchronized void end(long current, boolean broken) {
    if (opening == current) {
      now = new Now(null, broken);
    }
  }

  @Override
  public void destroy() throws InterruptedException {
    closing = true;
    thread.shutdown();
    if (!thread.awaitTermination(LONGEST_END_SECONDS, TimeUnit.SECONDS)) {
      thread.shutdownNow();
    }
  }
}
