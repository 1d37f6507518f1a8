package org.durumi.desk.add;

import java.util.List;
import java.util.Set;
import org.durumi.archive.Snapshot;
import org.durumi.archive.arrival.CapturedPage;
import org.durumi.archive.arrival.FileSource;
import org.durumi.archive.arrival.Loaded;
import org.durumi.archive.arrival.Prepared;
import org.durumi.archive.capture.CaptureLimits;
import org.durumi.archive.capture.CaptureRefusal;
import org.durumi.archive.capture.CaptureSettings;
import org.durumi.archive.capture.HardenedClient;
import org.durumi.archive.capture.PageCapture;
import org.durumi.archive.capture.ProxyAddress;
import org.durumi.archive.capture.RobotsChoice;
import org.durumi.archive.place.Program;
import org.durumi.desk.work.Input;

/**
 * A page that somebody wants fetched.
 *
 * @param address as it was typed
 * @param proxy the way out, as it was typed; empty for straight out
 * @param ignoreRobots whether robots.txt is not to be heeded
 * @param terms a note on the site's terms of use, kept with the page
 */
public record PageRequest(String address, String proxy, boolean ignoreRobots, String terms)
    implements Input {

  /** An empty form. */
  static final PageRequest NOTHING = new PageRequest("", "", false, "");

  /**
   * How it is fetched.
   *
   * @throws CaptureRefusal with a sentence, if the proxy is none
   */
  CaptureSettings settings() {
    return new CaptureSettings(
        Set.of(),
        proxy.isBlank() ? null : ProxyAddress.parse(proxy),
        CaptureLimits.USUAL,
        CaptureSettings.USUAL_AGENT,
        Program.NAME);
  }

  @Override
  public Loaded load(FileSource source) {
    return reading -> {
      try {
        RobotsChoice robots = ignoreRobots ? RobotsChoice.IGNORE : RobotsChoice.OBEY;
        String note = terms.isBlank() ? null : terms.strip();
        PageCapture pages = new PageCapture(new HardenedClient(settings()));
        return new CapturedPage(pages.page(address.strip(), robots, note), Snapshot.How.CAPTURE)
            .prepare(reading);
      } catch (CaptureRefusal e) {
        return new Prepared.Failed("page", List.of(String.valueOf(e.getMessage())));
      }
    };
  }

  /** Tells nothing of the address, which may name a person. */
  @Override
  public String toString() {
    return "PageRequest";
  }
}
