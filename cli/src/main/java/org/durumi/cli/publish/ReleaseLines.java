package org.durumi.cli.publish;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.durumi.archive.Departure;
import org.durumi.cli.card.SafeText;
import org.durumi.cli.terminal.Counted;

/** What left, in lines for a person. */
final class ReleaseLines {

  private ReleaseLines() {}

  /** One in a line. */
  static String brief(Departure one) {
    Departure.Facts facts = one.facts();
    String kind = facts.kind().code();
    return kind.substring(0, 1).toUpperCase(Locale.ROOT)
        + kind.substring(1)
        + " "
        + one.number()
        + ", "
        + facts.day()
        + ", "
        + facts.purpose().code()
        + ", to "
        + SafeText.of(facts.recipient())
        + ": "
        + SafeText.of(facts.title())
        + (facts.kind() == Departure.Kind.RELEASE
            ? ", " + Counted.of(one.basis().size(), "incident")
            : "");
  }

  /** How many of each kind there are, such as {@code 2 releases, 1 appeal.} */
  static String total(List<Departure> all) {
    String kinds = kinds(all);
    boolean released = all.stream().anyMatch(one -> one.facts().kind() == Departure.Kind.RELEASE);
    String none = Counted.of(0, Departure.Kind.RELEASE.code());
    return (released ? kinds : kinds.isEmpty() ? none : none + ", " + kinds) + ".";
  }

  /** How many of each kind that there are, such as "2 releases, 1 appeal". */
  static String kinds(List<Departure> all) {
    List<String> parts = new ArrayList<>();
    for (Departure.Kind kind : Departure.Kind.values()) {
      int many = (int) all.stream().filter(one -> one.facts().kind() == kind).count();
      if (many > 0) {
        parts.add(Counted.of(many, kind.code()));
      }
    }
    return String.join(", ", parts);
  }

  /** All that is kept of one. */
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
