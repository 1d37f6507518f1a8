package org.durumi.cli.archive;

import java.util.List;
import java.util.concurrent.Callable;
import org.durumi.archive.Archive;
import org.durumi.archive.Snapshot;
import org.durumi.archive.arrival.Adder;
import org.durumi.archive.capture.HardenedClient;
import org.durumi.archive.capture.PageCapture;
import org.durumi.cli.terminal.Surroundings;
import org.durumi.cli.terminal.Terminal;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Fetches pages and adds them. */
@Command(
    name = "capture",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Fetches pages with their images, keeps them as WARC, and adds them.",
      "The servers learn this machine's address and what was asked; --proxy hides the address. Nothing",
      "else that a page names is fetched, and no script is run.",
      ""
    },
    footer = {
      "",
      "Example: durumi capture --proxy socks5://127.0.0.1:9050 https://example.org/report"
    })
public final class CaptureCommand implements Callable<Integer> {

  private final Surroundings surroundings;

  @Parameters(arity = "1..*", paramLabel = "URL", description = "Pages to fetch: http or https.")
  private List<String> addresses = List.of();

  @Mixin private CaptureOptions capture = new CaptureOptions();

  @Mixin private ArchiveOptions options = new ArchiveOptions();

  /** Adds to the archive of these surroundings. */
  public CaptureCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    Terminal terminal = surroundings.terminal();
    PageCapture pages = new PageCapture(new HardenedClient(capture.network().settings()));
    try (Archive archive = new ArchiveDoor(surroundings, options).openOrMake(false)) {
      Acknowledgements told = new Acknowledgements(terminal, false);
      Adder adder = new Adder(archive, told);
      Pages source = new Pages(pages, capture, terminal);
      for (String address : addresses) {
        source.add(address, Snapshot.How.CAPTURE, adder);
      }
      terminal.print(told + "\n");
      return told.hasFailures() ? CommandLine.ExitCode.SOFTWARE : CommandLine.ExitCode.OK;
    }
  }
}
