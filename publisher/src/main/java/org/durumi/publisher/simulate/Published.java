package org.durumi.publisher.simulate;

import java.util.List;
import org.durumi.publisher.release.Release;
import org.durumi.publisher.release.Table;

/**
 * Something that left, or is about to.
 *
 * @param release its incidents, with the tables that go along
 */
public record Published(Release release) {

  /** A release with other tables. */
  public Published(Release release, List<Table> tables) {
    this(release.with(release.incidents(), tables));
  }

  /** The tables that go along. */
  public List<Table> tables() {
    return release.tables();
  }

  /** Tells whether whoever receives the other one may have this, too. */
  boolean isSeenWith(Release other) {
    return release.audience().compareTo(other.audience()) >= 0;
  }
}
