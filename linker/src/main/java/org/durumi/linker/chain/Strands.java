package org.durumi.linker.chain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.durumi.linker.incident.Incident;
import org.durumi.linker.telling.Telling;
import org.durumi.record.event.ActType;

/** Takes incidents apart by the people they are about, and leaves out what is not custody. */
final class Strands {

  private static final Pattern HELPERS = Phrases.any("helpers.tsv");
  private static final Pattern BREAKOUT = Phrases.any("breakouts.tsv");
  private static final Pattern WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Set<String> COMMON = common();

  private Strands() {}

  /** All strands, in the order in which chains are made. */
  static List<Strand> of(Collection<Incident> incidents) {
    return incidents.stream()
        .flatMap(incident -> bodies(incident).stream())
        .sorted(ChainOrder.of())
        .toList();
  }

  /** Tells whether they are people who helped others. */
  static boolean isOfHelpers(Set<String> descriptions) {
    return descriptions.stream().anyMatch(words -> HELPERS.matcher(words).find());
  }

  /** Words of descriptions that are not said of everybody. */
  static Set<String> tokens(Set<String> descriptions) {
    Set<String> tokens = new TreeSet<>();
    descriptions.forEach(words -> tokens.addAll(tokens(words)));
    return tokens;
  }

  private static List<Strand> bodies(Incident incident) {
    Apart apart = new Apart();
    apart.put(incident.tellings().stream().filter(Strands::isOfCustody));
    List<List<Strand.Told>> bodies = apart.bodies();
    List<Strand> strands = new ArrayList<>();
    for (int i = 0; i < bodies.size(); i++) {
      strand(incident, i, bodies.get(i)).ifPresent(strands::add);
    }
    return strands;
  }

  /** The same of whatever was done to them: bodies in custody keep their places. */
  static List<List<Strand.Told>> apart(Incident incident) {
    Apart apart = new Apart();
    apart.put(incident.tellings().stream().filter(Strands::isOfCustody));
    apart.put(incident.tellings().stream().filter(telling -> !isOfCustody(telling)));
    return apart.bodies();
  }

  /** An escape is one out of custody only where the words say so: most are of a border. */
  private static boolean isOfCustody(Telling telling) {
    return Status.of(telling.type(), telling.modality()).isPresent()
        && (telling.type() != ActType.ESCAPE_CROSSING
            || BREAKOUT.matcher(Phrases.folded(telling.sentence())).find());
  }

  private static Optional<Strand> strand(Incident incident, int ordinal, List<Strand.Told> body) {
    if (body.isEmpty()) {
      return Optional.empty();
    }
    List<Strand.Told> told = body.stream().sorted(Comparator.comparing(Strand.Told::ref)).toList();
    Map<ActType, Integer> types = new EnumMap<>(ActType.class);
    Tellings.asserted(told.stream().map(Strand.Told::telling).toList())
        .forEach(telling -> types.merge(telling.type(), 1, Integer::sum));
    ActType type =
        types.entrySet().stream()
            .max(
                Map.Entry.<ActType, Integer>comparingByValue()
                    .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
            .orElseThrow()
            .getKey();
    return Optional.of(new Strand(incident, ordinal, told, type));
  }

  /** The same of one description. */
  static Set<String> tokens(String words) {
    Set<String> tokens = new TreeSet<>(List.of(WORDS.split(words)));
    tokens.removeIf(
        token -> token.isEmpty() || COMMON.contains(token) || Character.isDigit(token.charAt(0)));
    return tokens;
  }

  private static Set<String> common() {
    Set<String> words = new TreeSet<>();
    Phrases.rows("common-words.tsv").forEach(row -> words.add(row[1]));
    return words;
  }
}
