package org.durumi.corpus;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.apache.hadoop.conf.Configuration;
import org.durumi.archive.Archive;
import org.durumi.archive.key.Passphrase;
import org.durumi.corpus.adding.ArchiveAdding;
import org.durumi.corpus.table.Output;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Adds the casefiles of a corpus to an archive. */
@Command(
    name = "add",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Adds the reports of a folder of casefiles to an archive, as they were read on the cluster.",
      "Nothing runs on the cluster. What is in the archive already is passed over.",
      ""
    })
final class AddCommand implements Callable<Integer> {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "DIR", description = "What read was given as --out.")
  private String folder = "";

  @ArgGroup(multiplicity = "1")
  private Target target = new Target();

  @Option(
      names = "--passphrase-file",
      paramLabel = "FILE",
      required = true,
      description = "File whose first line is the passphrase.")
  private Path passphrase = Path.of("");

  @Option(names = "--with-events", description = "Leave out reports in which nothing was read.")
  private boolean withEvents;

  @Mixin private Bounds bounds = new Bounds();

  @Override
  public Integer call() throws IOException {
    PrintWriter err = spec.commandLine().getErr();
    try (Passphrase typed = Passphrase.fromFile(passphrase, err::println);
        Archive open = target.open(typed, err::println)) {
      ArchiveAdding adding = new ArchiveAdding(open, bounds.intake(), withEvents, err::println);
      adding.add(new Configuration(), new Output(folder));
      spec.commandLine()
          .getOut()
          .printf(
              "Added %d reports; %d were there before, %d failed.%n",
              adding.added(), adding.known(), adding.failed());
      return adding.failed() > 0 ? 1 : 0;
    }
  }
}
