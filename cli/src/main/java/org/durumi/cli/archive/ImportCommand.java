package org.durumi.cli.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.durumi.archive.Archive;
import org.durumi.archive.arrival.Adder;
import org.durumi.cli.terminal.Counted;
import org.durumi.cli.terminal.Refusal;
import org.durumi.cli.terminal.Surroundings;
import org.durumi.cli.terminal.Terminal;
import org.durumi.publisher.imports.ImportLimits;
import org.durumi.publisher.imports.ImportPlan;
import org.durumi.publisher.imports.ImportRefusal;
import org.durumi.publisher.imports.ImportTable;
import org.durumi.publisher.imports.Mapping;
import org.durumi.publisher.imports.MappingProposal;
import org.durumi.publisher.imports.TableFile;
import org.durumi.reader.Readers;
import org.durumi.reader.casefile.CasefileReader;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Brings tables of other programs into the archive, as proposals. */
@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Brings in a table: Uwazi CSV, FollowTheMoney entities, any CSV, or an Excel workbook.",
      "Each row becomes a report with a proposed event, which waits for a person like every other.",
      "Without --mapping nothing comes in: a mapping is proposed and printed, for you to edit.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  durumi import list.xlsx > list.mapping",
      "  durumi import list.xlsx --mapping list.mapping --dry-run",
      "  durumi import list.xlsx --mapping list.mapping"
    })
public final class ImportCommand implements Callable<Integer> {

  private static final int LARGEST_MAPPING = 1 << 20;

  private final Surroundings surroundings;

  @Parameters(paramLabel = "FILE", description = "The table.")
  private Path file = Path.of("");

  @Option(
      names = "--mapping",
      paramLabel = "FILE",
      description = "Which column is what: what this command printed without it, as you edited it.")
  private @Nullable Path mappingFile;

  @Option(names = "--dry-run", description = "Lists what would come in, and adds nothing.")
  private boolean dryRun;

  @Mixin private ArchiveOptions options = new ArchiveOptions();

  /** Imports into the archive of these surroundings. */
  public ImportCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    Terminal terminal = surroundings.terminal();
    byte[] bytes = bytes(file, ImportLimits.DEFAULT.maxBytes());
    ImportTable table = table(bytes);
    if (mappingFile == null) {
      terminal.print(proposed(table));
      return CommandLine.ExitCode.OK;
    }
    Mapping mapping = mapping(mappingFile);
    ImportPlan plan = plan(bytes, table, mapping);
    table.notes().forEach(note -> terminal.say(file + ": " + note));
    return dryRun ? tell(terminal, plan) : add(terminal, plan);
  }

  private ImportTable table(byte[] bytes) {
    try {
      return TableFile.read(bytes, ImportLimits.DEFAULT);
    } catch (ImportRefusal e) {
      throw new Refusal(file + " " + e.getMessage() + ".");
    }
  }

  private String proposed(ImportTable table) {
    List<String> remarks = new ArrayList<>();
    remarks.add("A proposed mapping. Look at each line: what is wrong here comes in wrong.");
    remarks.add("Left: a field of ours. Right: the heading of the column. Fields without a column");
    remarks.add("are remarks like this. ? leaves a word open; its rows come in without an event.");
    remarks.add(
        "'every row is' names the type where no column does. 'dates are' says how 03/04/2020");
    remarks.add(
        "is meant: day first, month first or unknown. 'written in' takes en, ko, zh, es or de.");
    remarks.add("The types: " + Mapping.typeCodes() + ".");
    remarks.add(
        "The file: " + table.kind().words() + ", " + Counted.of(table.rows().size(), "row") + ".");
    remarks.add("Its columns: " + String.join(" | ", table.header()));
    remarks.addAll(table.notes());
    return MappingProposal.of(table).text(remarks);
  }

  private Mapping mapping(Path from) {
    try {
      return Mapping.read(bytes(from, LARGEST_MAPPING));
    } catch (ImportRefusal e) {
      throw new Refusal(from + " " + e.getMessage() + ".");
    }
  }

  private ImportPlan plan(byte[] bytes, ImportTable table, Mapping mapping) {
    Path last = file.getFileName();
    String name = last == null ? file.toString() : last.toString();
    CasefileReader[] reader = new CasefileReader[1];
    try {
      return ImportPlan.of(
          name,
          bytes,
          table,
          mapping,
          report -> {
            // Loading the readers takes time, and most tables tell their types.
            if (reader[0] == null) {
              reader[0] = Readers.all();
            }
            return reader[0].read(report);
          });
    } catch (ImportRefusal e) {
      throw new Refusal(file + " " + e.getMessage() + ".");
    }
  }

  private static int tell(Terminal terminal, ImportPlan plan) {
    StringBuilder said = new StringBuilder();
    for (ImportPlan.Coming row : plan.coming()) {
      said.append(row.line()).append('\n');
      row.notes().forEach(note -> said.append("  ").append(note).append('\n'));
    }
    for (ImportPlan.Staying row : plan.staying()) {
      said.append("row ").append(row.row()).append(" stays out: ").append(row.why()).append(".\n");
    }
    said.append("Would come in: ").append(Counted.of(plan.coming().size(), "row")).append('\n');
    plan.counts()
        .forEach((type, n) -> said.append("  ").append(type).append(": ").append(n).append('\n'));
    said.append("Would stay out: ").append(Counted.of(plan.staying().size(), "row"));
    terminal.print(said.append("\nNothing was added.\n").toString());
    return CommandLine.ExitCode.OK;
  }

  private int add(Terminal terminal, ImportPlan plan) {
    Acknowledgements told = new Acknowledgements(terminal, false);
    try (Archive archive = new ArchiveDoor(surroundings, options).openOrMake(false)) {
      Adder adder = new Adder(archive, told);
      adder.take(plan.prepared());
      adder.flush();
    }
    terminal.print(told + "\n");
    return told.hasFailures() ? CommandLine.ExitCode.SOFTWARE : CommandLine.ExitCode.OK;
  }

  private static byte[] bytes(Path from, int most) {
    if (!Files.isRegularFile(from)) {
      throw new Refusal(from + " is no file; check the name.");
    }
    try (InputStream in = Files.newInputStream(from)) {
      return in.readNBytes(most + 1);
    } catch (IOException e) {
      throw new Refusal(from + " cannot be read; check who may read it.");
    }
  }
}
