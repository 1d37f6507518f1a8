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
import org.durumi.archive.Archive;
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

    static final Now IDLE = ended(End.DONE);

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

  /** Something that is done beside the pages. */
  interface Task {

    /**
     * Does it.
     *
     * @param current the opening of the vault in which it was begun; what it finds is kept for that
     *     one alone
     * @return what is to be said of it then
     */
    Now run(Archive archive, long current);
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

  /** What was checked last. */
  public synchronized Optional<Trial> trial() {
    return opening == vault.opening() ? Optional.ofNullable(trial) : Optional.empty();
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
  void stop() {
    stopping.ask();
  }

  /** Begins, unless something goes on. */
  synchronized void begin(Task task) {
    if (now().goesOn()) {
      return;
    }
    long current = vault.opening();
    Lease lease = vault.lease();
    if (opening != current) {
      forget();
    }
    opening = current;
    now = new Now(clock.instant(), Step.GATHER, 0, End.DONE);
    stopping.begin();
    thread.execute(() -> run(task, lease, current));
  }

  private void run(Task task, Lease lease, long current) {
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
