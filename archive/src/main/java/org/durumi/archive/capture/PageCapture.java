package org.durumi.archive.capture;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.durumi.archive.capture.Captured.FailedImage;
import org.jspecify.annotations.Nullable;

/** Captures one page and its images, because a person asked for it by name. */
public final class PageCapture {

  private final HardenedClient client;
  private final CaptureSettings settings;

  /** Captures through a client, within its settings. */
  public PageCapture(HardenedClient client) {
    this.client = client;
    this.settings = client.settings();
  }

  /**
   * Fetches a page and its images.
   *
   * @param address as a person typed it
   * @param robots whether robots.txt is heeded
   * @param terms a note on the site's terms, kept with the capture
   * @throws CaptureRefusal if the page cannot or must not be had; an image that fails is only noted
   */
  public Captured page(String address, RobotsChoice robots, @Nullable String terms) {
    return capture(address, robots, terms, true);
  }

  /** The same without images. */
  Captured alone(String address, RobotsChoice robots, @Nullable String terms) {
    return capture(address, robots, terms, false);
  }

  private Captured capture(
      String typed, RobotsChoice choice, @Nullable String terms, boolean withImages) {
    CaptureLimits limits = settings.limits();
    WebAddress asked = WebAddress.parse(typed);
    Deadline deadline = Deadline.in(limits.wholeTime());
    Robots robots = new Robots(choice, client, deadline);
    Fetched fetched =
        client.fetch(
            asked, new Wanted(limits.pageBytes(), false, !asked.secure(), deadline, robots::check));
    Answer last = fetched.last();
    String host = last.host();
    if (last.status() != 200) {
      throw new CaptureRefusal(
          host
              + " answered "
              + last.status()
              + " instead of the page; check the address in a browser.");
    }
    byte[] page =
        ContentDecoding.decode(host, last.head(), last.body().payload(), limits.pageBytes());
    List<String> notes = new ArrayList<>(fetched.notes());
    if (last.body().end() == WireBody.End.BROKEN_OFF) {
      notes.add(host + " promised more than it sent: the page may not be whole");
    }
    String mediaType = last.head().mediaType();
    WarcMaker warc = new WarcMaker(settings, choice);
    warc.add(fetched);
    Images images = new Images(asked, robots, deadline, notes, warc);
    if (withImages && PageImages.mayHold(mediaType)) {
      images.fetch(last.address(), PageImages.of(page, mediaType, deadline));
    }
    // Last, so that the page is the first answer that a reader meets.
    robots.answers().forEach(warc::add);
    return new Captured(
        warc.bytes(),
        page,
        mediaType,
        asked.uri(),
        last.address().uri(),
        fetched.redirects(),
        last.status(),
        last.time(),
        choice,
        robots.said(last.address()),
        terms,
        images.kept,
        images.failed,
        notes,
        settings.tool());
  }

  /** The images of one page, and what is left of the bounds they share. */
  private final class Images {

    private final WebAddress asked;
    private final Robots robots;
    private final Deadline deadline;
    private final List<String> notes;
    private final WarcMaker warc;
    private final List<URI> kept = new ArrayList<>();
    private final List<FailedImage> failed = new ArrayList<>();
    private long left = settings.limits().imageBytes();

    Images(WebAddress asked, Robots robots, Deadline deadline, List<String> notes, WarcMaker warc) {
      this.asked = asked;
      this.robots = robots;
      this.deadline = deadline;
      this.notes = notes;
      this.warc = warc;
    }

    void fetch(WebAddress page, PageImages images) {
      if (!images.whole()) {
        notes.add("the page is too large or intricate to look through it for images");
      }
      if (images.leaves()) {
        notes.add("the page asks the browser to go elsewhere, which was not followed");
      }
      List<String> references = images.references();
      int most = Math.min(references.size(), settings.limits().images());
      Set<WebAddress> seen = new HashSet<>();
      for (String reference : references.subList(0, most)) {
        try {
          WebAddress base = images.base() == null ? page : page.resolve(images.base());
          WebAddress image = base.resolve(reference);
          if (seen.add(image)) {
            one(page, image);
          }
        } catch (CaptureRefusal e) {
          failed.add(new FailedImage(reference, String.valueOf(e.getMessage())));
        }
      }
      if (most < references.size()) {
        notes.add((references.size() - most) + " images more were left out");
      }
    }

    private void one(WebAddress page, WebAddress image) {
      boolean open = !asked.secure() || !page.secure();
      if (!image.secure() && !open) {
        throw new CaptureRefusal(
            image.host().name() + " would be asked over http for an image of an https page.");
      }
      if (left <= 0) {
        throw new CaptureRefusal("The images before it filled the space allowed for images.");
      }
      Fetched fetched = client.fetch(image, new Wanted(left, false, open, deadline, robots::check));
      warc.add(fetched);
      left -= fetched.last().body().payload().length;
      if (fetched.last().status() != 200) {
        throw new CaptureRefusal(
            fetched.last().host() + " answered " + fetched.last().status() + ".");
      }
      kept.add(image.uri());
    }
  }
}
