package org.durumi.desk.work;

import java.util.List;
import org.durumi.archive.Archive;
import org.durumi.reader.intake.Intake;

/**
 * What somebody wants to be added.
 *
 * @param kind what sort of work it is
 * @param inputs what to add
 * @param intake what takes it in
 * @param after done with the archive once all was added, and not if that was stopped
 * @param left closed at the end, whatever the end is, such as the files that were sent
 */
public record Order(Kind kind, List<Input> inputs, Intake intake, After after, AutoCloseable left) {

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
    return new Order(kind, inputs, intake, (_, _) -> {}, () -> {});
  }

  /** The same, with something to be closed at its end. */
  public Order leaving(AutoCloseable other) {
    return new Order(kind, inputs, intake, after, other);
  }

  /** The same, with something to be done after it. */
  public Order then(After other) {
    return new Order(kind, inputs, intake, other, left);
  }
}
