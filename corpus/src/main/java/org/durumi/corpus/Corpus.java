package org.durumi.corpus;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The application that {@code spark-submit} starts. */
@Command(
    name = "corpus",
    mixinStandardHelpOptions = true,
    description = {
      "Reads and links millions of reports on a Spark cluster.",
      "read: WARC, WET, Parquet and JSON Lines to casefiles; link: casefiles to incidents;",
      "add: casefiles to an archive; print: casefiles to JSON Lines."
    },
    subcommands = {ReadCommand.class, LinkCommand.class, AddCommand.class, PrintCommand.class})
public final class Corpus {

  private Corpus() {}

  /**
   * Runs a command and ends the program, with 0 if all went well, 2 if the command was
   * misunderstood and 1 otherwise. Records that failed are counted and listed, and no failure.
   */
  public static void main(String[] args) {
    int code = run(System.out, System.err, args);
    if (code != 0) {
      System.exit(code);
    }
  }

  /** Runs a command, and gives what the program ends with. */
  static int run(PrintStream out, PrintStream err, String... args) {
    CommandLine line = new CommandLine(new Corpus());
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setOut(new PrintWriter(out, true, StandardCharsets.UTF_8));
    line.setErr(new PrintWriter(err, true, StandardCharsets.UTF_8));
    line.setExecutionExceptionHandler((e, command, result) -> {
      command.getErr().println("corpus: " + Sentence.of(e));
      return e instanceof IllegalArgumentException
          ? CommandLine.ExitCode.USAGE
          : CommandLine.ExitCode.SOFTWARE;
    });
    return line.execute(args);
  }

  /** The cluster that {@code spark-submit} names; no page about it is served unless wanted. */
  static JavaSparkContext spark(String name) {
    SparkConf conf = new SparkConf().setAppName("durumi corpus " + name);
    conf.setIfMissing("spark.ui.enabled", "false");
    conf.setIfMissing("spark.driver.maxResultSize", "0");
    return new JavaSparkContext(conf);
  }
}
