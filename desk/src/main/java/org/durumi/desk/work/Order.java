package org.durumi.desk.work;

import java.util.List;
import org.durumi.archive.Archive;
import org.durumi.archive.Destination;
import org.durumi.reader.intake.Intake;
import org.durumi.record.casework.Clearance;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to be added.
 *
 * @param kind what sort of work it is
 * @param inputs what to add
 * @param intake what takes it in
 * @param after done with the archive once all was added, and not if that was stopped
 * @param left closed at the end, whatever the end is, such as the files that were sent
 * @param clearance what whoever wants it may see
 * @param into where it goes; null for where all reports begin
 */
public record Order(
    Kind kind,
    List<Input> inputs,
    Intake intake,
    After after,
    AutoCloseable left,
    Clearance clearance,
    @Nullable Destination into) {

  /** What sort of work it is. */
  public enum Kind {
    /** Files that somebody sent. */
    FILES,
    /** A page to be fetched. */
    PAGE,
    /** The sample reports. */
    SAMPLES
  }

  /** What is still to be done when everything was added. */
  @FunctionalInterface
  public interface After {

    /**
     * Does it, on the archive's thread.
     *
     * @param reports the numbers of the reports that were added or were there before
     */
    void run(Archive archive, List<Long> reports);
  }

  /** Keeps its own copy. */
  public Order {
    inputs = List.copyOf(inputs);
  }

  /** An order of inputs alone. */
  public static Order of(Kind kind, List<Input> inputs, Intake intake) {
    return new Order(kind, inputs, intake, (_, _) -> {}, () -> {}, Clearance.ALL, null);
  }

  /** The same, with something to be closed at its end. */
  public Order leaving(AutoCloseable other) {
    return new Order(kind, inputs, intake, after, other, clearance, into);
  }

  /** The same, with something to be done after it. */
  public Order then(After other) {
    return new Order(kind, inputs, intake, other, left, clearance, into);
  }

  /** The same for somebody who may see this, into one of their projects. */
  public Order into(Clearance other, @Nullable Destination there) {
    return new Order(kind, inputs, intake, after, left, other, there);
  }
}
