package org.durumi.reader.confidence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.durumi.reader.lexicon.Table;
import org.durumi.record.event.Event;
import org.durumi.record.event.Origin;
import org.durumi.record.source.Report;
import org.jspecify.annotations.Nullable;

/**
 * The map from what can be seen of an event to the probability that it is right: a logistic
 * function of one weighed score, and so monotone in it (Platt, "Probabilistic Outputs for Support
 * Vector Machines", 1999), fitted by {@link CalibrationFit}.
 */
public final class Calibration {

  private static final String TABLE = "calibration.tsv";
  private static final double LEAST = 0.01;
  private static final double MOST = 0.99;

  private static final class Standard {
    private static final Calibration MAP =
        of(Table.rows(Calibration.class, TABLE).stream().map(List::of).toList());
  }

  private final double[] weights;

  Calibration(double... weights) {
    this.weights = weights.clone();
  }

  /** The one that the program comes with. */
  public static Calibration standard() {
    return Standard.MAP;
  }

  /**
   * Reads what {@link #text} wrote.
   *
   * @throws IllegalArgumentException where it weighs other signals
   */
  public static Calibration parse(String text) {
    return of(text.lines().map(line -> List.of(line.split("\t", -1))).toList());
  }

  private static Calibration of(List<List<String>> rows) {
    List<String> names = rows.stream().map(List::getFirst).toList();
    if (!names.equals(Signals.NAMES) || rows.stream().anyMatch(row -> row.size() != 2)) {
      throw new IllegalArgumentException("a calibration of other signals");
    }
    return new Calibration(
        rows.stream().mapToDouble(row -> Double.parseDouble(row.get(1))).toArray());
  }

  /** One signal and its weight a line. */
  public String text() {
    return IntStream.range(0, weights.length)
        .mapToObj(i -> Signals.NAMES.get(i) + "\t" + String.format(Locale.ROOT, "%.4f", weights[i]))
        .collect(Collectors.joining("\n"));
  }

  /** The same events, each with the probability that it is right; a second reader's stay. */
  public List<Event> sure(Report report, List<Event> events) {
    int length = report.text().string().codePointCount(0, report.text().string().length());
    List<Event> sure = new ArrayList<>();
    for (int i = 0; i < events.size(); i++) {
      Event event = events.get(i);
      sure.add(
          event.origin() == Origin.OWN
              ? event.withConfidence(probability(Signals.of(events, i, report.language(), length)))
              : event);
    }
    return sure;
  }

  double probability(double... signals) {
    return Math.clamp(1 / (1 + Math.exp(-score(signals))), LEAST, MOST);
  }

  private double score(double... signals) {
    double score = 0;
    for (int i = 0; i < weights.length; i++) {
      score += weights[i] * signals[i];
    }
    return score;
  }

  double[] weights() {
    return weights.clone();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Calibration map && Arrays.equals(weights, map.weights);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(weights);
  }
}
