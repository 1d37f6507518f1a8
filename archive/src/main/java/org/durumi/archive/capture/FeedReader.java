package org.durumi.archive.capture;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.xml.sax.SAXException;

/** Fetches an RSS or Atom feed that a person asked for by name, and reads what it announces. */
public final class FeedReader {

  private static final int MOST_ENTRIES = 500;
  private static final int LONGEST_TITLE = 300;

  private final PageCapture capture;

  /** Reads feeds through a capture, within its settings. */
  public FeedReader(PageCapture capture) {
    this.capture = capture;
  }

  /**
   * Fetches and reads a feed; none of its entries is fetched.
   *
   * @param address as a person typed it
   * @param robots whether robots.txt is heeded
   * @param terms a note on the site's terms, kept with the capture
   * @throws CaptureRefusal if it cannot or must not be had, or is no feed
   */
  public Feed read(String address, RobotsChoice robots, @Nullable String terms) {
    return parse(capture.alone(address, robots, terms));
  }

  /**
   * Reads a feed that was captured.
   *
   * @throws CaptureRefusal if it is no feed
   */
  static Feed parse(Captured captured) {
    WebAddress address = WebAddress.parse(captured.address().toString());
    SyndFeed feed = feed(captured, address.host().name());
    List<String> notes = new ArrayList<>();
    Map<URI, FeedEntry> entries = new LinkedHashMap<>();
    int bad = 0;
    int left = 0;
    for (SyndEntry entry : feed.getEntries()) {
      WebAddress link = link(entry, address);
      if (link == null) {
        bad++;
      } else if (entries.size() >= MOST_ENTRIES) {
        left++;
      } else {
        URI uri = link.uri();
        entries.putIfAbsent(uri, new FeedEntry(uri, plain(entry.getTitle()), published(entry)));
      }
    }
    if (bad > 0) {
      notes.add(bad + " entries have no http or https address and were left out");
    }
    if (left > 0) {
      notes.add(left + " entries after the first " + MOST_ENTRIES + " were left out");
    }
    return new Feed(captured, plain(feed.getTitle()), List.copyOf(entries.values()), notes);
  }

  private static SyndFeed feed(Captured captured, String host) {
    try {
      FeedXml.check(FeedXml.source(captured.page(), captured.mediaType()));
      SyndFeedInput input = new SyndFeedInput(false, Locale.US);
      input.setAllowDoctypes(false);
      return input.build(FeedXml.source(captured.page(), captured.mediaType()));
    } catch (SAXException | FeedException | IOException | IllegalArgumentException e) {
      throw new CaptureRefusal(
          host
              + " sends no RSS or Atom feed that can be read safely; give the address of the feed"
              + " itself, or capture the page.");
    }
  }

  private static @Nullable WebAddress link(SyndEntry entry, WebAddress feed) {
    String link = entry.getLink();
    String reference = link == null || link.isBlank() ? entry.getUri() : link;
    if (reference == null || reference.isBlank()) {
      return null;
    }
    try {
      return feed.resolve(reference);
    } catch (CaptureRefusal e) {
      return null;
    }
  }

  private static @Nullable Instant published(SyndEntry entry) {
    Date date =
        entry.getPublishedDate() == null ? entry.getUpdatedDate() : entry.getPublishedDate();
    return date == null ? null : date.toInstant();
  }

  /** A title without markup, line breaks and invisible controls. */
  private static String plain(@Nullable String title) {
    if (title == null) {
      return "";
    }
    String bounded = title.substring(0, Math.min(title.length(), 10 * LONGEST_TITLE));
    String words = Jsoup.parse(bounded).text().replaceAll("[\\p{Cc}\\p{Cf}]", "").strip();
    return words.codePointCount(0, words.length()) <= LONGEST_TITLE
        ? words
        : words.substring(0, words.offsetByCodePoints(0, LONGEST_TITLE));
  }
}
