package org.durumi.desk.publish;

import java.util.List;
import org.durumi.publisher.export.ExportFormat;
import org.durumi.publisher.harm.Overruling;
import org.durumi.record.review.Reviewer;

/**
 * That what was looked at is to leave.
 *
 * @param trial what was looked at
 * @param by who lets it leave
 * @param recipient who receives it
 * @param overrulings what a second person lets leave all the same
 * @param formats the forms of its data files
 * @param files whether data files are wanted by themselves
 * @param site whether a site is wanted
 */
record Order(
    Trial trial,
    Reviewer by,
    String recipient,
    List<Overruling> overrulings,
    List<ExportFormat> formats,
    boolean files,
    boolean site) {

  /** Keeps its own copies. */
  Order {
    overrulings = List.copyOf(overrulings);
    formats = List.copyOf(formats);
  }

  /** Never the words. */
  @Override
  public String toString() {
    return "Order[" + trial.number() + "]";
  }
}
