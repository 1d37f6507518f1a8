package org.durumi.cli.publish;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.durumi.archive.Archive;
import org.durumi.cli.archive.SelectionOptions;
import org.durumi.cli.terminal.Refusal;
import org.durumi.cli.terminal.Surroundings;
import org.durumi.publisher.gate.Wish;
import org.durumi.publisher.leaving.ArchiveGate;
import org.durumi.publisher.release.Audience;
import org.durumi.publisher.release.Selection;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What is to leave, and for whom. */
final class WishOptions {

  @Option(names = "--title", paramLabel = "WORDS", description = "The release's title.")
  private String title = "Incidents";

  @Option(names = "--office", paramLabel = "WORDS", description = "Who publishes it.")
  private String office = "not named";

  @Option(
      names = "--for",
      paramLabel = "AUDIENCE",
      description = "Who receives it: public (default), partner or confidential.")
  private Audience audience = Audience.PUBLIC;

  @Mixin private SelectionOptions selection = new SelectionOptions();

  @Option(
      names = "--note",
      paramLabel = "WORDS",
      description = "What a reader must know. May be given several times.")
  private List<String> notes = new ArrayList<>();

  @Option(
      names = "--cell",
      paramLabel = "K",
      description = "The smallest number of people who may be told apart (5).")
  private int cell = 5;

  @Option(names = "--close", description = "Makes the changes that the simulator offers.")
  private boolean close;

  WishOptions() {}

  Audience audience() {
    return audience;
  }

  int cell() {
    if (cell < 2) {
      throw new Refusal("--cell takes 2 or more.");
    }
    return cell;
  }

  boolean closes() {
    return close;
  }

  /** The gate before an archive, on this day. */
  ArchiveGate gate(Archive archive, Surroundings surroundings) {
    LocalDate day = LocalDate.ofInstant(surroundings.clock().instant(), ZoneOffset.UTC);
    return new ArchiveGate(archive, day, audience, cell(), Set.of());
  }

  Wish wish() {
    return new Wish(
        title,
        office,
        new Selection(
            selection.types(), selection.countries(), selection.from(), selection.until()),
        notes);
  }
}
