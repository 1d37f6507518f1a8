package org.durumi.cli.incident;

import org.durumi.archive.Archive;
import org.durumi.archive.Incidents;
import org.durumi.archive.LinkedEvents;
import org.durumi.archive.store.IncidentFilter;
import org.durumi.cli.archive.ArchiveDoor;
import org.durumi.cli.archive.ArchiveOptions;
import org.durumi.cli.terminal.Counted;
import org.durumi.cli.terminal.Surroundings;

/** Links all tellings of the archive anew. */
public final class ArchiveLinking {

  private static final int SEVERAL = 2;

  private final Surroundings surroundings;
  private final ArchiveOptions options;

  /** Links the archive that the options name. */
  public ArchiveLinking(Surroundings surroundings, ArchiveOptions options) {
    this.surroundings = surroundings;
    this.options = options;
  }

  /**
   * Links all anew and says what came of it.
   *
   * @param acceptedOnly whether to leave out events that wait for a decision
   * @param json whether to say it in JSON
   */
  public void run(boolean acceptedOnly, boolean json) {
    LinkedEvents events = acceptedOnly ? LinkedEvents.ACCEPTED : LinkedEvents.NOT_REJECTED;
    try (Archive archive = new ArchiveDoor(surroundings, options).open()) {
      Incidents incidents = archive.incidents();
      incidents.link(events);
      int all = incidents.count(IncidentFilter.ALL);
      int several =
          incidents.count(new IncidentFilter(null, null, null, null, 0, SEVERAL));
      surroundings
          .terminal()
          .print(
              json
                  ? IncidentJson.counts(all, several, events)
                  : Counted.of(all, "incident")
                      + ", "
                      + several
                      + " of them with several tellings, "
                      + IncidentsCommand.of(events)
                      + ".\n");
    }
  }
}
