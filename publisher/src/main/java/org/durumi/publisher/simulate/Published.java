package org.durumi.publisher.simulate;

import java.util.List;
import org.durumi.publisher.release.Release;

/**
 * Something that left, or is about to.
 *
 * @param release its incidents
 * @param tables the tables that go along
 */
public record Published(Release release, List<Table> tables) {

  /** Keeps its own copy. */
  public Published {
    tables = List.copyOf(tables);
  }

  /** Tells whether whoever receives the other one may have this, too. */
  boolean isSeenWith(Release other) {
    return release.audience().compareTo(other.audience()) >= 0;
  }
}
