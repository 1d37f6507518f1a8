package org.durumi.publisher.appeal;

import java.util.List;
import org.durumi.archive.store.ReportRow;
import org.durumi.linker.telling.Telling;
import org.durumi.record.event.Event;
import org.durumi.record.event.Victims;
import org.durumi.record.linkage.TellingId;
import org.durumi.record.source.Quote;

/**
 * What one report tells of one act, as a person accepted it.
 *
 * @param id the report's and the event's number
 * @param report the report
 * @param event the event with the report's words
 * @param telling the same as the linker takes it
 */
public record Account(TellingId id, ReportRow report, Event event, Telling telling) {

  /** Every name that it gives. */
  List<String> names() {
    return event.victims().stream()
        .flatMap(people -> people.names().stream())
        .map(Quote::text)
        .distinct()
        .toList();
  }

  /** Those to whom it was done; people who helped are told of nowhere. */
  List<Victims> people() {
    return event.victims().stream()
        .filter(people -> !Reticence.isHelpers(people.description()))
        .filter(people -> !Reticence.isHelpers(people.words().text()))
        .toList();
  }

  /** Tells whether it is of people who helped, and of nobody else. */
  boolean isOfHelpers() {
    return !event.victims().isEmpty() && people().isEmpty();
  }

  /** Tells whether somebody published it. */
  boolean isPublished() {
    return report.outlet() != null || report.url() != null || report.asked() != null;
  }

  /** Never the words. */
  @Override
  public String toString() {
    return "Account[" + id + "]";
  }
}
