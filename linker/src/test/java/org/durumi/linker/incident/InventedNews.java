package org.durumi.linker.incident;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.durumi.linker.telling.Teller;
import org.durumi.linker.telling.Telling;
import org.durumi.record.event.ActType;
import org.durumi.record.event.Agent;
import org.durumi.record.event.Count;
import org.durumi.record.event.Modality;
import org.durumi.record.event.Place;
import org.durumi.record.time.Period;

/**
 * Invented reports of invented incidents, any number of them, the same for the same seed. A few
 * towns and outlets have most of it, and most incidents have one report while a few have dozens,
 * as in life.
 */
final class InventedNews {

  private static final int PLACES = 400;
  private static final int OUTLETS = 60;
  private static final int WORDS = 4_000;
  private static final int PER_DAY = 4;
  private static final int MOST_REPORTS = 40;
  private static final List<ActType> TYPES =
      List.of(
          ActType.ARREST_DETENTION,
          ActType.FORCED_REPATRIATION,
          ActType.TRANSFER,
          ActType.KILLING,
          ActType.SENTENCING);

  private final Random random;
  private final List<Telling> tellings = new ArrayList<>();
  private final List<Integer> incidents = new ArrayList<>();
  private final int wanted;
  private int reports;

  private InventedNews(int wanted, long seed) {
    this.wanted = wanted;
    this.random = new Random(seed);
  }

  /**
   * The tellings and, in the same order, the number of the incident that each is of.
   *
   * @param tellings how many
   */
  static InventedNews of(int tellings, long seed) {
    InventedNews news = new InventedNews(tellings, seed);
    for (int number = 0; news.tellings.size() < tellings; number++) {
      news.incident(number);
    }
    return news;
  }

  List<Telling> tellings() {
    return tellings;
  }

  List<Integer> incidents() {
    return incidents;
  }

  private void incident(int number) {
    // Some four incidents a day however many there are in all, as a larger archive is an older one.
    LocalDate day = LocalDate.of(2024, 1, 1).minusDays(number / PER_DAY);
    int town = skewed(PLACES);
    int many = 1 + skewed(60);
    ActType type = TYPES.get(skewed(TYPES.size()));
    String words = sentence(12);
    int told = Math.min(MOST_REPORTS, 1 + (int) Math.floor(0.35 / (1 - random.nextDouble())));
    for (int i = 0; i < told && tellings.size() < wanted; i++) {
      LocalDate issued = day.plusDays(1L + random.nextInt(6));
      Teller teller = teller(issued, words);
      tellings.add(telling(teller, 0, type, day, town, many, words));
      incidents.add(number * 2);
      if (random.nextInt(3) == 0 && tellings.size() < wanted) {
        tellings.add(feared(teller, many, words));
        incidents.add(number * 2 + 1);
      }
    }
  }

  private Teller teller(LocalDate issued, String words) {
    String outlet = "Invented Gazette " + skewed(OUTLETS);
    String text = words + " " + sentence(25);
    return new Teller("r%07d".formatted(reports++), outlet, issued, "en", null, text);
  }

  private Telling telling(
      Teller teller, int number, ActType type, LocalDate day, int town, int many, String words) {
    LocalDate said = random.nextInt(10) == 0 ? day.plusDays(1) : day;
    Count count = random.nextInt(8) == 0 ? Count.atLeast(Math.max(1, many - 2)) : Count.exactly(many);
    return new Telling(
        teller,
        number,
        type,
        Modality.OCCURRED,
        random.nextInt(6) == 0 ? null : Period.of(said),
        random.nextInt(8) == 0 ? null : place(town),
        null,
        List.of(new Telling.People(many + " refugees", count, null, List.of())),
        List.of(new Telling.Actor("police", Agent.Kind.POLICE)),
        List.of(),
        changed(words));
  }

  private Telling feared(Teller teller, int many, String words) {
    return new Telling(
        teller,
        1,
        ActType.FORCED_REPATRIATION,
        Modality.IMMINENT_FEARED,
        null,
        null,
        null,
        List.of(new Telling.People("they", Count.exactly(many), null, List.of())),
        List.of(),
        List.of(),
        "They may be returned soon. " + changed(words));
  }

  private static Place place(int town) {
    double north = 20 + town % 40 * 0.7;
    double east = 100 + Math.floorDiv(town, 40) * 1.3;
    return new Place("Town " + town, "CN", (long) town, north, east, Place.Precision.TOWN);
  }

  private String sentence(int length) {
    return String.join(" ", IntStream.range(0, length).mapToObj(i -> "word" + skewed(WORDS)).toList());
  }

  /** The same sentence in another reporter's words. */
  private String changed(String words) {
    List<String> all = new ArrayList<>(List.of(words.split(" ", -1)));
    for (int i = 0; i < all.size() / 3; i++) {
      all.set(random.nextInt(all.size()), "word" + skewed(WORDS));
    }
    return String.join(" ", all);
  }

  /** Small numbers far more often than large ones. */
  private int skewed(int below) {
    return (int) (below * Math.pow(random.nextDouble(), 2.5));
  }
}
