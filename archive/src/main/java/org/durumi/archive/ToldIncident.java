package org.durumi.archive;

import java.util.List;
import org.durumi.archive.store.EventRow;
import org.durumi.archive.store.IncidentRow;
import org.durumi.archive.store.ReportRow;
import org.durumi.linker.incident.Incident;
import org.durumi.linker.telling.Telling;
import org.durumi.record.linkage.TellingId;

/**
 * An incident with all that is told of it.
 *
 * @param row the incident in brief
 * @param incident the same as the linker takes it
 * @param told its tellings, oldest first
 */
public record ToldIncident(IncidentRow row, Incident incident, List<Told> told) {

  /** Keeps its own copy. */
  public ToldIncident {
    told = List.copyOf(told);
  }

  /**
   * A telling.
   *
   * @param id the telling
   * @param report its report
   * @param event its event as it now stands, with what it says, be it accepted or not
   * @param telling the same as the linker takes it
   */
  public record Told(TellingId id, ReportRow report, EventRow event, Telling telling) {

    /** Tells the number and nothing of what it holds. */
    @Override
    public String toString() {
      return "Told[" + id + "]";
    }
  }

  /** Tells the id and nothing of what happened. */
  @Override
  public String toString() {
    return "ToldIncident[" + row.id() + "]";
  }
}
