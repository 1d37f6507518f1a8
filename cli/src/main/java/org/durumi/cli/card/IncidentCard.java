package org.durumi.cli.card;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.durumi.archive.IncidentFile;
import org.durumi.linker.match.Score;
import org.durumi.linker.root.Edge;
import org.durumi.linker.root.Reason;
import org.durumi.record.linkage.LinkDecision;

/**
 * Lays an incident out for a person: its fields by tellings, the roots and why, what each telling
 * hangs on, and what people decided.
 */
public final class IncidentCard {

  private static final int INDENT = 2;
  private static final int FIELD = 10;
  private static final int LEVEL = 18;
  private static final int MOST_BAR = 20;

  private final int width;
  private final boolean coloured;

  /**
   * Lays out for one terminal.
   *
   * @param width columns, at least 60
   */
  public IncidentCard(int width, boolean coloured) {
    this.width = Math.max(60, width);
    this.coloured = coloured;
  }

  /** The whole incident. */
  public String lay(IncidentFile file) {
    List<String> lines = new ArrayList<>();
    lines.add(new IncidentLines(width, coloured).incident(file.row()).stripTrailing());
    lines.add("");
    lines.addAll(new TellingTable(width, coloured).lay(file.told()));
    roots(lines, file);
    links(lines, file);
    decisions(lines, file);
    return String.join("\n", lines) + "\n";
  }

  private void roots(List<String> lines, IncidentFile file) {
    heading(lines, "Roots: independent origins");
    List<List<String>> roots = file.roots().roots();
    for (int i = 0; i < roots.size(); i++) {
      boolean one = roots.get(i).size() == 1;
      put(
          lines,
          new Paragraph()
              .add((i + 1) + "  ", Ink.FAINT)
              .add((one ? "report " : "reports ") + String.join(", ", roots.get(i))));
    }
    for (Edge edge : file.roots().edges()) {
      put(lines, new Paragraph().add("   " + why(edge), Ink.FAINT));
    }
  }

  private static String why(Edge edge) {
    String origin = edge.origin() == null ? "" : " (" + edge.origin() + ")";
    return "report " + edge.from() + " " + words(edge.reason()) + " " + edge.to() + origin;
  }

  private static String words(Reason reason) {
    return switch (reason) {
      case COPY -> "is a copy of";
      case PART_COPY -> "shares a good part of its text with";
      case TRANSLATION -> "is a translation of, or from,";
      case WIRE -> "prints the same news agency as";
      case CITES -> "has it from";
      case SAME_SOURCE -> "has it from the same source as";
      case SAME_OUTLET -> "is of the same outlet, within days, as";
    };
  }

  private void links(List<String> lines, IncidentFile file) {
    if (file.links().isEmpty()) {
      return;
    }
    heading(lines, "Links: each telling with the earlier one that it is most like");
    for (IncidentFile.Link link : file.links()) {
      Score score = link.score();
      put(
          lines,
          new Paragraph()
              .add(link.pair().first() + " and " + link.pair().second(), Ink.TITLE)
              .add(
                  String.format(
                      Locale.ROOT,
                      "  %+.1f bits, %.0f%% likely to be one",
                      score.prior() + score.bits(),
                      100 * score.probability())));
      bar(lines, "before", "any two tellings", score.prior());
      score.weights().forEach(weight -> bar(lines, weight.field(), weight.level(), weight.bits()));
    }
  }

  /** What speaks for one goes to the right, what speaks for two to the left; a mark is a bit. */
  private void bar(List<String> lines, String field, String level, double bits) {
    int marks = (int) Math.min(MOST_BAR, Math.round(Math.abs(bits)));
    int half = Math.min(MOST_BAR, (width - INDENT - FIELD - LEVEL - 12) / 2);
    int shown = Math.min(half, marks);
    String left = bits < 0 ? " ".repeat(half - shown) + "\u2592".repeat(shown) : " ".repeat(half);
    String right = bits < 0 ? "" : "\u2588".repeat(shown);
    lines.add(
        (" ".repeat(INDENT)
                + padded(field, FIELD)
                + " "
                + padded(level, LEVEL)
                + String.format(Locale.ROOT, "%+6.1f ", bits)
                + left
                + "|"
                + right)
            .stripTrailing());
  }

  private void decisions(List<String> lines, IncidentFile file) {
    if (file.decisions().isEmpty()) {
      return;
    }
    heading(lines, "Decided by people");
    for (LinkDecision decision : file.decisions()) {
      boolean same = decision instanceof LinkDecision.SameIncident;
      Paragraph line =
          new Paragraph()
              .add(decision.pair().toString(), Ink.TITLE)
              .add(same ? "  are one incident" : "  are two incidents")
              .add(" by " + decision.by().name())
              .add(", " + LocalDate.ofInstant(decision.when(), ZoneOffset.UTC), Ink.FAINT);
      String why = Objects.requireNonNullElse(decision.why(), "");
      put(lines, why.isEmpty() ? line : line.add("  \u201c" + why + "\u201d", Ink.FAINT));
    }
  }

  private void heading(List<String> lines, String words) {
    lines.add("");
    lines.addAll(new Paragraph().add(words, Ink.FAINT).lines(width, coloured));
  }

  private void put(List<String> lines, Paragraph paragraph) {
    paragraph
        .lines(width - INDENT, coloured)
        .forEach(line -> lines.add(" ".repeat(INDENT) + line));
  }

  private static String padded(String words, int columns) {
    return words + " ".repeat(Math.max(0, columns - words.length()));
  }
}
