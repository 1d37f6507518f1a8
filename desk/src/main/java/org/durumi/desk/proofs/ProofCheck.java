package org.durumi.desk.proofs;

import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.durumi.archive.Archive;
import org.durumi.archive.Verification;
import org.durumi.archive.evidence.TimeStampRoots;
import org.durumi.desk.vault.Lease;
import org.durumi.desk.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Checks the archive in the background, one check at a time, with an archive of its own. What was
 * found is forgotten when the desk locks.
 */
@Component
public final class ProofCheck implements DisposableBean {

  private static final long LONGEST_END_SECONDS = 60;

  private final Vault vault;
  private final Clock clock;
  private final ExecutorService thread = Executors.newSingleThreadExecutor();
  private Outcome outcome = Outcome.NONE;
  private long opening;

  ProofCheck(Vault vault, Clock clock) {
    this.vault = vault;
    this.clock = clock;
  }

  /**
   * Where the check stands.
   *
   * @param begun when the check that goes on was begun; null while none goes on
   * @param found what the last check found, if there was one
   * @param ended when it ended
   * @param broken whether the last check could not be finished
   */
  public record Outcome(
      @Nullable Instant begun,
      @Nullable Verification found,
      @Nullable Instant ended,
      boolean broken) {

    static final Outcome NONE = new Outcome(null, null, null, false);
  }

  /** Where it stands now. */
  public synchronized Outcome now() {
    return opening == vault.opening() ? outcome : Outcome.NONE;
  }

  /** Begins a check, unless one goes on. */
  public synchronized void begin() {
    Outcome before = now();
    if (before.begun() != null) {
      return;
    }
    long current = vault.opening();
    Lease lease = vault.lease();
    opening = current;
    outcome = new Outcome(clock.instant(), before.found(), before.ended(), false);
    thread.execute(() -> run(lease, current));
  }

  private void run(Lease lease, long current) {
    Verification found = null;
    try (lease) {
      Archive archive = lease.archive();
      found = archive.verify(TimeStampRoots.none(), lease::isWanted);
    } catch (RuntimeException e) {
      // What broke a reader may quote the archive; the page says that it broke off.
      end(current, null);
      return;
    }
    end(current, found);
  }

  private synchronized void end(long current, @Nullable Verification found) {
    if (opening == current) {
      outcome = new Outcome(null, found, clock.instant(), found == null);
    }
  }

  @Override
  public void destroy() throws InterruptedException {
    thread.shutdown();
    if (!thread.awaitTermination(LONGEST_END_SECONDS, TimeUnit.SECONDS)) {
      thread.shutdownNow();
    }
  }
}
