package org.durumi.archive;

import org.durumi.record.casework.Project;
import org.durumi.record.review.Reviewer;

/**
 * Where reports go that come in.
 *
 * @param project the project that they belong to from then on
 * @param by who brings them
 */
public record Destination(Project project, Reviewer by) {

  /** Never who. */
  @Override
  public String toString() {
    return "Destination";
  }
}
