package org.durumi.corpus;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.apache.hadoop.conf.Configuration;
import org.durumi.corpus.table.CasefileRows;
import org.durumi.corpus.table.Output;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints the casefiles of a corpus. */
@Command(
    name = "print",
    mixinStandardHelpOptions = true,
    description = {
      "Prints the casefiles of a folder as JSON Lines, in the order of the corpus, as",
      "durumi read --json does. Nothing runs on the cluster."
    })
final class PrintCommand implements Callable<Integer> {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "DIR", description = "What read was given as --out.")
  private String folder = "";

  @Override
  public Integer call() throws IOException {
    Configuration hadoop = new Configuration();
    PrintWriter out = spec.commandLine().getOut();
    for (String file : new Output(folder).parts(hadoop, Output.CASEFILES)) {
      CasefileRows.forEach(hadoop, file, false, row -> out.print(row.casefile() + "\n"));
    }
    out.flush();
    return 0;
  }
}
