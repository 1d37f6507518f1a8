package org.durumi.publisher.export;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.durumi.publisher.export.sheet.CellText;
import org.durumi.publisher.export.sheet.IncidentTable;
import org.durumi.publisher.release.Coverage;
import org.durumi.publisher.release.Release;
import org.durumi.publisher.release.ReleasedIncident;
import org.durumi.publisher.release.Shown;
import org.durumi.publisher.release.Table;
import org.durumi.publisher.release.Table.Measure;
import org.durumi.publisher.release.TableCell;
import org.durumi.record.event.ActType;
import org.durumi.record.event.Modality;

/** What lies beside every export: what the figures mean, and what they do not. */
final class ReadMe {

  private ReadMe() {}

  static String of(ExportFormat format, Release release, Export export) {
    List<String> lines = new ArrayList<>();
    lines.add("# " + words(release.title()));
    lines.add("");
    lines.add(
        "Release "
            + release.number()
            + " of "
            + words(release.office())
            + ", "
            + release.day()
            + ", for: "
            + release.audience().code()
            + ". Form: "
            + format.title()
            + ".");
    section(lines, "Read first", mustKnow(release));
    section(lines, "Coverage", coverage(release.coverage(), release));
    section(lines, "What is missing", missing(release));
    section(lines, "Tables", tables(release));
    section(lines, "Types of act", codes(ActType.values(), ActType::code, ReadMe::meaning));
    section(lines, "Modalities", codes(Modality.values(), Modality::code, ReadMe::meaning));
    section(
        lines,
        "Fields",
        IncidentTable.columns().stream()
            .map(c -> "`" + c.name() + "`: " + c.meaning() + " (" + c.values() + ")")
            .toList());
    section(lines, "This form", format.mapping());
    List<String> loses = new ArrayList<>(format.loses());
    loses.addAll(export.remarks());
    if (format instanceof ExportFormat.Foreign && !release.tables().isEmpty()) {
      loses.add("Its tables; take the form csv, jsonl, geojson or xlsx for them.");
    }
    section(
        lines,
        "What this form does not carry",
        loses.isEmpty() ? List.of("Nothing: the release can be read back from it.") : loses);
    section(
        lines, "Files", export.files().stream().map(f -> f.sha256() + "  " + f.name()).toList());
    return String.join("\n", lines) + "\n";
  }

  /** What every reader must know, a sentence or two each. */
  static List<String> mustKnow(Release release) {
    return List.of(
        "Reports are not events. An incident here is one act at one time and place that at least"
            + " one report tells; many articles may tell one incident, and most acts are told by"
            + " none.",
        "The figures count what became known. A rise may mean more violence, or more reporters; a"
            + " month without incidents is not a month without violence.",
        "Of "
            + release.coverage().incidents()
            + " incidents that meet the selection, "
            + release.incidents().size()
            + " are told here.",
        "people_min and people_max are the fewest and the most that the accepted reports allow;"
            + " people_best is one figure between them. Figures of different incidents may hold the"
            + " same people at different times: do not add up arrests, transfers and returns.",
        "origins counts independent origins. Ten articles that repeat one are one.",
        "Only modalities occurred and ongoing say that it happened.",
        "Empty means that no accepted report says it. Withheld means that it is known and stays"
            + " inside, to protect people. Neither means no.",
        "Do not try to find out who anybody is. Do not join these data with others to that end.");
  }

  static String meaning(ActType type) {
    return switch (type) {
      case ARREST_DETENTION -> "Taken or held by anyone with power to do so.";
      case TRANSFER -> "Moved in custody, also expelled to a third state.";
      case FORCED_REPATRIATION -> "Sent back to the home state against their will.";
      case KILLING -> "Shot dead, beaten to death, executed.";
      case SHOOTING -> "Shot at and survived.";
      case TORTURE_ILL_TREATMENT -> "Beaten, tortured, held in cruel conditions.";
      case ENFORCED_DISAPPEARANCE -> "Taken away, whereabouts unknown; also by an armed group.";
      case SENTENCING -> "Tried, sentenced, or facing a stated sentence.";
      case SEXUAL_VIOLENCE -> "Rape and other sexual violence.";
      case TRAFFICKING -> "Sold, forced into marriage or the sex trade.";
      case FORCED_LABOUR -> "Made to work.";
      case RELEASE -> "Set free.";
      case ESCAPE_CROSSING -> "Fled, or crossed a border in flight.";
      case CRACKDOWN_OPERATION -> "Raids, searches, patrols against a group of people.";
      case REWARD_OFFER -> "Money or goods promised for information or capture.";
      case BRIBERY_EXCHANGE -> "Money or goods given, taken or exchanged for people.";
      case POLICY_ORDER -> "An order, rule or policy aimed at people.";
      case DEATH_IN_CUSTODY -> "Died while held, suicide included.";
      case OTHER -> "A specific act that none of these names.";
    };
  }

