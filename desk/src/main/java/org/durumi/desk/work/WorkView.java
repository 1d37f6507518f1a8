package org.durumi.desk.work;

import java.util.List;

/**
 * The page that lists long work.
 *
 * @param jobs the newest first
 */
public record WorkView(List<Progress> jobs) {

  /** Keeps its own copy. */
  public WorkView {
    jobs = List.copyOf(jobs);
  }
}
