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
import org.durumi.linker.telling.Telling.People;
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
    List<List<Strand.Told>> bodies = new ArrayList<>();
    bodies.add(new ArrayList<>());
    // Those that count people apart come first: they say how many bodies there are.
    incident.tellings().stream()
        .filter(Strands::isOfCustody)
        .sorted(
            Comparator.comparingInt((Telling telling) -> -telling.groups().size())
                .thenComparing(Telling::id))
        .forEach(telling -> {
          for (int body = 0; body < Math.max(1, telling.groups().size()); body++) {
            put(bodies, new Strand.Told(telling, body));
          }
        });
    List<Strand> strands = new ArrayList<>();
    for (int i = 0; i < bodies.size(); i++) {
      strand(incident, i, bodies.get(i)).ifPresent(strands::add);
    }
    return strands;
  }

  /** An escape is one out of custody only where the words say so: most are of a border. */
  private static boolean isOfCustody(Telling telling) {
    return Status.of(telling.type(), telling.modality()).isPresent()
        && (telling.type() != ActType.ESCAPE_CROSSING
            || BREAKOUT.matcher(Phrases.folded(telling.sentence())).find());
  }

  private static void put(List<List<Strand.Told>> bodies, Strand.Told told) {
    int best = 0;
    double most = bodies.getFirst().isEmpty() ? Double.MAX_VALUE : -1;
    for (int i = 0; i < bodies.size() && most != Double.MAX_VALUE; i++) {
      boolean taken =
          bodies.get(i).stream().anyMatch(other -> other.telling().equals(told.telling()));
      double likeness = taken ? -1 : likeness(bodies.get(i), told);
      if (likeness > most) {
        most = likeness;
        best = i;
      }
    }
    if (most < 0) {
      bodies.add(new ArrayList<>(List.of(told)));
    } else {
      bodies.get(best).add(told);
    }
  }

  /** Shared words count; a body of helpers is never one of those they helped: -1. */
  private static double likeness(List<Strand.Told> body, Strand.Told told) {
    People people = told.people();
    if (people == null) {
      return 0;
    }
    String words = Phrases.folded(people.description());
    boolean helpers = HELPERS.matcher(words).find();
    double best = -1;
    for (Strand.Told other : body) {
      People known = other.people();
      if (known == null) {
        best = Math.max(best, 0);
        continue;
      }
      String knownWords = Phrases.folded(known.description());
      if (HELPERS.matcher(knownWords).find() == helpers) {
        Set<String> shared = tokens(words);
        shared.retainAll(tokens(knownWords));
        boolean fits =
            known.count() == null
                || people.count() == null
                || known.count().mayEqual(people.count());
        best = Math.max(best, shared.size() + (fits ? 1 : 0));
      }
    }
    return best;
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

  private static Set<String> tokens(String words) {
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
