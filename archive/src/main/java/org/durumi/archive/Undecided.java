package org.durumi.archive;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.durumi.archive.store.Store;
import org.durumi.archive.store.UndecidedRow;

/** Pairs of which the linker is unsure and about which nobody has said anything. */
public final class Undecided {

  private final Store store;
  private final Incidents incidents;

  Undecided(Store store, Incidents incidents) {
    this.store = store;
    this.incidents = incidents;
  }

  /** Incidents that may be one, or two, those first that change counts most. */
  public List<UndecidedRow> most(int limit) {
    return incidents.upToDate(() -> store.derived().doubts().most(limit));
  }

  /** How many there are. */
  public int count() {
    return incidents.upToDate(() -> store.derived().doubts().count());
  }

  /** Other incidents that may be the same as one, the likeliest first. */
  public List<UndecidedRow> of(String incident, int limit) {
    return incidents.upToDate(() -> store.derived().doubts().of(incident, limit));
  }

  /** How many pairs of each of these wait for a person. */
  public Map<String, Integer> count(Collection<String> ids) {
    return incidents.upToDate(() -> store.derived().doubts().count(ids));
  }
}
