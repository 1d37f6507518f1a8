package org.durumi.record.casefile;

import java.util.List;
import org.durumi.record.event.Event;
import org.durumi.record.event.Rollup;
import org.durumi.record.source.Report;

/**
 * What one report was read into. A proposal: it has no weight until a person accepts it.
 *
 * @param report the report
 * @param events in the order of their triggers
 * @param rollups totals over several incidents
 * @param warnings one sentence each, for the person who reads
 */
public record Casefile(
    Report report, List<Event> events, List<Rollup> rollups, List<String> warnings) {

  /** Keeps its own copies. */
  public Casefile {
    events = List.copyOf(events);
    rollups = List.copyOf(rollups);
    warnings = List.copyOf(warnings);
  }
}
