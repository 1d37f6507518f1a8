package org.durumi.cli.count;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.durumi.cli.card.SafeText;
import org.durumi.cli.terminal.Counted;
import org.durumi.linker.count.Claim;
import org.durumi.linker.count.HeadCount;
import org.durumi.linker.tally.Row;
import org.durumi.linker.tally.Tally;

/** A count as a table to read. */
final class CountTable {

  private static final String OPEN = "or more";

  private final Tally tally;
  private final boolean why;

  CountTable(Tally tally, boolean why) {
    this.tally = tally;
    this.why = why;
  }

  String write(List<Row> rows, HeadCount all) {
    List<Row> lines = new ArrayList<>(rows);
    int width = lines.stream().mapToInt(row -> row.key().length()).max().orElse(0);
    width = Math.max(width, "in all".length());
    StringBuilder out = new StringBuilder();
    out.append(("%-" + width + "s %8s %8s %8s%n").formatted("", "lower", "best", "upper"));
    for (Row row : lines) {
      line(out, width, row.key(), row.count());
    }
    line(out, width, "in all", all);
    if (!rows.isEmpty()) {
      out.append("Rows are not to be added: one person may be in several.\n");
    }
    if (!tally.notCounted().isEmpty()) {
      int others = tally.notCounted().size();
      out.append(
          "Nobody is counted for %s that no report asserts.%n"
              .formatted(Counted.of(others, "incident")));
    }
    return out.toString();
  }

  private void line(StringBuilder out, int width, String key, HeadCount count) {
    String upper = count.upper() == null ? OPEN : count.upper().toString();
    out.append(
        ("%-" + width + "s %8d %8d %8s%s%n")
            .formatted(SafeText.of(key), count.lower(), count.best(), upper, remark(count)));
    if (why) {
      say(out, tally.why(count.whyLower()));
      say(out, tally.why(count.whyUpper()));
      count.conflicts().forEach(conflict -> say(out, tally.why(conflict)));
      if (!count.setAside().isEmpty()) {
        say(
            out,
            count.setAside().stream()
                .map(claim -> claim.source() + " (" + kind(claim) + ")")
                .distinct()
                .collect(Collectors.joining(", ", "Changes no number: ", ".")));
      }
    }
  }

  private static String kind(Claim claim) {
    return switch (claim.kind()) {
      case DENIAL -> "a denial";
      case SNAPSHOT -> "held on one day";
      case VAGUE -> "vague words";
      case ROLLUP, CUMULATIVE -> "a replaced total";
      case SINGLE, NAMED -> "repeated";
    };
  }

  private static void say(StringBuilder out, String sentence) {
    out.append("    ").append(SafeText.of(sentence)).append('\n');
  }

  private static String remark(HeadCount count) {
    String about = count.approximate() ? "  about" : "";
    String conflicts =
        count.conflicts().isEmpty()
            ? ""
            : "  " + Counted.of(count.conflicts().size(), "contradiction");
    return about + conflicts + (count.exact() ? "" : "  bounds may be wide");
  }
}
