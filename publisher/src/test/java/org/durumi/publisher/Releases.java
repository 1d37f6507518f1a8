package org.durumi.publisher;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.durumi.publisher.release.Audience;
import org.durumi.publisher.release.Coverage;
import org.durumi.publisher.release.CoveredMonth;
import org.durumi.publisher.release.Release;
import org.durumi.publisher.release.ReleasedIncident;
import org.durumi.publisher.release.ReleasedPlace;
import org.durumi.publisher.release.Shown;
import org.durumi.publisher.release.Shown.Told;
import org.durumi.publisher.release.Shown.Unknown;
import org.durumi.publisher.release.Shown.Withheld;
import org.durumi.publisher.simulate.Limits;
import org.durumi.publisher.simulate.Tables;
import org.durumi.record.event.ActType;
import org.durumi.record.event.Count;
import org.durumi.record.event.Modality;
import org.durumi.record.event.Place.Precision;
import org.durumi.record.time.CalendarDate;
import org.durumi.record.time.Period;
import org.jspecify.annotations.Nullable;

/** Invented releases. */
public final class Releases {

  private static final List<ReleasedPlace> PLACES =
      List.of(
          place("Shenyang", "CN", "Liaoning", 41.8, 123.4, Precision.TOWN),
          place("Yanji", "CN", "Jilin", 42.9, 129.5, Precision.TOWN),
          place("Tumen", "CN", "Jilin", 42.9, 129.8, Precision.TOWN),
          place("Dandong", "CN", "Liaoning", 40.1, 124.4, Precision.TOWN),
          place("Changchun", "CN", "Jilin", 43.9, 125.3, Precision.TOWN),
          place("Changbai County", "CN", "Jilin", 41.4, 128.2, Precision.COUNTY),
          place("Jilin", "CN", "Jilin", 43.6, 126.2, Precision.PROVINCE),
          place("Ryanggang", "KP", "Ryanggang", 41.2, 128.2, Precision.PROVINCE),
          place("China", "CN", null, 36.0, 104.0, Precision.COUNTRY));

  private static final List<ActType> TYPES =
      List.of(
          ActType.ARREST_DETENTION,
          ActType.ARREST_DETENTION,
          ActType.FORCED_REPATRIATION,
          ActType.FORCED_REPATRIATION,
          ActType.TRANSFER,
          ActType.SENTENCING);

  private Releases() {}

  private static ReleasedPlace place(
      String name,
      String country,
      @Nullable String province,
      double north,
      double east,
      Precision precision) {
    return new ReleasedPlace(name, country, province, null, north, east, precision);
  }

  /** Two years of incidents, with months that nobody reported on. */
  public static Release twoYears() {
    Random random = new Random(7);
    List<ReleasedIncident> incidents = new ArrayList<>();
    for (int number = 1; number <= 46; number++) {
      incidents.add(random(number, random));
    }
    List<CoveredMonth> months =
        Stream.iterate(YearMonth.of(2023, 1), month -> month.plusMonths(1))
            .limit(24)
            .filter(
                month -> !List.of(5, 6).contains(month.getMonthValue()) || month.getYear() > 2023)
            .map(month ->
                new CoveredMonth(
                    month,
                    1 + random.nextInt(9) + (month.getYear() > 2023 ? 4 : 0),
                    month.equals(YearMonth.of(2024, 1)) ? List.of("Testimony") : List.of(),
                    month.equals(YearMonth.of(2024, 9)) ? List.of("A radio station") : List.of()))
            .toList();
    Map<Integer, Integer> people = new HashMap<>();
    incidents.forEach(one -> people.put(one.number(), one.best().told().orElse(3)));
    Release bare =
        release(
            "Arrests and forced returns, 2023 to 2024",
            new Coverage(
                LocalDate.of(2023, 1, 4),
                LocalDate.of(2024, 12, 20),
                214,
                58,
                "arrests, transfers, sentences and returns, 2023 to 2024",
                List.of(
                    "From January 2024 testimony is read, too; numbers rise with it.",
                    "Nobody reports from Ryanggang north of the road."),
                months),
            incidents);
    return bare.with(incidents, Tables.of(bare, people, Map.of(), _ -> false, Limits.USUAL));
  }

  /** A release of these. */
  public static Release release(String title, Coverage coverage, List<ReleasedIncident> incidents) {
    return new Release(
        3,
        title,
        "The Crane Office",
        LocalDate.of(2025, 2, 3),
        Audience.PUBLIC,
        coverage,
        incidents);
  }

  /** Coverage from one day to another. */
  public static Coverage coverage(LocalDate first, LocalDate last) {
    return new Coverage(first, last, 20, 9, "everything", List.of());
  }

  /** An incident of which only this is told. */
  public static ReleasedIncident incident(
      int number, ActType type, Modality modality, Shown<Period> when, Shown<Count> people) {
    return new ReleasedIncident(
        number,
        type,
        modality,
        when,
        new Unknown<>(),
        people,
        people.map(count -> count.min() == null ? 0 : count.min()),
        new Unknown<>(),
        new Unknown<>(),
        new Unknown<>(),
        new Unknown<>(),
        new Unknown<>());
  }

  /** An incident of anything. */
  public static ReleasedIncident random(int number, Random random) {
    int month = random.nextInt(24);
    YearMonth in = YearMonth.of(2023, 1).plusMonths(month);
    int people = 1 + random.nextInt(14) * (random.nextInt(6) == 0 ? 9 : 1);
    Integer most = random.nextInt(4) == 0 ? null : people + random.nextInt(9);
    Count count = new Count(people, most, false);
    Shown<Count> told = shown(count, random, 7);
    return new ReleasedIncident(
        number,
        TYPES.get(random.nextInt(TYPES.size())),
        random.nextInt(7) == 0 ? Modality.IMMINENT_FEARED : Modality.OCCURRED,
        shown(when(in, random), random, 14),
        shown(PLACES.get(random.nextInt(PLACES.size())), random, 8),
        told,
        told.map(_ -> most == null ? people : (people + most) / 2),
        shown(random.nextBoolean(), random, 2),
        shown(List.of("police"), random, 5),
        shown("returned", random, 3),
        new Told<>(1 + random.nextInt(4)),
        shown(random.nextInt(3) == 0 ? List.of("news", "testimony") : List.of("news"), random, 9));
  }

  private static Period when(YearMonth in, Random random) {
    return switch (random.nextInt(4)) {
      case 0 -> Period.of(in.atDay(1 + random.nextInt(28)));
      case 1 ->
          Period.between(CalendarDate.of(in), CalendarDate.of(in.plusMonths(random.nextInt(4))));
      default -> Period.of(CalendarDate.of(in));
    };
  }

  private static <T> Shown<T> shown(T value, Random random, int often) {
    int chance = random.nextInt(often);
    return chance == 0
        ? random.nextBoolean() ? new Unknown<>() : new Withheld<>()
        : new Told<>(value);
  }
}
