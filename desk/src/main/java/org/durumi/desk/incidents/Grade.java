package org.durumi.desk.incidents;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.durumi.linker.incident.Incident;
import org.durumi.linker.telling.Telling;
import org.durumi.record.event.Modality;

/**
 * How far independent origins bear an incident out, and its grades. Corroboration counts origins,
 * never articles, and is kept apart from both grades.
 *
 * @param corroboration single, corroborated, contested or unasserted
 * @param reliability the Admiralty letter of its sources, A to F
 * @param credibility the Admiralty number of the information, 1 to 6
 */
record Grade(String corroboration, char reliability, int credibility) {

  /** Nobody has judged a source yet, and a new one is never taken for fairly reliable. */
  private static final char NOT_JUDGED = 'F';

  private static final int CONFIRMED = 1;
  private static final int CANNOT_BE_JUDGED = 6;

  /** The grade of an incident, by its origins alone. */
  static Grade of(Incident incident) {
    long asserting = incident.roots().stream().filter(root -> says(incident, root, true)).count();
    boolean denied = incident.roots().stream().anyMatch(root -> says(incident, root, false));
    String label =
        asserting == 0
            ? "unasserted"
            : denied ? "contested" : asserting > 1 ? "corroborated" : "single";
    return new Grade(
        label, NOT_JUDGED, asserting > 1 && !denied ? CONFIRMED : CANNOT_BE_JUDGED);
  }

  private static boolean says(Incident incident, List<String> root, boolean asserts) {
    Set<Modality> modalities =
        incident.tellings().stream()
            .filter(telling -> root.contains(telling.teller().report()))
            .map(Telling::modality)
            .collect(Collectors.toSet());
    return asserts
        ? modalities.contains(Modality.OCCURRED) || modalities.contains(Modality.ONGOING)
        : modalities.equals(Set.of(Modality.DENIED));
  }

  /** Good where several origins bear it out, warn where one denies it, else plain. */
  String tone() {
    return switch (corroboration) {
      case "corroborated" -> "good";
      case "contested" -> "warn";
      default -> "";
    };
  }
}
