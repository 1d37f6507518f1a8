package org.durumi.archive;

import java.util.List;
import org.durumi.archive.store.EventRow;
import org.durumi.archive.store.IncidentRow;
import org.durumi.archive.store.ReportRow;
import org.durumi.linker.match.Score;
import org.durumi.linker.root.IndependenceGraph;
import org.durumi.linker.telling.Telling;
import org.durumi.record.linkage.LinkDecision;
import org.durumi.record.linkage.TellingId;
import org.durumi.record.linkage.TellingPair;

/**
 * All that is known of an incident.
 *
 * @param row the incident in brief
 * @param told its tellings, oldest first
 * @param roots which reports are no independent source of it, and why
 * @param links how each telling but the oldest hangs on the one that it is most like of those
 *     before it
 * @param decisions what stands of what people decided about its tellings' being of one incident, or
 *     not, in the order of the pairs
 */
public record IncidentFile(
    IncidentRow row,
    List<Told> told,
    IndependenceGraph roots,
    List<Link> links,
    List<LinkDecision> decisions) {

  /** Keeps its own copies. */
  public IncidentFile {
    told = List.copyOf(told);
    links = List.copyOf(links);
    decisions = List.copyOf(decisions);
  }

  /**
   * A telling.
   *
   * @param id the telling
   * @param report its report
   * @param event its event as it now stands
   * @param telling the same as the linker takes it
   * @param root the number of the origin that it rests on, from 1
   */
  public record Told(TellingId id, ReportRow report, EventRow event, Telling telling, int root) {}

  /**
   * Why a telling is of the incident.
   *
   * @param pair the telling and one before it
   * @param score how strongly the two speak for one happening
   */
  public record Link(TellingPair pair, Score score) {}

  /** Tells the id and nothing of what happened. */
  @Override
  public String toString() {
    return "IncidentFile[" + row.id() + "]";
  }
}
