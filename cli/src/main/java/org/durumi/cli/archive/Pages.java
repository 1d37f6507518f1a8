package org.durumi.cli.archive;

import org.durumi.archive.Archive;
import org.durumi.archive.Snapshot;
import org.durumi.archive.capture.Captured;
import org.durumi.archive.capture.PageCapture;
import org.durumi.cli.terminal.Counted;
import org.durumi.cli.terminal.Terminal;
import org.durumi.reader.intake.Intake;
import org.durumi.reader.intake.IntakeLimits;
import org.durumi.reader.intake.Overrides;

/** Fetches pages that a person asked for, keeps them and reads them. */
final class Pages {

  private final PageCapture capture;
  private final CaptureOptions options;
  private final Archive archive;
  private final Terminal terminal;
  private final Reading reading = new Reading(new Intake(IntakeLimits.DEFAULT, Overrides.NONE));

  Pages(PageCapture capture, CaptureOptions options, Archive archive, Terminal terminal) {
    this.capture = capture;
    this.options = options;
    this.archive = archive;
    this.terminal = terminal;
  }

  /** Fetches one page and hands it on to be added. */
  void add(String address, Snapshot.How how, Adder adder) {
    Captured captured = capture.page(address, options.robots(), options.terms());
    String name = CaptureRecord.name(captured);
    String size = captured.warc().length / 1024 + 1 + " KiB of WARC";
    String images =
        captured.failedImages().isEmpty()
            ? Counted.of(captured.images().size(), "image")
            : captured.images().size()
                + " of "
                + Counted.of(captured.images().size() + captured.failedImages().size(), "image");
    terminal.say(name + ": fetched with " + images + ", " + size + ".");
    captured.notes().forEach(note -> terminal.say(name + ": " + note));
    Snapshot snapshot = CaptureRecord.snapshot(captured, how);
    Prepared prepared =
        switch (reading.read(name, snapshot, captured.page())) {
          case Prepared.Failed failed ->
              Reading.unread(name, snapshot, String.join(" ", failed.failures()));
          case Prepared other -> other;
        };
    adder.take(
        prepared instanceof Prepared.Ready ready
            ? ready.at(captured.address().toString())
            : prepared);
    adder.flush();
  }

  /** Tells whether a page of this address is in the archive. */
  boolean has(String address) {
    return archive.hasUrl(address);
  }
}
