package org.durumi.cli.link;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.durumi.cli.card.SafeText;
import org.durumi.cli.terminal.Counted;
import org.durumi.linker.incident.Incident;
import org.durumi.linker.telling.Telling;

/** Incidents as a list to read, those with the most independent roots first. */
final class IncidentList {

  private IncidentList() {}

  static String write(List<Incident> incidents, int reports) {
    StringBuilder out = new StringBuilder();
    incidents.stream()
        .sorted((a, b) -> Integer.compare(b.roots().size(), a.roots().size()))
        .forEach(incident -> out.append(entry(incident)));
    long tellings = incidents.stream().mapToLong(incident -> incident.tellings().size()).sum();
    out.append(
        "%s from %s in %s.%n"
            .formatted(
                Counted.of(incidents.size(), "incident"),
                Counted.of(tellings, "telling"),
                Counted.of(reports, "casefile")));
    return out.toString();
  }

  private static String entry(Incident incident) {
    Telling first = incident.tellings().getFirst();
    String what =
        Stream.of(
                first.type().code().replace('_', ' '),
                first.modality().code().replace('_', ' '),
                Objects.requireNonNullElse(first.placeWords(), ""),
                first.when() == null ? "" : first.when().edtf())
            .filter(word -> !word.isEmpty())
            .collect(Collectors.joining(", "));
    String roots =
        incident.roots().stream()
            .map(root -> String.join(" = ", root))
            .collect(Collectors.joining("; "));
    return SafeText.of(
            "%s  %s: %s, %s"
                .formatted(
                    incident.id(),
                    what,
                    Counted.of(incident.tellings().size(), "telling"),
                    Counted.of(incident.roots().size(), "root")))
        + "\n    "
        + SafeText.of(roots)
        + "\n";
  }
}
