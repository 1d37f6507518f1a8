package org.durumi.corpus;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.apache.spark.api.java.JavaSparkContext;
import org.durumi.corpus.linking.CorpusLinking;
import org.durumi.corpus.table.Output;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Links the casefiles of a corpus into incidents. */
@Command(
    name = "link",
    mixinStandardHelpOptions = true,
    description = {
      "Puts the casefiles of a folder together into incidents: incidents.jsonl, one a line, and",
      "tellings.parquet, which says what event is of which."
    })
final class LinkCommand implements Callable<Integer> {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "DIR", description = "What read was given as --out.")
  private String folder = "";

  @Override
  public Integer call() throws IOException {
    try (JavaSparkContext spark = Corpus.spark("link")) {
      CorpusLinking.Linked linked = new CorpusLinking(spark, new Output(folder)).link();
      spec.commandLine()
          .getOut()
          .printf(
              "Linked %d events of %d reports into %d incidents: %s/%s%n",
              linked.tellings(),
              linked.reports(),
              linked.incidents(),
              folder,
              CorpusLinking.INCIDENTS);
    }
    return 0;
  }
}
