package org.durumi.cli.archive;

import java.util.List;
import org.durumi.archive.Snapshot;
import org.durumi.archive.arrival.Adder;
import org.durumi.archive.arrival.CapturedPage;
import org.durumi.archive.arrival.Prepared;
import org.durumi.archive.arrival.Reading;
import org.durumi.archive.capture.CaptureRefusal;
import org.durumi.archive.capture.Captured;
import org.durumi.archive.capture.PageCapture;
import org.durumi.cli.terminal.Counted;
import org.durumi.cli.terminal.Terminal;
import org.durumi.reader.intake.Intake;
import org.durumi.reader.intake.IntakeLimits;
import org.durumi.reader.intake.Overrides;

/** Fetches pages that a person asked for, and hands them on to be added. */
final class Pages {

  private final PageCapture capture;
  private final CaptureOptions options;
  private final Terminal terminal;
  private final Reading reading = new Reading(new Intake(IntakeLimits.DEFAULT, Overrides.NONE));

  Pages(PageCapture capture, CaptureOptions options, Terminal terminal) {
    this.capture = capture;
    this.options = options;
    this.terminal = terminal;
  }

  /** Fetches one page and adds it, or says why not. */
  void add(String address, Snapshot.How how, Adder adder) {
    adder.take(prepared(address, how));
    adder.flush();
  }

  private Prepared prepared(String address, Snapshot.How how) {
    try {
      Captured captured = capture.page(address, options.robots(), options.terms());
      CapturedPage page = new CapturedPage(captured, how);
      tell(page.name(), captured);
      return page.prepare(reading);
    } catch (CaptureRefusal e) {
      return new Prepared.Failed(address, List.of(String.valueOf(e.getMessage())));
    }
  }

  private void tell(String name, Captured captured) {
    String size = captured.warc().length / 1024 + 1 + " KiB of WARC";
    String images =
        captured.failedImages().isEmpty()
            ? Counted.of(captured.images().size(), "image")
            : captured.images().size()
                + " of "
                + Counted.of(captured.images().size() + captured.failedImages().size(), "image");
    terminal.say(name + ": fetched with " + images + ", " + size + ".");
    captured.notes().forEach(note -> terminal.say(name + ": " + note));
  }
}
