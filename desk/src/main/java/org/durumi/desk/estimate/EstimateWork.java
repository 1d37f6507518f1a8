package org.durumi.desk.estimate;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.durumi.archive.Archive;
import org.durumi.archive.Linkable;
import org.durumi.desk.vault.Lease;
import org.durumi.desk.vault.Vault;
import org.durumi.estimator.Method;
import org.durumi.publisher.unseen.Unseen;
import org.durumi.publisher.unseen.UnseenEstimation;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Estimates in the background, one selection at a time, with an archive of its own. What was found
 * is forgotten when the desk locks.
 */
@Component
public class EstimateWork implements DisposableBean {

  private static final long LONGEST_END_SECONDS = 60;
  private static final long SEED = 1;

  private final Vault vault;
  private final Clock clock;
  private final ExecutorService thread = Executors.newSingleThreadExecutor();
  private Now now = Now.NOTHING;
  private long opening;
  private int done;
  private int total;
  private volatile boolean stopping;

  EstimateWork(Vault vault, Clock clock) {
    this.vault = vault;
    this.clock = clock;
  }

  /** How the last one ended. */
  public enum End {
    /** None has ended. */
    NONE,
    /** With an answer, be it that there is none. */
    ANSWERED,
    /** Nothing that was asked for has a list. */
    NO_LISTS,
    /** Somebody stopped it. */
    STOPPED,
    /** It could not be finished. */
    BROKEN;

    /** The name that programs get, such as {@code no_lists}. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * Where it stands.
   *
   * @param filter what it is of; null where there was none
   * @param begun when it was begun, while it goes on; else null
   * @param done steps
   * @param total steps; 0 while that is not known
   * @param end how it ended
   * @param found what was found, if something was
   * @param ended when
   */
  public record Now(
      @Nullable EstimateFilter filter,
      @Nullable Instant begun,
      int done,
      int total,
      End end,
      @Nullable Found found,
      @Nullable Instant ended) {

    static final Now NOTHING = new Now(null, null, 0, 0, End.NONE, null, null);

    /** Tells whether one goes on. */
    public boolean goesOn() {
      return begun != null;
    }
  }

  /** Somebody stopped it. */
  private static final class StoppedException extends RuntimeException {

    private static final long serialVersionUID = 1;

    StoppedException() {
      super("the estimate was stopped");
    }
  }

  /** Where it stands now. */
  public synchronized Now now() {
    if (opening != vault.opening()) {
      return Now.NOTHING;
    }
    return new Now(now.filter(), now.begun(), done, total, now.end(), now.found(), now.ended());
  }

  /**
   * Begins one, unless one goes on.
   *
   * @return whether it began
   */
  public synchronized boolean begin(EstimateFilter filter) {
    if (now().goesOn()) {
      return false;
    }
    long current = vault.opening();
    Lease lease = vault.lease();
    opening = current;
    done = 0;
    total = 0;
    stopping = false;
    now = new Now(filter, clock.instant(), 0, 0, End.NONE, null, null);
    thread.execute(() -> run(lease, current, filter));
    return true;
  }

  /** Ends the one that goes on, soon. */
  public void stop() {
    stopping = true;
  }

  private void run(Lease lease, long current, EstimateFilter filter) {
    try (lease) {
      Archive archive = lease.archive();
      Linkable linkable = archive.incidents().followed().linkable(filter.selection().scope());
      Optional<Unseen> unseen =
          new UnseenEstimation(SEED, EnumSet.allOf(Method.class), UnseenEstimation.USUAL_LINKAGES)
              .of(linkable, filter.selection(), steps(lease));
      if (unseen.isEmpty()) {
        end(current, End.NO_LISTS, null);
      } else {
        end(current, End.ANSWERED, Found.of(unseen.get(), archive, clock));
      }
    } catch (RuntimeException | OutOfMemoryError e) {
      // What broke may quote the archive; the page says that it broke off.
      end(current, stopping || !lease.isWanted() ? End.STOPPED : End.BROKEN, null);
    }
  }

  private UnseenEstimation.Steps steps(Lease lease) {
    return new UnseenEstimation.Steps() {
      @Override
      public void of(int all) {
        synchronized (EstimateWork.this) {
          total = all;
        }
      }

      @Override
      public void step() {
        if (stopping || !lease.isWanted()) {
          throw new StoppedException();
        }
        synchronized (EstimateWork.this) {
          done = Math.min(done + 1, total);
        }
      }
    };
  }

  private synchronized void end(long current, End how, @Nullable Found found) {
    if (opening == current) {
      now = new Now(now.filter(), null, done, total, how, found, clock.instant());
    }
  }

  @Override
  public void destroy() throws InterruptedException {
    stopping = true;
    thread.shutdown();
    if (!thread.awaitTermination(LONGEST_END_SECONDS, TimeUnit.SECONDS)) {
      thread.shutdownNow();
    }
  }
}
