package org.durumi.archive;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.durumi.archive.search.Document;
import org.durumi.archive.search.EventFacet;
import org.durumi.record.event.Event;
import org.durumi.record.event.StatedDate;
import org.durumi.record.event.StatedPlace;
import org.durumi.record.review.Review;
import org.durumi.record.source.Report;
import org.durumi.record.time.CalendarDate;
import org.durumi.record.time.Period;
import org.jspecify.annotations.Nullable;

/** Reports as the search sees them. */
final class Documents {

  private Documents() {}

  /** A report with its events as they now stand. */
  static Document of(Report report, List<Review> reviews) {
    List<EventFacet> facets = new ArrayList<>();
    for (Review review : reviews) {
      facets.add(facet(review.event(), review.state().code()));
    }
    Period published = report.published();
    String title = report.title();
    return new Document(
        title == null ? "" : title,
        report.text().string(),
        facets,
        report.outlet(),
        report.language(),
        published == null ? null : first(published),
        published == null ? null : last(published));
  }

  private static EventFacet facet(Event event, String state) {
    StatedDate date = event.date();
    return new EventFacet(
        event.type().code(),
        event.modality().code(),
        state,
        places(event.place()),
        date == null ? null : first(date.period()),
        date == null ? null : last(date.period()));
  }

  private static Set<String> places(@Nullable StatedPlace stated) {
    Set<String> names = new TreeSet<>();
    if (stated != null) {
      names.add(stated.words().text());
      var place = stated.place();
      if (place != null) {
        names.add(place.name());
        String country = place.country();
        if (country != null) {
          names.add(country);
        }
      }
    }
    return names;
  }

  private static @Nullable LocalDate first(Period period) {
    CalendarDate start = period.start();
    return start == null ? null : start.first();
  }

  private static @Nullable LocalDate last(Period period) {
    CalendarDate end = period.end();
    return end == null ? null : end.last();
  }
}
