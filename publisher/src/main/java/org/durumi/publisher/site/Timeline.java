package org.durumi.publisher.site;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.durumi.publisher.words.Words;
import org.durumi.record.time.CalendarDate;
import org.durumi.record.time.Period;

/**
 * Incidents along time, one lane for each type.
 *
 * @param lanes in the order of the types' frequency
 * @param ticks where years and half-years begin
 * @param gaps months without reports, as rectangles from top to foot
 * @param height the drawing's height
 */
public record Timeline(List<Lane> lanes, List<Tick> ticks, List<Gap> gaps, double height) {

  /** The drawing's size, and where its axes lie. */
  public static final int WIDTH = 720;

  public static final int LEFT = 8;
  public static final int RIGHT = 712;
  public static final int TOP = 8;
  public static final int FOOT_ROOM = 34;
  private static final double LANE = 62;
  private static final double NAME = 18;
  private static final double LINE = 42;
  private static final double SMALLEST = 4;
  private static final double LARGEST = 15;
  private static final double GROWTH = 1.1;
  private static final int MOST_TICKS = 9;
  private static final int YEAR = 12;

  /** Keeps its own copies. */
  public Timeline {
    lanes = List.copyOf(lanes);
    ticks = List.copyOf(ticks);
    gaps = List.copyOf(gaps);
  }

  /**
   * One type.
   *
   * @param name of the type
   * @param base where the name's letters stand
   * @param middle where its line is
   * @param marks its incidents
   */
  public record Lane(String name, double base, double middle, List<Mark> marks) {

    /** Keeps its own copy. */
    public Lane {
      marks = List.copyOf(marks);
    }
  }

  /**
   * One incident.
   *
   * @param x where its span begins
   * @param width how long its span is
   * @param radius by how many people
   * @param happened whether a report asserts it
   * @param numbered whether it says a number
   * @param tip what it is, in words
   */
  public record Mark(
      double x, double width, double radius, boolean happened, boolean numbered, String tip) {}

  /** Where a year, or a part of one, begins. */
  public record Tick(double x, String label) {}

  /** Months without any report. */
  public record Gap(double x, double width) {}

  /** Lays it out. */
  static Timeline of(Tallies tallies, Lines lines, Words words) {
    List<YearMonth> months =
        tallies.watched().watches().stream().map(watch -> watch.month()).toList();
    Days days = new Days(months.getFirst().atDay(1), months.getLast().atEndOfMonth());
    List<Lane> lanes = new ArrayList<>();
    for (Map.Entry<String, List<Told>> type : types(tallies.all())) {
      double top = TOP + lanes.size() * LANE;
      List<Mark> marks =
          type.getValue().stream()
              .filter(told -> told.months().stream().anyMatch(tallies.watched()::has))
              .map(told -> mark(told, days, lines))
              .toList();
      lanes.add(new Lane(words.name("type", type.getKey()), top + NAME, top + LINE, marks));
    }
    return new Timeline(
        lanes,
        ticks(months, days, words),
        tallies.watched().gaps().stream().map(gap -> gap(gap, days)).toList(),
        TOP + lanes.size() * LANE + FOOT_ROOM);
  }

  /** Incidents by type, the type with the most first. */
  private static List<Map.Entry<String, List<Told>>> types(List<Told> all) {
    Map<String, List<Told>> types = new LinkedHashMap<>();
    all.forEach(told ->
        types.computeIfAbsent(told.incident().type().code(), _ -> new ArrayList<>()).add(told));
    return types.entrySet().stream()
        .sorted(Comparator.comparingInt(type -> -type.getValue().size()))
        .toList();
  }

  private static Gap gap(Watched.Gap gap, Days days) {
    double x = days.at(gap.first().atDay(1));
    return new Gap(x, tenth(days.at(gap.last().atEndOfMonth()) - x));
  }

  private record Days(LocalDate first, LocalDate last) {

    double at(LocalDate day) {
      LocalDate within = day.isBefore(first) ? first : day.isAfter(last) ? last : day;
      double part =
          (double) ChronoUnit.DAYS.between(first, within) / ChronoUnit.DAYS.between(first, last);
      return tenth(LEFT + part * (RIGHT - LEFT));
    }
  }

  private static Mark mark(Told told, Days days, Lines lines) {
    Period when = told.incident().when().told().orElseThrow();
    CalendarDate start = when.start();
    CalendarDate end = when.end();
    double from = start == null ? LEFT : days.at(start.first());
    double to = end == null ? RIGHT : days.at(end.last());
    double radius = SMALLEST + GROWTH * Math.sqrt(told.people().best());
    return new Mark(
        from,
        tenth(to - from),
        tenth(Math.min(LARGEST, radius)),
        told.happened(),
        told.isNumbered(),
        lines.of(told).sentence());
  }

  private static List<Tick> ticks(List<YearMonth> months, Days days, Words words) {
    int every = 1;
    for (int step : new int[] {1, 2, 3, 6, YEAR, 2 * YEAR, 5 * YEAR}) {
      every = step;
      if (months.size() / step <= MOST_TICKS) {
        break;
      }
    }
    List<Tick> ticks = new ArrayList<>();
    for (YearMonth month : months) {
      if ((month.getYear() * YEAR + month.getMonthValue() - 1) % every == 0) {
        boolean year = every >= YEAR || month.getMonthValue() == 1;
        ticks.add(
            new Tick(
                days.at(month.atDay(1)),
                year ? Integer.toString(month.getYear()) : words.shortMonth(month)));
      }
    }
    return ticks;
  }

  private static double tenth(double number) {
    return Math.round(number * 10) / 10.0;
  }
}
