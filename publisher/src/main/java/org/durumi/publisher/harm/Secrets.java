package org.durumi.publisher.harm;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.durumi.linker.incident.Incident;
import org.durumi.linker.root.Outlets;
import org.durumi.linker.telling.Folded;
import org.durumi.linker.telling.Telling;
import org.durumi.linker.telling.WordTable;
import org.durumi.publisher.clearing.SourceSort;
import org.durumi.record.event.Agent;
import org.durumi.record.event.Place;

/**
 * What the archive holds that identifies somebody: names of victims, of accused people and of
 * sources, places below the county, and sentences of reports. Whatever leaves is searched for it.
 */
public final class Secrets {

  /** None at all. */
  public static final Secrets NONE = new Secrets();

  private static final int FEWEST_LETTERS = 4;
  private static final int FEWEST_CHARACTERS = 2;

  /** So long a run of letters is no chance. */
  private static final int RUN = 28;

  /** The same of scripts that write a word in a sign or two. */
  private static final int DENSE_RUN = 10;

  /**
   * A report may have "Police" or "News" tell something: they are no names, and releases say them.
   */
  private static final Set<String> SORTS =
      Stream.of(
              Arrays.stream(Agent.Kind.values()).map(kind -> kind.code().replace('_', ' ')),
              Arrays.stream(SourceSort.values()).map(SourceSort::code),
              Arrays.stream(SourceSort.values()).map(SourceSort::plural))
          .flatMap(codes -> codes)
          .map(code -> Folded.words(code).strip())
          .collect(Collectors.toUnmodifiableSet());

  private final WordTable words = new WordTable();
  private final Set<String> known = new HashSet<>();
  private final Set<String> runs = new HashSet<>();

  private Secrets() {}

  /**
   * Those of incidents.
   *
   * @param isFine tells whether a place is too small to be told
   */
  public static Secrets of(Collection<Incident> incidents, Predicate<Place> isFine) {
    Secrets secrets = new Secrets();
    for (Incident incident : incidents) {
      incident.tellings().forEach(telling -> secrets.add(telling, isFine));
    }
    return secrets;
  }

  private void add(Telling telling, Predicate<Place> isFine) {
    telling.groups().forEach(people -> people.names().forEach(this::add));
    telling.agents().stream()
        .filter(agent -> agent.kind() == Agent.Kind.PERSON)
        .forEach(agent -> add(agent.name()));
    telling.sources().forEach(chain -> chain.stream().filter(Secrets::isName).forEach(this::add));
    Place place = telling.place();
    if (place != null && isFine.test(place)) {
      add(place.name());
      String words = telling.placeWords();
      if (words != null) {
        add(words);
      }
    }
    addRuns(telling.sentence());
  }

  /** Known outlets and "a witness" may be told; what is written like a name may not. */
  private static boolean isName(String source) {
    boolean dense = source.chars().anyMatch(c -> Folded.isDense((char) c));
    boolean capital = !source.isEmpty() && Character.isUpperCase(source.codePointAt(0));
    return (dense || capital) && Outlets.standard().in(source).isEmpty();
  }

  private void add(String secret) {
    String folded = Folded.words(secret).strip();
    int least =
        folded.chars().anyMatch(c -> Folded.isDense((char) c)) ? FEWEST_CHARACTERS : FEWEST_LETTERS;
    if (folded.length() >= least && !SORTS.contains(folded) && known.add(folded)) {
      words.add(Hazard.SECRET.code(), folded);
    }
  }

  /** Every other half run is kept, so that whoever shares a run and a half shares one of these. */
  private void addRuns(String sentence) {
    String letters = Folded.letters(sentence);
    int run = run(letters);
    for (int at = 0; at + run <= letters.length(); at += run / 2) {
      runs.add(letters.substring(at, at + run));
    }
  }

  private static int run(String letters) {
    long dense = letters.chars().filter(c -> Folded.isDense((char) c)).count();
    return dense * 2 > letters.length() ? DENSE_RUN : RUN;
  }

  /** What of it stands in a text. */
  List<Finding> in(String where, String text) {
    Set<Finding> found = new LinkedHashSet<>();
    String folded = Folded.words(text);
    for (WordTable.Found one : words.in(folded)) {
      found.add(
          new Finding(Hazard.SECRET, where, folded.substring(one.start(), one.end()).strip()));
    }
    if (!runs.isEmpty()) {
      String letters = folded.replace(" ", "");
      for (int run : new int[] {RUN, DENSE_RUN}) {
        for (int at = 0; at + run <= letters.length(); at++) {
          String here = letters.substring(at, at + run);
          if (runs.contains(here)) {
            found.add(new Finding(Hazard.QUOTE, where, here));
            at += run;
          }
        }
      }
    }
    return new ArrayList<>(found);
  }

  /** Never what it holds. */
  @Override
  public String toString() {
    return "Secrets[" + known.size() + "]";
  }
}
