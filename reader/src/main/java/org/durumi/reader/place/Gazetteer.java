package org.durumi.reader.place;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.durumi.reader.proposal.Mention;
import org.durumi.record.event.Place;
import org.durumi.record.source.Report;
import org.jspecify.annotations.Nullable;

/**
 * Names of places in English, Korean and Chinese, after GeoNames (CC BY 4.0) and a hand-written
 * table of North Korea and its borders. Safe for use by many threads.
 */
public final class Gazetteer implements Places {

  private static final int LOOKED_AT = 2_000;

  private final PlaceTable table;
  private final NameIndex names;
  private final Scanner scanner;
  private final Cues cues;
  // Maps are not changed once they are here, so a race costs at most a second reading.
  private volatile Map<String, Place> provinces = Map.of();

  private Gazetteer() {
    table = new PlaceTable(bytes("places.tsv"));
    cues = new Cues(resource("cues.tsv"));
    names = new NameIndex(resource("names.tsv"));
    scanner = new Scanner(names, table, cues);
  }

  /** The gazetteer that comes with the program; loaded when first asked for. */
  public static Gazetteer standard() {
    return Standard.GAZETTEER;
  }

  @Override
  public PlaceReader in(Report report) {
    String title = report.title();
    String text = report.text().string();
    return new ReportPlaces(title == null ? text : title + "\n" + text);
  }

  /**
   * The places that bear a name which a person typed, likelier ones first; spelling is folded, and
   * a type word such as "County" may follow. Empty for none.
   */
  public List<Place> named(String name) {
    int[] rows = names.find(Letters.foldAll(name));
    Stream<Known> known =
        rows.length > 0
            ? table.all(rows).stream()
            : scanner.scan(name).stream()
                .filter(c -> c.start() == 0 && c.end() == name.length())
                .flatMap(candidate -> candidate.known().stream());
    return known.map(Known::place).distinct().toList();
  }

  /** The province or state that holds a place; empty where nobody knows. */
  public Optional<Place> provinceOf(Place place) {
    return table.all(names.find(Letters.foldAll(place.name()))).stream()
        .filter(known -> known.place().equals(place) && !known.admin().isEmpty())
        .findFirst()
        .flatMap(known -> Optional.ofNullable(provinces().get(province(known))));
  }

  /** How many people live at a place; 0 where nobody knows. */
  public long populationOf(Place place) {
    return table.all(names.find(Letters.foldAll(place.name()))).stream()
        .filter(known -> known.place().equals(place))
        .mapToLong(Known::population)
        .max()
        .orElse(0);
  }

  private Map<String, Place> provinces() {
    Map<String, Place> all = provinces;
    if (all.isEmpty()) {
      all = new HashMap<>();
      for (int row = 0; row < table.size(); row++) {
        Known known = table.get(row);
        if (known.place().precision() == Place.Precision.PROVINCE && !known.admin().isEmpty()) {
          all.putIfAbsent(province(known), known.place());
        }
      }
      provinces = all;
    }
    return all;
  }

  private static String province(Known known) {
    return known.place().country() + "." + known.admin();
  }

  /**
   * The places that have a name beginning as a person types it, the best known first, in whichever
   * script.
   *
   * @param typed at least two letters, or one of Korean or Chinese; else there are none
   */
  public List<Named> beginning(String typed, int most) {
    String folded = Letters.foldAll(typed);
    boolean enough = folded.length() > 1 || (!folded.isEmpty() && folded.charAt(0) >= 0x80);
    return names.beginning(enough ? folded : "", LOOKED_AT).stream()
        .flatMap(name -> table.all(names.find(name)).stream().map(known -> new Ranked(name, known)))
        .sorted(Ranked.ORDER)
        .map(ranked -> new Named(ranked.name(), ranked.known().place()))
        .filter(distinctPlaces())
        .limit(most)
        .toList();
  }

  /**
   * A place under one of its names.
   *
   * @param name the name as it is looked up, in lower case and without accents
   */
  public record Named(String name, Place place) {}

  private record Ranked(String name, Known known) {
    private static final Comparator<Ranked> ORDER =
        Comparator.comparingInt((Ranked ranked) -> -ranked.known().renown())
            .thenComparingLong(ranked -> -ranked.known().population())
            .thenComparing(Ranked::name);
  }

  private static Predicate<Named> distinctPlaces() {
    Set<Place> seen = new HashSet<>();
    return named -> seen.add(named.place());
  }

  static String resource(String name) {
    return new String(bytes(name), StandardCharsets.UTF_8);
  }

  private static byte[] bytes(String name) {
    try (InputStream in = Gazetteer.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(
            "The gazetteer's file " + name + " is missing; build the program again.");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("The gazetteer's file " + name + " cannot be read.", e);
    }
  }

  private final class ReportPlaces implements PlaceReader {

    private final String report;
    // Found at the first question; a race costs at most a second reading.
    private volatile @Nullable Focus focus;

    private ReportPlaces(String report) {
      this.report = report;
    }

    @Override
    public List<Mention<Optional<Place>>> readAll(String sentence) {
      List<Candidate> candidates = scanner.scan(sentence);
      if (candidates.isEmpty()) {
        return List.of();
      }
      Focus known = focus;
      if (known == null) {
        known = Focus.of(report, scanner, cues);
        focus = known;
      }
      return new Resolver(known).resolve(sentence, candidates);
    }
  }

  private static final class Standard {
    private static final Gazetteer GAZETTEER = new Gazetteer();
  }
}
