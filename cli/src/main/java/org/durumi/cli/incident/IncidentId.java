package org.durumi.cli.incident;

import java.util.Locale;
import org.durumi.archive.Incidents;
import org.durumi.archive.store.IncidentRow;
import org.durumi.cli.archive.EventId;
import org.durumi.cli.terminal.Refusal;
import org.durumi.record.linkage.TellingId;

/** How a person names an incident: its id, the first digits of it, or one of its events. */
public final class IncidentId {

  private IncidentId() {}

  /** The id of the incident that a person means. */
  public static String find(Incidents incidents, String typed) {
    if (typed.isBlank()) {
      throw new Refusal(
          "Name an incident by its id, its first digits, or one of its events such as 12.3.");
    }
    if (!typed.contains(".")) {
      return incidents.of(typed.toLowerCase(Locale.ROOT)).id();
    }
    TellingId telling = telling(typed);
    return incidents
        .of(telling)
        .map(IncidentRow::id)
        .orElseThrow(() ->
            new Refusal(
                "Event "
                    + telling
                    + " is of no incident: it is not there, or rejected, or not linked."));
  }

  /** The event that a person means. */
  static TellingId telling(String typed) {
    EventId event = EventId.parse(typed);
    if (event.isWhole()) {
      throw new Refusal("'" + typed + "' is a report; name an event, such as " + typed + ".1.");
    }
    return new TellingId(event.report(), event.event());
  }
}
