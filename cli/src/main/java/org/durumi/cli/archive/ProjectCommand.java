package org.durumi.cli.archive;

import java.util.List;
import java.util.concurrent.Callable;
import org.durumi.archive.Archive;
import org.durumi.cli.terminal.Counted;
import org.durumi.cli.terminal.Surroundings;
import org.durumi.record.casework.Project;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Moves reports between projects. */
@Command(
    name = "project",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Moves reports to a project, or lists the projects that there are.",
      "A project is a part of the work that only some see; every report belongs to one, \"default\" at",
      "first. Moving is an entry of the log.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  durumi project",
      "  durumi project 12 13 --to yanji --by \"Min-ji\""
    })
public final class ProjectCommand implements Callable<Integer> {

  private final Surroundings surroundings;

  @Parameters(paramLabel = "REPORT", arity = "0..*", description = "Numbers of reports.")
  private List<Long> reports = List.of();

  @Option(names = "--to", paramLabel = "PROJECT", description = "Where they are moved to.")
  private @Nullable String to;

  @Option(names = "--why", paramLabel = "REASON", description = "Why, if that is to be kept.")
  private @Nullable String why;

  @Mixin private ByOption by = new ByOption();

  @Mixin private ArchiveOptions options = new ArchiveOptions();

  /** Moves reports in the archive of these surroundings. */
  public ProjectCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    String name = to;
    try (Archive archive = new ArchiveDoor(surroundings, options).open()) {
      if (name == null) {
        archive
            .casework()
            .projects()
            .forEach(project -> surroundings.terminal().print(project + "\n"));
      } else {
        Project project = new Project(name);
        archive.casework().move(reports, project, by.reviewer(surroundings), why);
        surroundings
            .terminal()
            .print("Moved %s to %s.%n".formatted(Counted.of(reports.size(), "report"), project));
      }
    }
    return CommandLine.ExitCode.OK;
  }
}
