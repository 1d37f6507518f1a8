package org.durumi.linker.incident;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.durumi.record.event.ActType;
import org.durumi.record.event.Count;
import org.durumi.record.event.Place;
import org.durumi.record.time.CalendarDate;
import org.durumi.record.time.Period;
import org.jspecify.annotations.Nullable;

/**
 * What happens in an invented incident, and how loosely reports speak of it.
 *
 * @param day when
 * @param town where, a number
 * @param people how many
 * @param type what
 * @param words its own words, by number
 * @param concepts what it is about
 * @param named a person, or -1
 */
record InventedHappening(
    LocalDate day,
    int town,
    int people,
    ActType type,
    List<Integer> words,
    List<String> concepts,
    int named) {

  static final int WORDS = 20_000;

  private static final int TOWNS = 1_500;
  private static final int MOST_PEOPLE = 80;
  private static final int OWN_WORDS = 24;
  private static final int SENTENCE = 11;
  private static final List<String> COUNTRIES = List.of("CN", "CN", "KP", "CN", "MM", "CN", "RU");
  private static final List<String> SUBJECTS =
      List.of(
          "defector",
          "border-guard",
          "police",
          "woman",
          "prison",
          "escape",
          "soldier",
          "family",
          "child",
          "broker",
          "river",
          "phone",
          "torture",
          "bus",
          "train",
          "embassy",
          "boat",
          "activist",
          "court",
          "labour",
          "protest",
          "religion",
          "hideout",
          "worker");
  private static final List<ActType> TYPES =
      List.of(
          ActType.ARREST_DETENTION,
          ActType.FORCED_REPATRIATION,
          ActType.SENTENCING,
          ActType.KILLING,
          ActType.TRANSFER,
          ActType.ENFORCED_DISAPPEARANCE,
          ActType.TORTURE_ILL_TREATMENT);

  /** Draws one of the days before a last one. */
  static InventedHappening draw(Random random, LocalDate last, int days) {
    List<Integer> words =
        IntStream.range(0, OWN_WORDS).map(i -> skewed(random, WORDS)).boxed().toList();
    List<String> concepts =
        IntStream.range(0, 4).mapToObj(i -> SUBJECTS.get(skewed(random, SUBJECTS.size()))).toList();
    return new InventedHappening(
        last.minusDays(random.nextInt(days)),
        skewed(random, TOWNS),
        1 + skewed(random, MOST_PEOPLE),
        TYPES.get(skewed(random, TYPES.size())),
        words,
        concepts,
        random.nextInt(12) == 0 ? random.nextInt(4_000) : -1);
  }

  /** Small numbers far more often than large ones. */
  static int skewed(Random random, int below) {
    return (int) (below * StrictMath.pow(random.nextDouble(), 2.5));
  }

  /** When, as a report may have it: the day, a day too late, a week, the month, or not at all. */
  @Nullable Period when(Random random) {
    int how = random.nextInt(20);
    if (how < 13) {
      return Period.of(day);
    }
    if (how < 15) {
      return Period.of(day.plusDays(1));
    }
    if (how < 17) {
      LocalDate first = day.minusDays(random.nextInt(7));
      return Period.between(CalendarDate.of(first), CalendarDate.of(first.plusDays(6)));
    }
    LocalDate month = day.withDayOfMonth(1);
    LocalDate end = month.plusDays(month.lengthOfMonth() - 1L);
    return how < 18 ? Period.between(CalendarDate.of(month), CalendarDate.of(end)) : null;
  }

  /** Where, as a report may have it: the town, its province, the country, or not at all. */
  @Nullable Place where(Random random) {
    int how = random.nextInt(20);
    String country = COUNTRIES.get(town % COUNTRIES.size());
    int province = town / 25;
    double north = 22 + province % 8 * 3.1 + town % 5 * 0.45;
    double east = 96 + Math.floorDiv(province, 8) * 4.3 + Math.floorDiv(town % 25, 5) * 0.6;
    if (how < 14) {
      return new Place("Town " + town, country, 1_000L + town, north, east, Place.Precision.TOWN);
    }
    if (how < 16) {
      String name = "Province " + province;
      return new Place(name, country, 10L + province, north, east, Place.Precision.PROVINCE);
    }
    return how < 17
        ? new Place("Country " + country, country, null, 35, 105, Place.Precision.COUNTRY)
        : null;
  }

  /** How many, as a report may have it. */
  @Nullable Count count(Random random) {
    int how = random.nextInt(20);
    if (how < 14) {
      return Count.exactly(people);
    }
    if (how < 16) {
      return Count.atLeast(Math.max(1, people - people / 10 - 1));
    }
    return how < 18 ? Count.exactly(people + 1 + random.nextInt(3)) : null;
  }

  /** A sentence about it: most of its words, some others, its concepts, how many and which day. */
  String sentence(InventedTongue tongue, @Nullable Count count, Random random) {
    List<String> said = new ArrayList<>();
    for (int i = 0; i < SENTENCE; i++) {
      int word = random.nextInt(3) == 0 ? skewed(random, WORDS) : words.get(i);
      said.add(tongue.word(word, random));
      if (random.nextInt(2) == 0) {
        said.add(tongue.common(random));
      }
      if (i < concepts.size() && random.nextInt(4) != 0) {
        said.add(tongue.concept(concepts.get(i)));
      }
    }
    if (count != null) {
      said.add(" " + HowMany.middle(count) + " ");
    }
    return tongue.joined(said);
  }

  /** The rest of a report: more of its own words, and as many that any report may have. */
  String more(InventedTongue tongue, Random random) {
    List<String> said = new ArrayList<>();
    for (int i = SENTENCE; i < words.size() * 2; i++) {
      boolean own = i < words.size() && random.nextInt(3) != 0;
      said.add(tongue.word(own ? words.get(i) : skewed(random, WORDS), random));
      said.add(i % 2 == 0 ? tongue.common(random) : "");
      said.add(i % 9 == 0 ? tongue.concept(SUBJECTS.get(skewed(random, SUBJECTS.size()))) : "");
    }
    return tongue.joined(said);
  }
}
