package org.durumi.cli.estimate;

import java.util.List;
import java.util.Locale;
import org.durumi.cli.card.SafeText;
import org.durumi.estimator.Estimate;
import org.durumi.estimator.Report;

/** A report for a person: what may be said first, then each method with what it assumes. */
final class EstimateCard {

  private static final String INDENT = "    ";

  private EstimateCard() {}

  static String of(Answer answer, int width) {
    Report report = answer.report();
    StringBuilder out = new StringBuilder();
    out.append(SafeText.of(answer.name())).append("\n\n");
    for (String sentence : report.words()) {
      paragraph(out, sentence, "", width);
    }
    for (String sentence : ArchiveWords.of(answer)) {
      paragraph(out, sentence, "", width);
    }
    out.append('\n')
        .append(
            "  %-10s %12s %12s %12s %12s%n".formatted("", "estimate", "median", "lower", "upper"));
    for (Estimate estimate : report.estimates()) {
      out.append(line(estimate));
    }
    for (Estimate estimate : report.estimates()) {
      out.append("\n  ").append(estimate.method().title()).append('\n');
      if (!estimate.defensible()) {
        paragraph(out, estimate.reason(report.unit()), INDENT, width);
      }
      for (String sentence : report.words(estimate)) {
        paragraph(out, sentence, INDENT, width);
      }
    }
    return out.toString();
  }

  private static String line(Estimate estimate) {
    String mark = estimate.defensible() ? "" : "  not defensible";
    return estimate
        .figures()
        .map(f ->
            "  %-10s %12s %12s %12s %12s%s%n"
                .formatted(
                    estimate.method().code(),
                    number(f.estimate()),
                    number(f.median()),
                    number(f.lower()),
                    number(f.upper()),
                    mark))
        .orElse("  %-10s %12s%s%n".formatted(estimate.method().code(), "none", mark));
  }

  private static String number(double value) {
    return Double.isFinite(value) ? String.format(Locale.ROOT, "%,.0f", value) : "no end";
  }

  private static void paragraph(StringBuilder out, String sentence, String indent, int width) {
    int used = 0;
    out.append(indent);
    for (String word : List.of(SafeText.of(sentence).split(" ", -1))) {
      if (used > 0 && indent.length() + used + 1 + word.length() > width) {
        out.append('\n').append(indent);
        used = 0;
      }
      out.append(used > 0 ? " " : "").append(word);
      used += word.length() + (used > 0 ? 1 : 0);
    }
    out.append('\n');
  }
}
