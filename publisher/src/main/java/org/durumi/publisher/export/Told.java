package org.durumi.publisher.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.durumi.publisher.release.ReleasedIncident;
import org.durumi.publisher.release.Shown;
import org.durumi.record.event.Count;
import org.durumi.record.event.Modality;

/** What an incident tells, in a few words of ours, for forms that have no column for it. */
final class Told {

  private Told() {}

  /** The type for people: {@code forced repatriation}. */
  static String type(ReleasedIncident incident) {
    return incident.type().code().replace('_', ' ');
  }

  /** Such as {@code Incident 12: forced repatriation, Shenyang, 2016-11}. */
  static String title(ReleasedIncident incident) {
    StringBuilder title = new StringBuilder("Incident " + incident.number() + ": ");
    title.append(type(incident));
    if (!hasHappened(incident)) {
      title.append(" (").append(incident.modality().code().replace('_', ' ')).append(')');
    }
    incident.place().told().ifPresent(place -> title.append(", ").append(place.name()));
    incident.when().told().ifPresent(when -> title.append(", ").append(when.edtf()));
    return title.toString();
  }

  /** Whether the sources say that it happened, and not that it is feared, planned or denied. */
  static boolean hasHappened(ReleasedIncident incident) {
    return incident.modality() == Modality.OCCURRED || incident.modality() == Modality.ONGOING;
  }

  /** The fields that nobody knows or that stay inside, by the names that our tables use. */
  static List<String> missing(ReleasedIncident incident, boolean withheld) {
    List<String> names = new ArrayList<>();
    add(names, "when", incident.when(), withheld);
    add(names, "place", incident.place(), withheld);
    add(names, "people", incident.people(), withheld);
    add(names, "best", incident.best(), withheld);
    add(names, "children", incident.children(), withheld);
    add(names, "agents", incident.agents(), withheld);
    add(names, "outcome", incident.outcome(), withheld);
    add(names, "origins", incident.origins(), withheld);
    add(names, "sources", incident.sources(), withheld);
    return names;
  }

  /** A sentence about numbers, missing values and the modality. */
  static List<String> remarks(ReleasedIncident incident) {
    List<String> remarks = new ArrayList<>();
    remarks.add("Modality: " + incident.modality().code() + ".");
    incident.people().told().ifPresent(people -> remarks.add("People: " + people(people) + "."));
    incident.best().told().ifPresent(best -> remarks.add("Best single figure: " + best + "."));
    incident.origins().told().ifPresent(n -> remarks.add("Independent origins: " + n + "."));
    note(remarks, "Withheld: ", missing(incident, true));
    note(remarks, "Unknown: ", missing(incident, false));
    return remarks;
  }

  /** Such as {@code about 21 to 30}. */
  static String people(Count people) {
    return String.format(Locale.ROOT, "%s", people).replace("-", " to ");
  }

  private static void note(List<String> remarks, String start, List<String> names) {
    if (!names.isEmpty()) {
      remarks.add(start + String.join(", ", names) + ".");
    }
  }

  private static void add(List<String> names, String name, Shown<?> shown, boolean withheld) {
    if (withheld ? shown instanceof Shown.Withheld<?> : shown instanceof Shown.Unknown<?>) {
      names.add(name);
    }
  }
}
