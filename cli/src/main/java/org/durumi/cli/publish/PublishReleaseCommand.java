package org.durumi.cli.publish;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.durumi.archive.Archive;
import org.durumi.archive.Departure;
import org.durumi.cli.archive.ArchiveDoor;
import org.durumi.cli.archive.ArchiveOptions;
import org.durumi.cli.archive.ByOption;
import org.durumi.cli.terminal.Refusal;
import org.durumi.cli.terminal.Surroundings;
import org.durumi.publisher.gate.Gated;
import org.durumi.publisher.harm.Overruling;
import org.durumi.publisher.leaving.ArchiveGate;
import org.durumi.publisher.leaving.Leaving;
import org.durumi.publisher.leaving.Parcel;
import org.durumi.publisher.release.Audience;
import org.durumi.record.review.Reviewer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lets a release leave, and notes that it did. */
@Command(
    name = "release",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Makes a release through the gate, and writes it as JSON Lines.",
      "The log notes what leaves, to whom and by whom. While something stops it nothing is written; a",
      "second person may overrule what can be overruled, with a reason that stays in the log.",
      ""
    },
    footer = {
      "",
      "Example: durumi publish release -o out --to anybody --by \"Min-ji\" --close --overrule"
          + " 1a2b3c4d",
      "           --second \"Jun\" --because \"The outlet has named the town since 2019.\""
    })
final class PublishReleaseCommand implements Callable<Integer> {

  private final Surroundings surroundings;

  @Mixin private OutOption out = new OutOption();

  @Option(
      names = "--to",
      paramLabel = "WHO",
      description = "Who receives it (anybody, where it is public).")
  private @Nullable String to;

  @ArgGroup(exclusive = false, multiplicity = "0..*", heading = "%nFor each finding:%n")
  private List<Overrule> overrules = new ArrayList<>();

  @Mixin private WishOptions wish = new WishOptions();

  @Mixin private ByOption by = new ByOption();

  @Mixin private ArchiveOptions options = new ArchiveOptions();

  PublishReleaseCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  /** One finding that a second person overrules. */
  static final class Overrule {

    @Option(
        names = "--overrule",
        required = true,
        paramLabel = "ID",
        description = "A finding that may leave all the same.")
    private String finding = "";

    @Option(
        names = "--second",
        required = true,
        paramLabel = "NAME",
        description = "The second person, who says so.")
    private String second = "";

    @Option(
        names = "--because",
        required = true,
        paramLabel = "REASON",
        description = "Their reason, a sentence; it stays in the log.")
    private String because = "";
  }

  @Override
  public Integer call() {
    Reviewer reviewer = by.reviewer(surroundings);
    String recipient = recipient();
    try (Archive archive = new ArchiveDoor(surroundings, options).open()) {
      Unfinished.finish(archive, surroundings);
      ArchiveGate gate = wish.gate(archive, surroundings);
      Gated gated = gate.check(wish.wish(), wish.closes());
      List<Overruling> overrulings =
          overrules.stream()
              .map(one -> new Overruling(one.finding, new Reviewer(one.second), one.because))
              .toList();
      Leaving leaving = new Leaving(gated, reviewer, overrulings);
      Parcel parcel = Parcel.lines(gated.published().release());
      leaving.read(gate.linter(), List.of(parcel));
      Departure left = write(leaving, archive, recipient, parcel);
      surroundings
          .terminal()
          .print(
              GatePrint.of(gated, Map.of())
                  + ReleaseLines.brief(left)
                  + "\nWritten to "
                  + out.folder().resolve(parcel.name())
                  + "; durumi export and durumi publish site take it from there.\n");
    }
    return CommandLine.ExitCode.OK;
  }

  private String recipient() {
    if (wish.audience() != Audience.PUBLIC && (to == null || to.isBlank())) {
      throw new Refusal("Say with --to who receives it; it stays in the log.");
    }
    return Leaving.recipient(wish.audience(), to);
  }

  private Departure write(Leaving leaving, Archive archive, String recipient, Parcel parcel) {
    Path file = out.folder().resolve(parcel.name());
    try {
      return leaving.write(archive.publishing(), recipient, List.of(parcel), out.folder());
    } catch (FileAlreadyExistsException e) {
      throw new Refusal(file + " is there already; name another folder with --out.");
    } catch (IOException e) {
      throw new Refusal(
          "The release could not be written to "
              + file
              + "; check the folder and the free space. If durumi releases lists it, it is noted:"
              + " durumi releases NUMBER --out DIR then writes it again.");
    }
  }
}
