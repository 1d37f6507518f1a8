package org.durumi.archive.capture;

import java.util.List;

/**
 * A feed as it was captured, and what it announces.
 *
 * @param captured the feed itself, kept like a page
 * @param title of the feed, as plain words; may be empty
 * @param entries in the feed's order, each link once
 * @param notes what was left out, and why
 */
public record Feed(Captured captured, String title, List<FeedEntry> entries, List<String> notes) {

  /** Copies the lists. */
  public Feed {
    entries = List.copyOf(entries);
    notes = List.copyOf(notes);
  }

  @Override
  public String toString() {
    return "Feed[" + entries.size() + " entries]";
  }
}
