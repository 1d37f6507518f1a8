package org.durumi.desk.publish;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.durumi.archive.Archive;
import org.durumi.archive.Departure;
import org.durumi.archive.UnknownIdException;
import org.durumi.desk.vault.Lease;
import org.durumi.desk.vault.Vault;
import org.durumi.publisher.export.ExportRefusal;
import org.durumi.publisher.gate.Gated;
import org.durumi.publisher.gate.PublishedReader;
import org.durumi.publisher.leaving.ArchiveGate;
import org.durumi.publisher.leaving.Leaving;
import org.durumi.publisher.leaving.Parcel;
import org.durumi.publisher.release.Release;
import org.durumi.publisher.simulate.Change;
import org.durumi.record.review.RefusedDecision;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Checks what would leave, lets it leave and packs it, beside the pages, one thing at a time, with
 * an archive of its own. What it holds is forgotten when the desk locks; what is in the log stays.
 */
@Component
public final class GateWork implements DisposableBean {

  private static final long LONGEST_END_SECONDS = 60;

  /** Changes of one round can open something else; then it is looked at again, so often. */
  private static final int ROUNDS = 4;

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

  private interface Task {
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

  private synchronized void keep(long current, Parcel parcel) {
    if (opening == current) {
      parcels.put(parcel.name(), parcel);
    }
  }

  /** Checks something else than before. */
  void check(Asked asked, Wishing wishing) {
    begin((archive, current) -> {
      ArchiveGate gate = gate(archive, asked);
      step(current, Step.SIMULATE);
      keep(current, asked, gate, gate.check(wishing.wish(asked), false));
      return Now.IDLE;
    });
  }

  /** Checks the same with other changes; with all that closes it where {@code closing}. */
  void change(Trial before, List<Change> chosen, boolean closing, Wishing wishing) {
    begin((archive, current) -> {
      ArchiveGate gate = gate(archive, before.asked());
      step(current, Step.SIMULATE);
      Gated gated = gate.check(wishing.wish(before.asked()), chosen, false, before.gated());
      for (int round = 0; closing && round < ROUNDS && !gated.offered().isEmpty(); round++) {
        List<Change> more = new ArrayList<>(gated.made());
        more.addAll(gated.offered());
        gated = gate.check(wishing.wish(before.asked()), more, false, before.gated());
      }
      keep(current, before.asked(), gate, gated);
      return Now.IDLE;
    });
  }

  /** Lets leave what was looked at, and nothing else. */
  void release(Order order, Wishing wishing) {
    begin((archive, current) -> {
      Trial seen = order.trial();
      ArchiveGate gate = gate(archive, seen.asked());
      step(current, Step.SIMULATE);
      Gated gated =
          gate.check(wishing.wish(seen.asked()), seen.gated().made(), false, seen.gated());
      if (!gated.published().equals(seen.gated().published())
          || !gated.findings().equals(seen.gated().findings())) {
        keep(current, seen.asked(), gate, gated);
        return new Now(null, Step.NOTE, 0, null, true, false);
      }
      Leaving leaving = new Leaving(gated, order.by(), order.overrulings());
      step(current, Step.PACK);
      List<Parcel> made = parcels(gated.published().release(), order);
      step(current, Step.READ);
      leaving.read(gate.linter(), made);
      step(current, Step.NOTE);
      Departure left = leaving.note(archive.publishing(), order.recipient(), made);
      made.forEach(one -> keep(current, one));
      forgetTrial();
      return new Now(null, Step.NOTE, left.number(), null, false, false);
    });
  }

  private static List<Parcel> parcels(Release release, Order order) {
    List<Parcel> made = new ArrayList<>(List.of(Parcel.lines(release)));
    if (order.files()) {
      made.add(Parcel.files(release, order.formats()));
    }
    if (order.site()) {
      made.add(Parcel.site(release, order.formats()));
    }
    return made;
  }

  /** Makes a file of a release again that left before. */
  public void pack(int number, String name) {
    begin((archive, current) -> {
      Departure left =
          archive.publishing().releases().stream()
              .filter(one -> one.number() == number)
              .findFirst()
              .orElseThrow(() -> new UnknownIdException("There is no release " + number + "."));
      step(current, Step.PACK);
      Release release = PublishedReader.read(archive.publishing().content(left)).release();
      Parcel.again(name, release).ifPresent(one -> keep(current, one));
      return Now.IDLE;
    });
  }

  private ArchiveGate gate(Archive archive, Asked asked) {
    LocalDate day = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    return new ArchiveGate(archive, day, asked.audience(), asked.cell(), asked.withheld());
  }

  private synchronized void keep(long current, Asked asked, ArchiveGate gate, Gated gated) {
    if (opening != current) {
      return;
    }
    trials++;
    trial = new Trial(trials, asked, gate.exposures(), gated, clock.instant());
  }

  private synchronized void forgetTrial() {
    trial = null;
  }

  /** Takes no lock of its own: whoever locks the desk holds the vault's already. */
  private void forget() {
    trial = null;
    parcels.clear();
  }

  private synchronized void step(long current, Step step) {
    if (opening == current) {
      now = new Now(now.begun(), step, 0, null, false, false);
    }
  }

  /** Begins, unless something goes on. */
  private synchronized void begin(Task task) {
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
