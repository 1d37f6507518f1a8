package org.durumi.desk.publish;

import java.time.Clock;
import java.time.Instant;
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

  private static final long LONGEST_END_SECONDS = 60;

  private final Vault vault;
  private final Clock clock;
  private final ExecutorService thread = Executors.newSingleThreadExecutor();
  private final Map<String, Parcel> parcels = new ConcurrentHashMap<>();
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

  /**
   * Where it stands.
   *
   * @param begun when what goes on was begun; null while nothing goes on
   * @param step what it is at
   * @param released the number of the release that just left; 0 for none
   * @param refusal why something did not leave, in English, or null
   * @param changed whether it did not leave since the archive changed after it was looked at
   * @param broken whether the last could not be finished
   */
  public record Now(
      @Nullable Instant begun,
      Step step,
      int released,
      @Nullable String refusal,
      boolean changed,
      boolean broken) {

    static final Now IDLE = new Now(null, Step.GATHER, 0, null, false, false);

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
  synchronized void keep(long current, Asked asked, ArchiveGate gate, Gated gated) {
    if (opening != current) {
      return;
    }
    trials++;
    trial = new Trial(trials, asked, gate.exposures(), gated, clock.instant());
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

  /** Tells what it is at. */
  synchronized void step(long current, Step step) {
    if (opening == current) {
      now = new Now(now.begun(), step, 0, null, false, false);
    }
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
    now = new Now(clock.instant(), Step.GATHER, 0, null, false, false);
    thread.execute(() -> run(task, lease, current));
  }

  private void run(Task task, Lease lease, long current) {
    Now then;
    try (lease) {
      then = task.run(lease.archive(), current);
    } catch (RefusedDecision | ExportRefusal e) {
      then = new Now(null, Step.NOTE, 0, String.valueOf(e.getMessage()), false, false);
    } catch (RuntimeException | OutOfMemoryError e) {
      // What broke may quote the archive; the page says that it broke off.
      then = new Now(null, Step.NOTE, 0, null, false, true);
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
    thread.shutdown();
    if (!thread.awaitTermination(LONGEST_END_SECONDS, TimeUnit.SECONDS)) {
      thread.shutdownNow();
    }
  }
}
