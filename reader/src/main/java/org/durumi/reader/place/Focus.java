package org.durumi.reader.place;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.durumi.record.event.Place.Precision;
import org.jspecify.annotations.Nullable;

/** The countries and provinces that a report speaks of. */
final class Focus {

  private final Map<String, Integer> countries = new HashMap<>();
  private final Set<String> provinces = new HashSet<>();
  private int total;

  /** Reads a whole report. */
  static Focus of(String text, Scanner scanner, Cues cues) {
    Focus focus = new Focus();
    List<Candidate> candidates = scanner.scan(text);
    for (Candidate candidate : candidates) {
      if (candidate.evidence() > -3 && oneCountry(candidate.known())) {
        focus.add(candidate.known().getFirst());
      }
    }
    focus.addPeoples(text, cues);
    return focus;
  }

  /** A name that several countries have tells nothing of the report. */
  private static boolean oneCountry(List<Known> known) {
    return known.stream().map(place -> place.place().country()).distinct().count() == 1;
  }

  private void add(Known known) {
    String country = known.place().country();
    if (country != null && known.renown() == 3) {
      add(country, known.place().precision() == Precision.COUNTRY ? 2 : 1);
    }
    if (country != null && known.place().precision() == Precision.PROVINCE) {
      add(country, 1);
      provinces.add(country + "." + known.admin());
    }
  }

  private void addPeoples(String text, Cues cues) {
    LatinTokens tokens = new LatinTokens(text);
    for (int at = 0; at < tokens.count(); at++) {
      if (tokens.capital(at)) {
        String pair = cues.meaning("demonym", tokens.word(at) + tokens.word(at + 1));
        add(pair.isEmpty() ? cues.meaning("demonym", tokens.word(at)) : pair, 1);
      }
    }
    for (int at = 0; at < text.length(); at++) {
      if (Letters.isHangul(text.charAt(at)) || Letters.isHan(text.charAt(at))) {
        String word = cues.at("demonym", text, at);
        add(word.isEmpty() ? "" : cues.meaning("demonym", word), 1);
      }
    }
  }

  private void add(String country, int weight) {
    if (!country.isEmpty()) {
      countries.merge(country, weight, Integer::sum);
      total += weight;
    }
  }

  /** How much the report speaks of a country, 0 to 1; 0 for a river shared by several. */
  double share(@Nullable String country) {
    return country == null || total == 0 ? 0 : countries.getOrDefault(country, 0) / (double) total;
  }

  /** Tells whether the report names the province that holds a place. */
  boolean province(Known known) {
    return provinces.contains(known.place().country() + "." + known.admin());
  }
}