  static String meaning(Modality modality) {
    return switch (modality) {
      case OCCURRED -> "It happened, as told.";
      case ONGOING -> "It was still going on when it was told.";
      case IMMINENT_FEARED -> "It was feared for these very people.";
      case PLANNED -> "It was announced, prepared or attempted, and not carried out.";
      case ORDERED_OFFERED -> "It was ordered, offered or threatened.";
      case DENIED -> "It is told only in a denial.";
      case UNCONFIRMED -> "Those who tell it do not vouch for it.";
    };
  }

  private static List<String> coverage(Coverage coverage, Release release) {
    List<String> lines = new ArrayList<>();
    lines.add("Selection: " + words(coverage.selection()));
    lines.add(
        "Reports that a person read: "
            + coverage.reports()
            + ", published from "
            + coverage.first()
            + " to "
            + coverage.last());
    lines.add(
        "Incidents that meet the selection: "
            + coverage.incidents()
            + "; in this release: "
            + release.incidents().size());
    coverage.notes().forEach(note -> lines.add(words(note)));
    return lines;
  }

  private static List<String> missing(Release release) {
    return List.of(
        line(release, "when", ReleasedIncident::when),
        line(release, "place", ReleasedIncident::place),
        line(release, "people", ReleasedIncident::people),
        line(release, "best", ReleasedIncident::best),
        line(release, "children", ReleasedIncident::children),
        line(release, "agents", ReleasedIncident::agents),
        line(release, "outcome", ReleasedIncident::outcome),
        line(release, "origins", ReleasedIncident::origins),
        line(release, "sources", ReleasedIncident::sources));
  }

  /** What the numbers of the tables are, and how many of them are suppressed. */
  private static List<String> tables(Release release) {
    if (release.tables().isEmpty()) {
      return List.of("None goes along.");
    }
    List<String> lines = new ArrayList<>();
    lines.add(
        "Tables add up people_best of incidents that happened, of one type of act at a time. The"
            + " same person may be in several of them: they count what was done, not how many"
            + " people there are.");
    lines.add(
        "Withheld in place of a number: fewer people than may be told apart, or a number from which"
            + " such a one could be worked out. It is never nought. Empty: no report says how"
            + " many, or some of the incidents may be about the same people, so that their numbers"
            + " do not add up.");
    if (release.tables().stream().anyMatch(table -> table.measure() == Measure.CHILDREN)) {
      lines.add(
          "Tables of children add up how many children reports tell of at the least; of no incident"
              + " alone is that told. There, withheld may be nought, too: it does not tell that there"
              + " was a child.");
    }
    for (Table table : release.tables()) {
      long hidden = table.cells().stream().filter(TableCell::isSuppressed).count();
      lines.add(
          words(table.name())
              + ": "
              + table.cells().size()
              + (table.cells().size() == 1 ? " number, " : " numbers, ")
              + hidden
              + " withheld");
    }
    return lines;
  }

  private static String line(
      Release release, String name, Function<ReleasedIncident, Shown<?>> field) {
    long unknown = count(release, field, Shown.Unknown.class);
    long withheld = count(release, field, Shown.Withheld.class);
    return name
        + ": unknown "
        + unknown
        + ", withheld "
        + withheld
        + ", told "
        + (release.incidents().size() - unknown - withheld);
  }

  private static long count(
      Release release, Function<ReleasedIncident, Shown<?>> field, Class<?> kind) {
    return release.incidents().stream().map(field).filter(kind::isInstance).count();
  }

  private static <T> List<String> codes(
      T[] values, Function<T, String> code, Function<T, String> meaning) {
    return Arrays.stream(values)
        .map(value -> "`" + code.apply(value) + "`: " + meaning.apply(value))
        .toList();
  }

  private static void section(List<String> lines, String heading, List<String> items) {
    lines.add("");
    lines.add("## " + heading);
    lines.add("");
    items.forEach(item -> lines.add("- " + item));
  }

  /** On one line, controls by their numbers. */
  private static String words(String words) {
    return CellText.write(words.replace('\n', ' '));
  }
}
