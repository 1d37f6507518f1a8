package org.durumi.cli.archive;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.durumi.archive.Archive;
import org.durumi.archive.pack.Redaction;
import org.durumi.cli.terminal.Counted;
import org.durumi.cli.terminal.Refusal;
import org.durumi.cli.terminal.Surroundings;
import org.durumi.cli.terminal.Terminal;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes an evidence pack. */
@Command(
    name = "pack",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Writes an evidence pack of some reports, for a court or a partner.",
      "It holds the preserved bytes, the text, what was read and decided, and the proofs. Whoever gets",
      "it checks it offline with: java VerifyPack.java FILE",
      "A pack is not encrypted. What --redact leaves out is shown to be left out, and stays bound.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  durumi pack 12 -o evidence.zip",
      "  durumi pack 12 --redact decision.by --redact event.*.victims -o partner.zip"
    })
public final class PackCommand implements Callable<Integer> {

  private final Surroundings surroundings;

  @Parameters(arity = "1..*", paramLabel = "ID", description = "Numbers of reports.")
  private List<String> ids = List.of();

  @Option(
      names = {"-o", "--out"},
      required = true,
      paramLabel = "FILE",
      description = "A file that does not exist yet.")
  private Path out = Path.of("");

  @Option(
      names = "--redact",
      paramLabel = "FIELD",
      description = {
        "Leaves out a field (title, event.*.victims, decision.by), a kind of entry (decision), the",
        "text, or files; and whatever else would tell the same. May be given several times."
      })
  private List<String> redact = List.of();

  @Option(
      names = "--keep-text",
      description = "Keeps text and preserved bytes although they may hold what is left out.")
  private boolean keepText;

  @Option(
      names = "--whole-files",
      description = {
        "Lets a preserved file go along that holds other reports too (JSON Lines); without it, such",
        "a file is refused."
      })
  private boolean wholeFiles;

  @Mixin private ArchiveOptions options = new ArchiveOptions();

  /** Packs from the archive of these surroundings. */
  public PackCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    Terminal terminal = surroundings.terminal();
    List<Long> reports = ids.stream().map(PackCommand::report).distinct().toList();
    Redaction redaction = redaction();
    try (Archive archive = new ArchiveDoor(surroundings, options).open()) {
      List<String> remarks = archive.pack(reports, redaction, out);
      remarks.forEach(terminal::say);
      terminal.print(
          "Packed "
              + Counted.of(reports.size(), "report")
              + " into "
              + out
              + ". It is not encrypted. To check it: java VerifyPack.java "
              + out
              + "\nThe archive's key, to be compared over another way: "
              + archive.key().fingerprint()
              + "\n");
    }
    return CommandLine.ExitCode.OK;
  }

  private Redaction redaction() {
    Redaction redaction = redact.isEmpty() ? Redaction.none() : Redaction.of(redact);
    Redaction kept = keepText ? redaction.keepingText() : redaction;
    return wholeFiles ? kept.allowingWholeFiles() : kept;
  }

  private static long report(String typed) {
    EventId id = EventId.parse(typed);
    if (!id.isWhole()) {
      throw new Refusal("A pack holds whole reports; say " + id.report() + ".");
    }
    return id.report();
  }
}
