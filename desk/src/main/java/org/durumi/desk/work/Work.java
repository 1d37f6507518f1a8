package org.durumi.desk.work;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.durumi.archive.arrival.Adder;
import org.durumi.archive.arrival.FileSource;
import org.durumi.archive.store.ArchiveFaultException;
import org.durumi.desk.vault.Lease;
import org.durumi.desk.vault.LockedException;
import org.durumi.desk.vault.Vault;
import org.durumi.reader.ReadingFault;
import org.durumi.reader.intake.IntakeLimits;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Does long work, one job after the other, each with an archive of its own. A job outlives the page
 * that asked for it, and the session too when the desk locks by itself.
 */
@Component
public final class Work implements DisposableBean {

  private static final int MOST_KEPT = 20;
  private static final long LONGEST_END_SECONDS = 60;

  private final Vault vault;
  private final Readings readings;
  private final Clock clock;
  private final ExecutorService thread = Executors.newSingleThreadExecutor();
  private final List<Job> jobs = new ArrayList<>();
  private int number;

  Work(Vault vault, Readings readings, Clock clock) {
    this.vault = vault;
    this.readings = readings;
    this.clock = clock;
  }

  /**
   * Begins a job, or has it wait for those before it.
   *
   * @throws LockedException if the desk is locked
   */
  public Job begin(Order order) {
    Lease lease = vault.lease(order.clearance());
    Job job = keep(order);
    thread.execute(() -> run(job, order, lease));
    return job;
  }

  private synchronized Job keep(Order order) {
    number++;
    String id = Integer.toString(number);
    Job job = new Job(id, order, clock.instant());
    jobs.add(job);
    if (jobs.size() > MOST_KEPT) {
      jobs.stream().filter(old -> !old.progress().isGoing()).findFirst().ifPresent(jobs::remove);
    }
    return job;
  }

  /** The job of this name, if the desk still knows it. */
  public synchronized Optional<Job> job(String id) {
    return jobs.stream().filter(job -> job.id().equals(id)).findFirst();
  }

  /** The newest first. */
  public synchronized List<Job> jobs() {
    return List.copyOf(jobs).reversed();
  }

  /** When the job is told to be over, its archive is closed. */
  private void run(Job job, Order order, Lease lease) {
    try {
      job.begin();
      job.end(done(job, order, lease));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      job.end(false);
    } catch (ArchiveFaultException e) {
      job.breakOff(e.getMessage());
    } catch (Exception | OutOfMemoryError e) {
      job.breakOff(ReadingFault.sentence("This work", e));
    }
  }

  private boolean done(Job job, Order order, Lease lease) throws Exception {
    AutoCloseable left = order.left();
    try (left;
        lease) {
      boolean whole = add(job, order, lease);
      if (whole) {
        order.after().run(lease.archive(), job.progress().reports());
      }
      return whole;
    }
  }

  private boolean add(Job job, Order order, Lease lease) throws InterruptedException {
    FileSource source = new FileSource(lease.archive(), IntakeLimits.DEFAULT);
    Adder adder = new Adder(lease.archive(), job.outcomes(), order.into());
    try (Crew crew =
        new Crew(
            source, readings.with(order.intake()), () -> lease.isWanted() && !job.isStopping())) {
      return crew.add(order.inputs(), adder, job::countFailed);
    }
  }

  /** Ends what goes on after the report that it is at, and waits for that. */
  @Override
  public void destroy() throws InterruptedException {
    jobs().forEach(Job::stop);
    thread.shutdown();
    if (!thread.awaitTermination(LONGEST_END_SECONDS, TimeUnit.SECONDS)) {
      thread.shutdownNow();
    }
  }
}
