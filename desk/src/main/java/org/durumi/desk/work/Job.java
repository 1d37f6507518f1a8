package org.durumi.desk.work;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.durumi.archive.Added;
import org.durumi.archive.Destination;
import org.durumi.archive.arrival.Outcomes;
import org.durumi.archive.arrival.Prepared;
import org.durumi.record.review.Reviewer;
import org.jspecify.annotations.Nullable;

/** One piece of long work and how far it is. Any thread may ask. */
public final class Job {

  /** So many failures are told one by one; those beyond are only counted. */
  static final int MOST_FAILURES = 5_000;

  /** Where a job stands. */
  public enum State {
    /** Others are before it. */
    WAITING,
    /** It is being done. */
    RUNNING,
    /** It ends after the report that it is at. */
    STOPPING,
    /** All of it was done. */
    FINISHED,
    /** Somebody stopped it; what was added by then is kept. */
    STOPPED,
    /** The archive failed it; what was added by then is kept. */
    BROKEN;

    /** Tells whether it is over. */
    public boolean isOver() {
      return this == FINISHED || this == STOPPED || this == BROKEN;
    }
  }

  private final String id;
  private final Order.Kind kind;
  private final int total;
  private final Instant begun;
  private final @Nullable Reviewer by;
  private final List<Long> reports = new ArrayList<>();
  private final List<String> failures = new ArrayList<>();
  private State state = State.WAITING;
  private @Nullable String fault;
  private int added;
  private int known;
  private int failed;
  private boolean seen;

  Job(String id, Order order, Instant begun) {
    Destination into = order.into();
    this.id = id;
    this.kind = order.kind();
    this.total = order.inputs().size();
    this.begun = begun;
    this.by = into == null ? null : into.by();
  }

  /** What it is called in addresses. */
  public String id() {
    return id;
  }

  /** Tells whether it brings something into a project for this person. */
  boolean isOf(Reviewer person) {
    return by != null && by.isSamePerson(person);
  }

  /** How far it is at this moment. */
  public synchronized Progress progress() {
    return new Progress(
        id,
        kind,
        begun,
        state,
        total,
        added,
        known,
        failed,
        List.copyOf(reports),
        List.copyOf(failures),
        fault);
  }

  /** Ends it after the report that it is at. */
  public synchronized void stop() {
    if (!state.isOver()) {
      state = State.STOPPING;
    }
  }

  /** Somebody has seen how it ended. */
  synchronized void see() {
    seen = seen || state.isOver();
  }

  /** Tells whether pages should still tell of it. */
  synchronized boolean isNews() {
    return !seen;
  }

  synchronized boolean isStopping() {
    return state == State.STOPPING;
  }

  synchronized void begin() {
    if (state == State.WAITING) {
      state = State.RUNNING;
    }
  }

  synchronized void end(boolean whole) {
    state = whole ? State.FINISHED : State.STOPPED;
  }

  synchronized void breakOff(@Nullable String sentence) {
    state = State.BROKEN;
    fault = sentence;
  }

  /** One input gave nothing at all; why is told by {@link Outcomes#failed}. */
  synchronized void countFailed() {
    failed++;
  }

  /** Tells the job what became of each input. */
  Outcomes outcomes() {
    return new Outcomes() {
      @Override
      public void added(Prepared.Ready ready, Added numbers) {
        synchronized (Job.this) {
          added++;
          reports.addAll(numbers.reports());
        }
      }

      @Override
      public void known(String name, Added numbers) {
        synchronized (Job.this) {
          known++;
          reports.addAll(numbers.reports());
        }
      }

      @Override
      public void failed(String name, String sentence) {
        synchronized (Job.this) {
          if (failures.size() < MOST_FAILURES) {
            failures.add(sentence);
          }
        }
      }
    };
  }

  /** Tells nothing of what is added. */
  @Override
  public String toString() {
    return "Job[" + id + "]";
  }
}
