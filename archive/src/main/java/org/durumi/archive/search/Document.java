package org.durumi.archive.search;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A report as the search sees it.
 *
 * @param title its headline, or an empty string
 * @param text its words
 * @param events what can be filtered by
 * @param outlet who published it, if known
 * @param language ISO 639-1 code, if known
 * @param publishedFrom the first day it may have been published, or null
 * @param publishedTo the last day it may have been published, or null
 */
public record Document(
    String title,
    String text,
    List<EventFacet> events,
    @Nullable String outlet,
    @Nullable String language,
    @Nullable LocalDate publishedFrom,
    @Nullable LocalDate publishedTo) {

  /** Keeps a copy of the events. */
  public Document {
    events = List.copyOf(events);
  }

  /** Tells the lengths and never the words. */
  @Override
  public String toString() {
    return "Document[" + text.length() + " characters, " + events.size() + " events]";
  }
}
