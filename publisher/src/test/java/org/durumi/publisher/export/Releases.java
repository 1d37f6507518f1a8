package org.durumi.publisher.export;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.durumi.publisher.release.Audience;
import org.durumi.publisher.release.Coverage;
import org.durumi.publisher.release.CoveredMonth;
import org.durumi.publisher.release.Release;
import org.durumi.publisher.release.ReleasedIncident;
import org.durumi.publisher.release.ReleasedPlace;
import org.durumi.publisher.release.Shown;
import org.durumi.publisher.release.Table;
import org.durumi.publisher.release.TableCell;
import org.durumi.record.event.ActType;
import org.durumi.record.event.Count;
import org.durumi.record.event.Modality;
import org.durumi.record.event.Place.Precision;
import org.durumi.record.time.CalendarDate;
import org.durumi.record.time.Period;

/** Random releases, the same for the same seed; with every script and every trap. */
final class Releases {

  private static final List<String> PIECES =
      List.of(
          "선양",
          "단둥시 압록강",
          "遣返",
          "图们江大桥",
          "سجن",
          "בית סוהר",
          "Tumen",
          " ",
          "\n",
          "\t",
          "\r\n",
          "\u0000",
          "\u001b[31m",
          "\u202e",
          "\u200f",
          "\u2028",
          "\ufeff",
          "\uffff",
          "😀",
          "\"",
          "'",
          ";",
          "; ",
          "|",
          ",",
          "\\",
          "\\u0041",
          "\\e",
          "_x0041_",
          "withheld",
          "=1+1",
          "+",
          "-",
          "@SUM(A1)",
          "\uff1d",
          "{\"withheld\":true}",
          "null",
          "é",
          "\u0085",
          "<a>&amp;");

  private final SplittableRandom random;

  Releases(long seed) {
    random = new SplittableRandom(seed);
  }

  Release release() {
    int size = random.nextInt(5);
    List<ReleasedIncident> incidents = new ArrayList<>();
    int number = 0;
    for (int i = 0; i < size; i++) {
      number += 1 + random.nextInt(4);
      incidents.add(incident(number));
    }
    return new Release(
        1 + random.nextInt(99),
        words(),
        words(),
        day(),
        one(Audience.values()),
        new Coverage(
            day(),
            day(),
            random.nextInt(5000),
            size + random.nextInt(9),
            words(),
            list(),
            months()),
        incidents,
        tables());
  }

  private List<Table> tables() {
    return IntStream.range(0, random.nextInt(3))
        .mapToObj(
            i -> new Table(i + words(), one(Table.Measure.values()), List.of(words()), cells()))
        .toList();
  }

  private List<TableCell> cells() {
    return IntStream.rangeClosed(0, random.nextInt(3))
        .mapToObj(_ ->
            new TableCell(
                List.of(words()),
                new TreeSet<>(List.of(1 + random.nextInt(9), 10 + random.nextInt(9))),
                shown(() -> random.nextInt(70))))
        .toList();
  }

  private List<CoveredMonth> months() {
    YearMonth first = YearMonth.from(day());
    return IntStream.range(0, random.nextInt(4))
        .mapToObj(
            i -> new CoveredMonth(first.plusMonths(2L * i), 1 + random.nextInt(99), list(), list()))
        .toList();
  }

  ReleasedIncident incident(int number) {
    return new ReleasedIncident(
        number,
        one(ActType.values()),
        one(Modality.values()),
        shown(this::period),
        shown(this::place),
        shown(this::count),
        shown(() -> random.nextInt(700)),
        shown(random::nextBoolean),
        shown(this::agents),
        shown(() -> random.nextBoolean() ? "returned" : words()),
        shown(() -> 1 + random.nextInt(9)),
        shown(this::list));
  }

  String words() {
    StringBuilder words = new StringBuilder();
    int pieces = random.nextInt(4);
    for (int i = 0; i < pieces; i++) {
      words.append(PIECES.get(random.nextInt(PIECES.size())));
    }
    return words.toString();
  }

  private List<String> agents() {
    return random.nextBoolean()
        ? List.of(List.of("police", "border guards", "courts").get(random.nextInt(3)))
        : list();
  }

  private List<String> list() {
    List<String> list = new ArrayList<>();
    int size = random.nextInt(4);
    for (int i = 0; i < size; i++) {
      list.add(words());
    }
    return list;
  }

  private <T> Shown<T> shown(Supplier<T> value) {
    return switch (random.nextInt(6)) {
      case 0 -> new Shown.Unknown<>();
      case 1 -> new Shown.Withheld<>();
      default -> new Shown.Told<>(value.get());
    };
  }

  private Period period() {
    CalendarDate date = date();
    return switch (random.nextInt(5)) {
      case 0 -> Period.of(date);
      case 1 -> Period.until(date);
      case 2 -> Period.since(date);
      case 3 -> Period.partial("XXXX-11-30");
      default -> Period.between(date, CalendarDate.of(date.last().plusDays(random.nextInt(90))));
    };
  }

  private CalendarDate date() {
    LocalDate day = day();
    return switch (random.nextInt(3)) {
      case 0 -> new CalendarDate(day.getYear(), 0, 0);
      case 1 -> new CalendarDate(day.getYear(), day.getMonthValue(), 0);
      default -> CalendarDate.of(day);
    };
  }

  private LocalDate day() {
    return LocalDate.of(2004, 1, 1).plusDays(random.nextInt(8000));
  }

  private Count count() {
    int least = random.nextInt(300);
    return switch (random.nextInt(4)) {
      case 0 -> Count.exactly(least);
      case 1 -> Count.atLeast(least);
      case 2 -> Count.atMost(least);
      default -> new Count(least, least + random.nextInt(90), random.nextBoolean());
    };
  }

  private ReleasedPlace place() {
    List<String> countries = List.of("CN", "KP", "RU", "LA", "MM", "ZZ");
    return new ReleasedPlace(
        random.nextBoolean() ? "Shenyang" : words(),
        random.nextInt(4) == 0 ? null : countries.get(random.nextInt(countries.size())),
        random.nextInt(4) == 0 ? null : words(),
        random.nextBoolean() ? null : random.nextLong(1, 9_000_000),
        Math.round(random.nextDouble(-90, 90) * 1e6) / 1e6,
        Math.round(random.nextDouble(-180, 180) * 1e6) / 1e6,
        one(Precision.values()));
  }

  private <T> T one(T[] values) {
    return values[random.nextInt(values.length)];
  }
}
