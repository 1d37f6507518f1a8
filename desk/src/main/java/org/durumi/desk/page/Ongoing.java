package org.durumi.desk.page;

import org.jspecify.annotations.Nullable;

/**
 * Work in the background that a page tells of in one line.
 *
 * @param job what it is called in addresses
 * @param done how much of it is done
 * @param total how much there is
 * @param running whether it still goes on
 * @param added how many reports it added
 * @param failed how much of it failed
 */
public record Ongoing(String job, int done, int total, boolean running, int added, int failed) {

  /** Knows what goes on. */
  @FunctionalInterface
  public interface Source {

    /** The work to tell of, if there is any. */
    @Nullable Ongoing now();
  }
}
