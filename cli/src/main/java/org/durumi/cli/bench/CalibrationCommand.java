package org.durumi.cli.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.durumi.cli.terminal.Refusal;
import org.durumi.cli.terminal.Terminal;
import org.durumi.reader.Readers;
import org.durumi.reader.casefile.CasefileReader;
import org.durumi.reader.confidence.Calibration;
import org.durumi.reader.confidence.CalibrationFit;
import org.durumi.reader.confidence.CalibrationFit.Outcome;
import org.durumi.reader.confidence.Judged;
import org.durumi.reader.confidence.Reliability;
import org.durumi.reader.intake.Intake;
import org.durumi.reader.intake.IntakeLimits;
import org.durumi.reader.intake.Overrides;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Fits the shipped confidences on labelled reports; {@code bench/calibration} calls it. */
@Command(
    name = "calibration",
    hidden = true,
    mixinStandardHelpOptions = true,
    description = "Fits how sure the reader may be, and says how far that can be believed.")
public final class CalibrationCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Parameters(arity = "1..*", paramLabel = "DIR", description = "Labelled sets: docs/ and gold/.")
  private List<Path> folders = List.of();

  @Option(names = "--write", paramLabel = "FILE", description = "Write the map, fitted on all.")
  private @Nullable Path map;

  @Option(names = "--draw", paramLabel = "FILE", description = "Write the reliability diagram.")
  private @Nullable Path drawing;

  /** Prints to this terminal. */
  public CalibrationCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    Intake intake = new Intake(IntakeLimits.DEFAULT, Overrides.NONE);
    CasefileReader reader = Readers.all();
    List<Judged> all = new ArrayList<>();
    List<Integer> ends = new ArrayList<>();
    for (Path folder : folders) {
      all.addAll(new LabelledSet(folder.toAbsolutePath().normalize(), intake, reader).read());
      ends.add(all.size());
    }
    if (all.isEmpty()) {
      throw new Refusal("These sets hold no report of which an event is proposed.");
    }
    CalibrationFit fit = CalibrationFit.anew();
    List<Outcome> heldOut = fit.heldOut(all);
    int from = 0;
    for (int i = 0; i < folders.size(); i++) {
      figures(String.valueOf(folders.get(i).getFileName()), heldOut.subList(from, ends.get(i)));
      from = ends.get(i);
    }
    Reliability reliability = figures("all", heldOut);
    for (Reliability.Bin bin : reliability.bins()) {
      terminal.print(
          String.format(
              Locale.ROOT, "| %.2f | %.2f | %d |%n", bin.predicted(), bin.right(), bin.events()));
    }
    write(fit.fit(all), reliability);
    return CommandLine.ExitCode.OK;
  }

  private Reliability figures(String name, List<Outcome> outcomes) {
    Reliability reliability = Reliability.of(outcomes);
    long right = outcomes.stream().filter(Outcome::right).count();
    terminal.print(
        String.format(
            Locale.ROOT,
            "%s: %d events, %d right, expected calibration error %.3f (by chance %.3f),"
                + " %.3f bits lost on each%n",
            name,
            outcomes.size(),
            right,
            reliability.error(),
            Reliability.byChance(outcomes),
            reliability.logLoss()));
    return reliability;
  }

  private void write(Calibration fitted, Reliability reliability) throws IOException {
    if (map != null) {
      Files.writeString(
          map, "# Weights of signals; written by bench/calibration.\n" + fitted.text() + "\n");
    }
    if (drawing != null) {
      Files.writeString(drawing, ReliabilityDrawing.of(reliability));
    }
  }
}
