package org.durumi.publisher.site;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.durumi.publisher.release.ReleasedPlace;
import org.durumi.publisher.release.Shown;
import org.durumi.publisher.site.MapDrawing.Land;
import org.durumi.publisher.site.MapDrawing.Name;
import org.durumi.publisher.site.MapDrawing.Row;
import org.durumi.publisher.site.MapDrawing.Spot;
import org.durumi.publisher.site.Outlines.Point;
import org.durumi.publisher.words.Words;
import org.durumi.record.event.Place.Precision;

/** Draws the map. No place on it is finer than the release has it. */
final class Atlas {

  private static final double TENTH = 10;
  private static final double SMALLEST = 7;
  private static final double GROWTH = 5.5;
  private static final double LARGEST = 38;
  private static final double LEAST_AREA = 5000;
  private static final int[] BARS = {50, 100, 200, 500, 1000, 2000};
  private static final double SHORTEST_BAR = 60;

  private final Lands lands;
  private final Words words;

  Atlas(Lands lands, Words words) {
    this.lands = lands;
    this.words = words;
  }

  /** The map of counted incidents. */
  MapDrawing draw(List<Told> counted) {
    Map<ReleasedPlace, Integer> places = places(counted);
    List<Map.Entry<ReleasedPlace, Integer>> spots =
        places.entrySet().stream()
            .filter(place -> place.getKey().precision() != Precision.COUNTRY)
            .toList();
    View view = View.of(spots.stream().map(place -> degrees(place.getKey())).toList());
    Set<String> told =
        places.keySet().stream()
            .filter(place -> place.precision() == Precision.COUNTRY && place.country() != null)
            .map(place -> String.valueOf(place.country()))
            .collect(Collectors.toSet());
    List<Spot> marks = spots.stream().map(place -> spot(place, view)).toList();
    Labels labels = new Labels(marks);
    List<Land> drawn = new ArrayList<>();
    List<Name> names = new ArrayList<>();
    for (Lands.Shape land : lands.in(view)) {
      String code = land.code();
      drawn.add(new Land(land.path(), code != null && told.contains(code)));
      if (land.area() > LEAST_AREA && code != null) {
        Point middle = land.middle();
        names.add(new Name(tenth(middle.x()), tenth(middle.y()), "middle", words.country(code)));
      }
    }
    int kilometres = kilometres(view);
    return new MapDrawing(
        drawn,
        Shapes.lines(view),
        labels.free(names),
        marks,
        labels.of(names(spots), Labels.WIDE),
        labels.of(names(spots), Labels.NARROW),
        places.entrySet().stream().map(this::row).toList(),
        nowhere(counted),
        Math.round(view.kilometres(kilometres)),
        kilometres);
  }

  private List<String> names(List<Map.Entry<ReleasedPlace, Integer>> spots) {
    return spots.stream().map(spot -> Plain.of(spot.getKey().name())).toList();
  }

  /** Places with their incidents, the most first. */
  private static Map<ReleasedPlace, Integer> places(List<Told> counted) {
    Map<ReleasedPlace, Integer> times = new LinkedHashMap<>();
    counted.forEach(told ->
        told.incident().place().told().ifPresent(place -> times.merge(place, 1, Integer::sum)));
    Map<ReleasedPlace, Integer> sorted = new LinkedHashMap<>();
    times.entrySet().stream()
        .sorted(
            Comparator.comparingInt((Map.Entry<ReleasedPlace, Integer> one) -> -one.getValue())
                .thenComparing(one -> one.getKey().name())
                .thenComparing(one -> String.valueOf(one.getKey().country())))
        .forEach(one -> sorted.put(one.getKey(), one.getValue()));
    return sorted;
  }

  /** To a tenth of a degree, some ten kilometres: nothing finer is in the drawing's bytes. */
  private static Point degrees(ReleasedPlace place) {
    return new Point(
        Math.round(place.longitude() * TENTH) / TENTH,
        Math.round(place.latitude() * TENTH) / TENTH);
  }

  private static int breadth(Precision precision) {
    return switch (precision) {
      case SITE, TOWN -> 10;
      case COUNTY -> 30;
      case PROVINCE, AREA -> 120;
      case COUNTRY -> 400;
    };
  }

  private Spot spot(Map.Entry<ReleasedPlace, Integer> place, View view) {
    Point at = view.at(degrees(place.getKey()));
    int incidents = place.getValue();
    double radius = Math.min(LARGEST, SMALLEST + GROWTH * Math.sqrt(incidents - 1.0));
    double around = view.kilometres(breadth(place.getKey().precision()));
    return new Spot(
        tenth(at.x()),
        tenth(at.y()),
        tenth(radius),
        around <= radius ? 0 : tenth(around),
        incidents,
        words.of("site.map.tip", Places.name(place.getKey(), words), incidents));
  }

  private Row row(Map.Entry<ReleasedPlace, Integer> place) {
    return new Row(
        Places.name(place.getKey(), words),
        words.name("precision", place.getKey().precision().name().toLowerCase(Locale.ROOT)),
        place.getValue());
  }

  private static double tenth(double number) {
    return Math.round(number * TENTH) / TENTH;
  }

  private static int kilometres(View view) {
    for (int bar : BARS) {
      if (view.kilometres(bar) >= SHORTEST_BAR) {
        return bar;
      }
    }
    return BARS[BARS.length - 1];
  }

  private List<String> nowhere(List<Told> counted) {
    List<String> parts = new ArrayList<>();
    long withheld = count(counted, Shown.Withheld.class);
    long unknown = count(counted, Shown.Unknown.class);
    long countries =
        counted.stream()
            .filter(told ->
                told.incident().place().told().stream()
                    .anyMatch(place -> place.precision() == Precision.COUNTRY))
            .count();
    if (countries > 0) {
      parts.add(words.of("site.map.country", countries));
    }
    if (unknown > 0) {
      parts.add(words.of("site.map.unknown", unknown));
    }
    if (withheld > 0) {
      parts.add(words.of("site.map.withheld", withheld));
    }
    return parts;
  }

  private static long count(List<Told> counted, Class<?> how) {
    return counted.stream().filter(told -> how.isInstance(told.incident().place())).count();
  }
}
