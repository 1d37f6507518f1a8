package org.durumi.corpus;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.spark.api.java.JavaSparkContext;
import org.durumi.corpus.input.Columns;
import org.durumi.corpus.reading.CorpusReading;
import org.durumi.corpus.reading.Settings;
import org.durumi.corpus.table.Output;
import org.durumi.reader.ReadBy;
import org.durumi.reader.encoder.EncoderReader;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Reads a corpus into casefiles. */
@Command(
    name = "read",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Reads WARC, WET, Parquet and JSON Lines files into casefiles.",
      "Started again with the same words, it goes on where it was.",
      ""
    })
final class ReadCommand implements Callable<Integer> {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE|DIR|PATTERN",
      description = "Files, or folders of them, on any file system that the cluster reaches.")
  private List<String> inputs = List.of();

  @Option(
      names = "--out",
      paramLabel = "DIR",
      required = true,
      description = "A folder that every executor can write to.")
  private String out = "";

  @Option(
      names = "--reader",
      paramLabel = "WAY",
      description = "rules, encoder or both (both; rules where there is no trained reader).")
  private @Nullable ReadBy way;

  @Option(
      names = "--all",
      description = "Read every report. Usual is a first look that passes over the unrelated.")
  private boolean all;

  @Option(
      names = "--column",
      paramLabel = "FIELD=NAME",
      description = {
        "Which column of Parquet files holds a field (id, url, outlet, published, language, title,",
        "text) where it is not called so. May be given several times."
      })
  private Map<String, String> columns = Map.of();

  @Option(
      names = "--no-sources",
      description = "Keep the casefiles alone; they cannot be added to an archive then.")
  private boolean noSources;

  @Option(
      names = "--slice-bytes",
      paramLabel = "N",
      description = "How much of a file is read at once (64 MiB). A packed file is one slice.")
  private long slice = 64L << 20;

  @Mixin private Bounds bounds = new Bounds();

  @Override
  public Integer call() throws IOException {
    ReadBy by = way == null ? ReadBy.usual(EncoderReader.isTrained()) : way;
    if (slice < 1) {
      throw new IllegalArgumentException("--slice-bytes must be at least 1.");
    }
    Settings settings =
        new Settings(
            by,
            !all,
            Columns.with(columns),
            bounds.bytes(),
            bounds.characters(),
            bounds.seconds(),
            !noSources);
    try (JavaSparkContext spark = Corpus.spark("read")) {
      var counts = new CorpusReading(spark, settings, new Output(out)).read(inputs, slice);
      spec.commandLine().getOut().println(counts + " Casefiles in " + out);
    }
    return 0;
  }
}
