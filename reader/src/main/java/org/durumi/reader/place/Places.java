package org.durumi.reader.place;

import org.durumi.reader.proposal.MentionReader;
import org.durumi.record.event.Place;
import org.durumi.record.source.Report;

/** Knows where names of places are, given the report that uses them. */
@FunctionalInterface
public interface Places {

  /**
   * A reader of place names for one report. It prefers the countries and provinces that the report
   * speaks of.
   */
  MentionReader<Place> in(Report report);
}
