package org.durumi.reader.confidence;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.durumi.record.casefile.Casefile;
import org.jspecify.annotations.Nullable;

/** A proposed event of which somebody knows whether it is right. */
public final class Judged {

  private final String report;
  private final double[] signals;
  private final boolean right;

  private Judged(String report, double[] signals, boolean right) {
    this.report = report;
    this.signals = signals;
    this.right = right;
  }

  /**
   * The events of a casefile that somebody judged.
   *
   * @param name tells the report from all others
   * @param proposed as it was read
   * @param right by an event's index: whether it is right, or null where nobody knows
   */
  public static List<Judged> of(
      String name, Casefile proposed, IntFunction<@Nullable Boolean> right) {
    String text = proposed.report().text().string();
    int length = text.codePointCount(0, text.length());
    List<Judged> judged = new ArrayList<>();
    for (int i = 0; i < proposed.events().size(); i++) {
      Boolean verdict = right.apply(i);
      if (verdict != null) {
        String language = proposed.report().language();
        judged.add(new Judged(name, Signals.of(proposed.events(), i, language, length), verdict));
      }
    }
    return judged;
  }

  String report() {
    return report;
  }

  double[] signals() {
    return signals.clone();
  }

  /** Whether it is right. */
  public boolean right() {
    return right;
  }
}
