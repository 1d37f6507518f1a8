package org.durumi.archive.search;

import java.util.List;

/**
 * What a search found.
 *
 * @param hits the best first; as many as were asked for, or all there are
 * @param total how many reports fit: exactly that many, or at least that many
 * @param exact whether {@code total} is exact. If it is not, more reports fit than are ever ranked:
 *     then the hits are the best of the {@code total} reports that came in last, and older reports
 *     were not compared. Whoever shows the hits must say so.
 */
public record Results(List<Hit> hits, int total, boolean exact) {

  /** Keeps a copy of the hits. */
  public Results {
    hits = List.copyOf(hits);
  }
}
