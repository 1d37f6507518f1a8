package org.durumi.cli.archive;

import java.util.List;
import java.util.concurrent.Callable;
import org.durumi.archive.Archive;
import org.durumi.archive.StampOutcome;
import org.durumi.archive.capture.HardenedClient;
import org.durumi.archive.capture.StampPost;
import org.durumi.cli.terminal.Surroundings;
import org.durumi.cli.terminal.Terminal;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Has the archive's newest head time stamped. */
@Command(
    name = "stamp",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Has the archive as it stands time stamped by an authority (RFC 3161).",
      "The authority learns a digest and this machine's address, or the proxy's; nothing else. While",
      "there is no way to it, the request waits and is sent with the next durumi stamp.",
      ""
    },
    footer = {"", "Example: durumi stamp https://freetsa.org/tsr"})
public final class StampCommand implements Callable<Integer> {

  private final Surroundings surroundings;

  @Parameters(paramLabel = "URL", description = "The authority's address: http or https.")
  private String authority = "";

  @Mixin private NetworkOptions network = new NetworkOptions();

  @Mixin private ArchiveOptions options = new ArchiveOptions();

  /** Stamps the archive of these surroundings. */
  public StampCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    Terminal terminal = surroundings.terminal();
    HardenedClient client = new HardenedClient(network.settings());
    StampPost named = new StampPost(client, authority);
    try (Archive archive = new ArchiveDoor(surroundings, options).open()) {
      List<StampOutcome> outcomes =
          archive.stamp(
              authority,
              address -> address.equals(authority) ? named : new StampPost(client, address));
      if (outcomes.isEmpty()) {
        terminal.print("Nothing was added since the last time stamp.\n");
      }
      boolean waits = false;
      for (StampOutcome outcome : outcomes) {
        String told = outcome.told();
        if (told != null) {
          terminal.print("The first " + outcome.size() + " entries existed on " + told + ".\n");
        } else {
          waits = true;
          terminal.say("The time stamp by " + outcome.authority() + " waits: " + outcome.waiting());
        }
      }
      return waits ? CommandLine.ExitCode.SOFTWARE : CommandLine.ExitCode.OK;
    }
  }
}
