package org.durumi.cli.publish;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.durumi.cli.card.SafeText;
import org.durumi.cli.terminal.Counted;
import org.durumi.publisher.clearing.KeptInside;
import org.durumi.publisher.gate.Gated;
import org.durumi.publisher.harm.Finding;
import org.durumi.publisher.simulate.Change;
import org.durumi.publisher.simulate.Inference;

/** What the gate found, for a person. */
final class GatePrint {

  private static final int MOST_CHANGES = 30;

  private GatePrint() {}

  static String of(Gated gated, Map<Inference, List<Change>> smallest) {
    Map<Finding, List<Change>> closing = new HashMap<>();
    smallest.forEach((one, changes) -> closing.put(one.finding(), changes));
    StringBuilder lines = new StringBuilder();
    for (Finding finding : gated.findings()) {
      lines.append(finding.stops() ? "STOP " : "Note ").append(finding.id()).append("  ");
      lines.append(SafeText.of(finding.where())).append(": ");
      lines.append(SafeText.of(finding.words())).append('\n');
      lines.append("               ").append(finding.hazard().reason()).append("; ");
      lines.append(finding.hazard().remedy().words());
      if (!finding.mayBeOverridden()) {
        lines.append("; nobody can overrule it");
      }
      lines.append('\n');
      closing(lines, closing.getOrDefault(finding, List.of()));
    }
    changes(lines, "Changed", gated.made());
    changes(lines, "Offered", gated.offered());
    if (!gated.offered().isEmpty()) {
      lines.append(
          gated.closes() && gated.made().isEmpty()
              ? "What is offered closes all of it; give --close to make it.\n"
              : "What is offered closes a part of it; widen the rest, or leave it out.\n");
    }
    inside(lines, gated.inside());
    int leaving = gated.published().release().incidents().size();
    lines.append(Counted.of(leaving, "incident")).append(" may leave, ");
    lines.append(gated.inside().size()).append(" stay inside; ");
    int stops = gated.stops().size();
    String verdict = leaving == 0 ? "so nothing would leave." : "nothing stops it.";
    lines.append(stops == 0 ? verdict : Counted.of(stops, "finding") + " to settle.").append('\n');
    return lines.toString();
  }

  private static void closing(StringBuilder lines, List<Change> changes) {
    if (!changes.isEmpty()) {
      lines.append("               closed alone by: ");
      lines.append(
          changes.stream().map(one -> SafeText.of(one.words())).collect(Collectors.joining("; ")));
      lines.append('\n');
    }
  }

  private static void changes(StringBuilder lines, String word, List<Change> changes) {
    changes.stream()
        .limit(MOST_CHANGES)
        .forEach(change ->
            lines.append(word).append(": ").append(SafeText.of(change.words())).append('\n'));
    if (changes.size() > MOST_CHANGES) {
      lines.append(word).append(": ").append(changes.size() - MOST_CHANGES).append(" more\n");
    }
  }

  private static void inside(StringBuilder lines, List<KeptInside> inside) {
    Map<KeptInside.Reason, Integer> reasons = new LinkedHashMap<>();
    inside.forEach(one -> reasons.merge(one.reason(), 1, Integer::sum));
    reasons.forEach((reason, times) ->
        lines
            .append("Inside: ")
            .append(Counted.of(times, "incident"))
            .append("; ")
            .append(reason.words())
            .append('\n'));
  }
}
