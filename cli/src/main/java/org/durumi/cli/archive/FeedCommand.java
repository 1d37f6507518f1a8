package org.durumi.cli.archive;

import java.util.List;
import java.util.concurrent.Callable;
import org.durumi.archive.Archive;
import org.durumi.archive.Snapshot;
import org.durumi.archive.arrival.Adder;
import org.durumi.archive.capture.Feed;
import org.durumi.archive.capture.FeedEntry;
import org.durumi.archive.capture.FeedReader;
import org.durumi.archive.capture.HardenedClient;
import org.durumi.archive.capture.PageCapture;
import org.durumi.cli.terminal.Counted;
import org.durumi.cli.terminal.Surroundings;
import org.durumi.cli.terminal.Terminal;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Fetches a feed and adds the pages in it that are new. */
@Command(
    name = "feed",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {"Fetches a feed (RSS or Atom) and adds the pages in it that are new.", ""},
    footer = {"", "Example: durumi feed https://example.org/rss.xml"})
public final class FeedCommand implements Callable<Integer> {

  private final Surroundings surroundings;

  @Parameters(paramLabel = "URL", description = "The feed's address: http or https.")
  private String address = "";

  @Option(names = "--limit", paramLabel = "N", description = "Most pages to fetch at once (50).")
  private int limit = 50;

  @Mixin private CaptureOptions capture = new CaptureOptions();

  @Mixin private ArchiveOptions options = new ArchiveOptions();

  /** Adds to the archive of these surroundings. */
  public FeedCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    Terminal terminal = surroundings.terminal();
    PageCapture pages = new PageCapture(new HardenedClient(capture.network().settings()));
    try (Archive archive = new ArchiveDoor(surroundings, options).openOrMake(false)) {
      Feed feed = new FeedReader(pages).read(address, capture.robots(), capture.terms());
      feed.notes().forEach(terminal::say);
      Acknowledgements told = new Acknowledgements(terminal, false);
      Adder adder = new Adder(archive, told);
      Pages source = new Pages(pages, capture, terminal);
      List<FeedEntry> fresh =
          feed.entries().stream().filter(e -> !archive.hasUrl(e.link().toString())).toList();
      terminal.say(
          "The feed announces "
              + Counted.of(feed.entries().size(), "page")
              + ", "
              + fresh.size()
              + " of them new.");
      for (FeedEntry entry : fresh.subList(0, Math.min(fresh.size(), Math.max(1, limit)))) {
        source.add(entry.link().toString(), Snapshot.How.FEED, adder);
      }
      terminal.print(told + "\n");
      return told.hasFailures() ? CommandLine.ExitCode.SOFTWARE : CommandLine.ExitCode.OK;
    }
  }
}
