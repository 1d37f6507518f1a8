package org.durumi.linker.tally;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.durumi.linker.chain.ChainBuilder;
import org.durumi.linker.count.BestRule;
import org.durumi.linker.incident.Incident;
import org.durumi.linker.telling.Teller;
import org.durumi.linker.telling.Telling;
import org.durumi.record.event.ActType;
import org.durumi.record.event.Count;
import org.durumi.record.event.Modality;
import org.durumi.record.event.Place;
import org.durumi.record.event.Place.Precision;
import org.durumi.record.time.CalendarDate;
import org.durumi.record.time.Period;
import org.jspecify.annotations.Nullable;

/** An invented report, put together an act at a time. */
final class Report {

  private static final Map<String, Place> PLACES =
      Map.of(
          "Shenyang", new Place("Shenyang", "CN", null, 41.79, 123.43, Precision.TOWN),
          "Tumen", new Place("Tumen", "CN", null, 42.97, 129.84, Precision.TOWN),
          "Dongxing", new Place("Dongxing", "CN", null, 21.54, 107.97, Precision.TOWN),
          "Mong Cai", new Place("Mong Cai", "VN", null, 21.53, 107.97, Precision.TOWN),
          "Jilin", new Place("Jilin", "CN", null, 43.3, 126.5, Precision.PROVINCE),
          "China", new Place("China", "CN", null, 35, 105, Precision.COUNTRY),
          "Vietnam", new Place("Vietnam", "VN", null, 16, 107, Precision.COUNTRY));
  static final Regions REGIONS = Regions.of(place -> place.name().equals("Tumen") ? "Jilin" : null);

  private final Teller teller;
  private int number;
  private int totals;

  private Report(Teller teller) {
    this.teller = teller;
  }

  static Report of(String name, String outlet, String published, String text) {
    return new Report(new Teller(name, outlet, LocalDate.parse(published), "en", null, text));
  }

  static Report of(String name, String published) {
    return of(name, "The " + name + " Weekly", published, "");
  }

  static Telling.People people(String who, @Nullable Count count, String... names) {
    return new Telling.People(who, count, null, List.of(names));
  }

  Telling tells(
      ActType type, String when, String place, String sentence, Telling.People... people) {
    return tells(Modality.OCCURRED, type, when, place, sentence, people);
  }

  Telling tells(
      Modality modality,
      ActType type,
      String when,
      String place,
      String sentence,
      Telling.People... people) {
    return new Telling(
        teller,
        number++,
        type,
        modality,
        when.isEmpty() ? null : period(when),
        PLACES.get(place),
        place.isEmpty() ? null : place,
        List.of(people),
        List.of(),
        List.of(),
        sentence);
  }

  RollupTelling sums(ActType type, Count count, String when, String... places) {
    List<Place> where = new ArrayList<>();
    List.of(places)
        .forEach(place ->
            where.add(
                PLACES.getOrDefault(place, new Place("?", null, null, 0, 0, Precision.AREA))));
    return new RollupTelling(
        teller, totals++, type, count, when.isEmpty() ? null : period(when), where, "");
  }

  static Period period(String text) {
    String[] ends = text.split("/", -1);
    CalendarDate start = CalendarDate.parse(ends[0]);
    if (ends.length == 1) {
      return Period.of(start);
    }
    return ends[1].equals("..")
        ? Period.since(start)
        : Period.between(start, CalendarDate.parse(ends[1]));
  }

  static Incident incident(String id, Telling... tellings) {
    return new Incident(
        id,
        List.of(tellings),
        List.of(tellings).stream().map(one -> List.of(one.teller().report())).distinct().toList());
  }

  static Tally tally(List<Incident> incidents, RollupTelling... rollups) {
    return Tally.of(incidents, ChainBuilder.chains(incidents, List.of()), List.of(rollups), REGIONS)
        .with(BestRule.DURUMI);
  }
}
