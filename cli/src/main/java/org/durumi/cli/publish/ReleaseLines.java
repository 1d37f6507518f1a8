package org.durumi.cli.publish;

import org.durumi.archive.Departure;
import org.durumi.cli.card.SafeText;
import org.durumi.cli.terminal.Counted;

/** What left, in lines for a person. */
final class ReleaseLines {

  private ReleaseLines() {}

  /** A release in one line. */
  static String brief(Departure one) {
    Departure.Facts facts = one.facts();
    return "Release "
        + one.number()
        + ", "
        + facts.day()
        + ", "
        + facts.purpose().code()
        + ", to "
        + SafeText.of(facts.recipient())
        + ": "
        + SafeText.of(facts.title())
        + ", "
        + Counted.of(one.basis().size(), "incident");
  }

  /** All that is kept of a release. */
  static String full(Departure one) {
    StringBuilder lines = new StringBuilder(brief(one)).append('\n');
    lines.append("  let leave by ").append(SafeText.of(one.by().name()));
    lines.append(" at ").append(one.when()).append('\n');
    lines.append("  content ").append(one.content()).append('\n');
    for (Departure.File file : one.facts().files()) {
      lines
          .append("  file ")
          .append(SafeText.of(file.name()))
          .append(' ')
          .append(file.sha256())
          .append('\n');
    }
    for (Departure.Overruled over : one.facts().overruled()) {
      lines
          .append("  overruled ")
          .append(over.finding())
          .append(" (")
          .append(over.hazard())
          .append(", ")
          .append(SafeText.of(over.where()))
          .append(") by ")
          .append(SafeText.of(over.by().name()))
          .append(": ")
          .append(SafeText.of(over.why()))
          .append('\n');
    }
    return lines.toString();
  }
}
