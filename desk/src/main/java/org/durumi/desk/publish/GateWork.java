package org.durumi.desk.publish;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.durumi.desk.page.RefusedInWords;
import org.durumi.desk.vault.Lease;
import org.durumi.desk.vault.Vault;
import org.durumi.publisher.export.ExportRefusal;
import org.durumi.publisher.gate.Gated;
import org.durumi.publisher.leaving.ArchiveGate;
import org.durumi.publisher.leaving.Parcel;
import org.durumi.publisher.simulate.Change;
import org.durumi.publisher.simulate.Inference;
import org.durumi.record.review.RefusedDecision;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Does what {@link GateTasks} asks for beside the pages, one thing at a time, with an archive of
 * its own. What it holds is forgotten when the desk locks; what is in the log stays.
 */
@Component
public final class GateWork implements DisposableBean {

  /** The key of the sentence that something else was looked at meanwhile. */
  public static final String STALE = "publish.stale";

  /** What a check may take; a larger selection is for the command line. */
  public static final Duration LONGEST = Duration.ofMinutes(10);

  /** For so many of what can be worked out a change of its own is looked for. */
  private static final int MOST_SMALLEST = 60;

  private static final long LONGEST_END_SECONDS = 60;

  private final Vault vault;
  private final Clock clock;
  private final ExecutorService thread = Executors.newSingleThreadExecutor();
  private final Map<String, Parcel> parcels = new ConcurrentHashMap<>();
  private final Stopping stopping = new Stopping(LONGEST);
  private Now now = Now.IDLE;
  private Now last = Now.IDLE;
  private volatile @Nullable Trial trial;
  private int trials;
  private long opening;

  GateWork(Vault vault, Clock clock) {
    this.vault = vault;
    this.clock = clock;
    vault.whenLocked(this::forget);
  }

  /** What it is at, in order. */
  public enum Step {
    /** Incidents and earlier releases are read. */
    GATHER,
    /** What a reader could work out is worked out. */
    SIMULATE,
    /** Files are made. */
    PACK,
    /** Files are read once more. */
    READ,
    /** It is noted in the log. */
    NOTE;

    /** The name used in pages, such as {@code gather}. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** How something ended. */
  public enum End {
    /** It was done. */
    DONE,
    /** It was refused at the last: a file would have held what its fields do not. */
    REFUSED,
    /** Nothing left since the archive changed after it was looked at. */
    CHANGED,
    /** It broke off. */
    BROKEN,
    /** Somebody stopped it. */
    STOPPED,
    /** Its time was up. */
    LATE;

    /** The name used in pages, such as {@code stopped}. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * Where it stands.
   *
   * @param begun when what goes on was begun; null while nothing goes on
   * @param step what it is at
   * @param released the number of the release that just left; 0 for none
   * @param end how the last ended
   */
  public record Now(@Nullable Instant begun, Step step, int released, End end) {

    /** Nothing goes on, and nothing is to be said. */
    public static final Now IDLE = ended(End.DONE);

    static Now ended(End how) {
      return new Now(null, Step.GATHER, 0, how);
    }

    static Now left(int number) {
      return new Now(null, Step.NOTE, number, End.DONE);
    }

    /** Tells whether something goes on. */
    public boolean goesOn() {
      return begun != null;
    }
  }

  /** Where it stands now. */
  public synchronized Now now() {
    return opening == vault.opening() ? now : Now.IDLE;
  }

  /** The same; what was said of something that is over is not said again. */
  public synchronized Now take() {
    Now here = now();
    if (!here.goesOn()) {
      now = Now.IDLE;
    }
    return here;
  }

  /** How the last ended, whether or not somebody was told so already. */
  public synchronized Now last() {
    return opening == vault.opening() ? last : Now.IDLE;
  }

  /** What was checked last. */
  public synchronized Optional<Trial> trial() {
    return opening == vault.opening() ? Optional.ofNullable(trial) : Optional.empty();
  }

