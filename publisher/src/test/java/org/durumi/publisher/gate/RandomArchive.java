package org.durumi.publisher.gate;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.durumi.archive.store.PublishedRow;
import org.durumi.linker.chain.ChainBuilder;
import org.durumi.linker.incident.Incident;
import org.durumi.linker.telling.Teller;
import org.durumi.linker.telling.Telling;
import org.durumi.publisher.clearing.Figures;
import org.durumi.publisher.clearing.Ground;
import org.durumi.record.event.ActType;
import org.durumi.record.event.Agent;
import org.durumi.record.event.Count;
import org.durumi.record.event.Modality;
import org.durumi.record.event.Place;
import org.durumi.record.event.Place.Precision;
import org.durumi.record.time.Period;
import org.jspecify.annotations.Nullable;

/** Incidents in memory that nobody lived through, with a canary in every field that holds words. */
final class RandomArchive {

  static final List<Place> CITIES =
      List.of(
          new Place("Yanji", "CN", 2033467L, 42.9, 129.5, Precision.TOWN),
          new Place("Tumen", "CN", 2034340L, 42.97, 129.84, Precision.TOWN),
          new Place("Onsong", "KP", 2042267L, 42.96, 129.99, Precision.COUNTY));

  private static final Place JILIN = new Place("Jilin", "CN", 1L, 43.0, 126.0, Precision.PROVINCE);

  static final Ground GROUND =
      new Ground() {
        @Override
        public Optional<Place> provinceOf(Place place) {
          return "KP".equals(place.country()) ? Optional.empty() : Optional.of(JILIN);
        }

        @Override
        public long populationOf(Place place) {
          return CITIES.contains(place) ? 100_000 : 800;
        }
      };

  private final Random random;
  private final List<PublishedRow> reports = new ArrayList<>();
  private final List<String> canaries = new ArrayList<>();
  private int report;

  RandomArchive(Random random) {
    this.random = random;
  }

  List<String> canaries() {
    return canaries;
  }

  private <T> T one(T[] of) {
    return Arrays.asList(of).get(random.nextInt(of.length));
  }

  /** A word that stands nowhere else, in one of three scripts. */
  private String canary() {
    StringBuilder word = new StringBuilder();
    int script = random.nextInt(3);
    for (int i = 0; i < (script == 0 ? 9 : 5); i++) {
      word.appendCodePoint(
          switch (script) {
            case 0 -> (i == 0 ? 'Q' : 'a' + random.nextInt(26));
            case 1 -> 0xac00 + random.nextInt(11_000);
            default -> 0x4e00 + random.nextInt(20_000);
          });
    }
    canaries.add(word.toString());
    return word.toString();
  }

  Material material(int size) {
    List<Incident> incidents = new ArrayList<>();
    Map<String, Figures.Figure> figures = new LinkedHashMap<>();
    for (int i = 0; i < size; i++) {
      String id = "i" + i + canary();
      int people = 1 + random.nextInt(random.nextBoolean() ? 6 : 80);
      List<Telling> tellings = new ArrayList<>();
      List<List<String>> roots = new ArrayList<>();
      ActType type = one(ActType.values());
      for (int t = 0; t <= random.nextInt(3); t++) {
        Telling telling = telling(type, people);
        tellings.add(telling);
        roots.add(List.of(telling.teller().report()));
      }
      incidents.add(new Incident(id, tellings, roots));
      figures.put(id, new Figures.Figure(Count.exactly(people), people));
    }
    return new Material(
        incidents,
        ChainBuilder.chains(incidents, List.of()),
        id -> Optional.ofNullable(figures.get(id)),
        List.of(),
        reports);
  }

  private Telling telling(ActType type, int people) {
    LocalDate day = LocalDate.of(2015 + random.nextInt(11), 1 + random.nextInt(12), 15);
    Teller teller =
        new Teller(
            Integer.toString(++report),
            random.nextInt(4) == 0 ? null : canary() + " Daily",
            day,
            "en",
            canary() + " arrested",
            canary() + " full text " + canary());
    reports.add(new PublishedRow(YearMonth.from(day), teller.outlet(), 1));
    return new Telling(
        teller,
        random.nextInt(3),
        type,
        one(Modality.values()),
        random.nextInt(6) == 0 ? null : Period.of(day),
        place(),
        canary(),
        List.of(
            new Telling.People(
                (random.nextInt(8) == 0 ? "helpers " : "refugees ") + canary(),
                Count.exactly(people),
                random.nextBoolean() ? (Boolean) random.nextBoolean() : null,
                List.of(canary(), canary()))),
        List.of(new Telling.Actor(canary(), one(Agent.Kind.values()))),
        List.of(List.of(canary(), "a broker named " + canary())),
        "They crossed at " + canary() + " with the help of " + canary() + ".");
  }

  private @Nullable Place place() {
    return switch (random.nextInt(5)) {
      case 0 -> null;
      // Villages and buildings are named by nobody but the archive.
      case 1 -> new Place(canary(), "CN", null, 42.1234567, 128.7654321, Precision.SITE);
      case 2 -> new Place(canary(), "KP", null, 41.7654321, 127.1234567, Precision.TOWN);
      default -> CITIES.get(random.nextInt(CITIES.size()));
    };
  }
}
