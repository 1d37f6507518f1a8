package org.durumi.cli.learn;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.durumi.archive.Archive;
import org.durumi.cli.archive.ArchiveDoor;
import org.durumi.cli.archive.ArchiveOptions;
import org.durumi.cli.archive.ByOption;
import org.durumi.cli.terminal.Refusal;
import org.durumi.cli.terminal.Surroundings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Learns from what people decided in the archive. */
@Command(
    name = "learn",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Learns from what people decided in the archive.",
      "--out writes accepted and corrected events as training passages: whole reports, in the clear.",
      "--calibrate learns how sure the reader may be of an event, and changes nothing without --use.",
      "Nothing ever leaves this machine by itself.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  durumi learn --out passages",
      "  durumi learn --calibrate",
      "  durumi learn --calibrate --use --by 'Min-ji'"
    })
public final class LearnCommand implements Callable<Integer> {

  private final Surroundings surroundings;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Write training passages into this folder, which must not exist.")
  private @Nullable Path out;

  @Option(
      names = "--calibrate",
      description = "Learn from the decisions how often events such as these are right.")
  private boolean calibrate;

  @Option(
      names = "--use",
      description = "With --calibrate: put it in force for reports added from now on, if better.")
  private boolean use;

  @Option(
      names = "--shipped",
      description = "With --calibrate: put the shipped confidences in force again.")
  private boolean shipped;

  @Mixin private ByOption by = new ByOption();

  @Mixin private ArchiveOptions options = new ArchiveOptions();

  /** Learns in these surroundings. */
  public LearnCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    boolean fits = calibrate ? out == null && !(use && shipped) : out != null && !use && !shipped;
    if (!fits) {
      throw new ParameterException(
          spec.commandLine(),
          "Give --out DIR, or --calibrate with one of --use and --shipped or without.");
    }
    if (out != null) {
      PassageFolder.requireFree(out);
    }
    try (Archive archive = new ArchiveDoor(surroundings, options).open()) {
      if (out == null) {
        calibrate(archive);
      } else {
        export(archive, out);
      }
    }
    return CommandLine.ExitCode.OK;
  }

  private void export(Archive archive, Path folder) {
    PassageExport export = new PassageExport();
    export.take(archive);
    if (export.isEmpty()) {
      throw new Refusal(
          "No report has all its events decided about, so there is nothing to learn from yet."
              + export.leftOut());
    }
    export.write(folder, surroundings.terminal());
  }

  private void calibrate(Archive archive) {
    CalibrationReport report = new CalibrationReport(archive.calibrations());
    surroundings
        .terminal()
        .print(
            shipped
                ? report.forget(by.reviewer(surroundings))
                : report.learn(use ? by.reviewer(surroundings) : null));
  }
}