  /**
   * What was checked last, if that is what somebody looked at.
   *
   * @param seen its number, as it was typed
   * @throws RefusedInWords if it is something else by now
   */
  public Trial trial(String seen) {
    return trial()
        .filter(one -> Integer.toString(one.number()).equals(seen))
        .orElseThrow(() -> new RefusedInWords(STALE));
  }

  /** A file that was packed since the desk was unlocked. */
  public synchronized Optional<Parcel> parcel(String name) {
    return opening == vault.opening() ? Optional.ofNullable(parcels.get(name)) : Optional.empty();
  }

  /** Keeps a file until the desk locks. */
  synchronized void keep(long current, Parcel parcel) {
    if (opening == current) {
      parcels.put(parcel.name(), parcel);
    }
  }

  /** Keeps what was looked at until the desk locks. */
  void keep(long current, Asked asked, ArchiveGate gate, Gated gated) {
    Map<Inference, List<Change>> smallest = gate.smallest(gated, MOST_SMALLEST);
    keep(current, asked, gate, gated, smallest);
  }

  private synchronized void keep(
      long current,
      Asked asked,
      ArchiveGate gate,
      Gated gated,
      Map<Inference, List<Change>> smallest) {
    if (opening != current) {
      return;
    }
    trials++;
    trial = new Trial(trials, asked, gate.exposures(), gated, smallest, clock.instant());
  }

  /** What was looked at has left. */
  synchronized void forgetTrial() {
    trial = null;
  }

  /** Takes no lock of its own: whoever locks the desk holds the vault's already. */
  private void forget() {
    trial = null;
    parcels.clear();
  }

  /**
   * Tells what it is at.
   *
   * @throws java.util.concurrent.CancellationException if it was stopped before
   */
  synchronized void step(long current, Step step) {
    if (opening == current) {
      now = new Now(now.begun(), step, 0, End.DONE);
    }
    if (step == Step.SIMULATE) {
      stopping.mayStop();
    } else {
      stopping.mustNotStop();
    }
  }

  /** Stops what goes on, soon; what is being noted in the log already is not stopped. */
  public void stop() {
    stopping.ask();
  }

  /**
   * Begins, unless something goes on.
   *
   * @return whether it began
   */
  synchronized boolean begin(GateTask task) {
    if (now().goesOn()) {
      return false;
    }
    long current = vault.opening();
    Lease lease = vault.lease();
    if (opening != current) {
      forget();
    }
    opening = current;
    last = Now.IDLE;
    now = new Now(clock.instant(), Step.GATHER, 0, End.DONE);
    stopping.begin();
    thread.execute(() -> run(task, lease, current));
    return true;
  }

  private void run(GateTask task, Lease lease, long current) {
    Now then;
    try (lease) {
      then = task.run(lease.archive(), current);
    } catch (RefusedDecision | ExportRefusal e) {
      then = Now.ended(End.REFUSED);
    } catch (RuntimeException | OutOfMemoryError e) {
      // What broke may quote the archive; the page says that it broke off.
      then = Now.ended(End.BROKEN);
    }
    Stopping.Why why = stopping.end();
    if (then.end() == End.BROKEN && why != Stopping.Why.NOT) {
      then = Now.ended(why == Stopping.Why.LATE ? End.LATE : End.STOPPED);
    }
    end(current, then);
  }

  private synchronized void end(long current, Now then) {
    if (opening == current) {
      now = then;
      last = then;
      if (vault.opening() != current) {
        // Locked meanwhile: nothing that was found is kept.
        forget();
      }
    }
  }

  @Override
  public void destroy() throws InterruptedException {
    stopping.ask();
    thread.shutdown();
    if (!thread.awaitTermination(LONGEST_END_SECONDS, TimeUnit.SECONDS)) {
      thread.shutdownNow();
    }
  }
}
