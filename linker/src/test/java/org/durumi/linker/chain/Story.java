package org.durumi.linker.chain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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

/** Invented reports, put together a sentence at a time. */
final class Story {

  static final Map<String, Place> PLACES =
      Map.ofEntries(
          town("Shenyang", "CN", 41.79, 123.43),
          town("Changchun", "CN", 43.88, 125.32),
          town("Tumen", "CN", 42.97, 129.84),
          town("Yanji", "CN", 42.90, 129.51),
          town("Dandong", "CN", 40.12, 124.39),
          town("Dongxing", "CN", 21.54, 107.97),
          town("Kunming", "CN", 25.04, 102.71),
          town("Mong Cai", "VN", 21.53, 107.97),
          town("Khabarovsk", "RU", 48.48, 135.08),
          Map.entry("China", new Place("China", "CN", null, 35, 105, Precision.COUNTRY)),
          Map.entry("Vietnam", new Place("Vietnam", "VN", null, 16, 107, Precision.COUNTRY)));

  private final String report;
  private final LocalDate published;
  private final String text;
  private final ActType type;
  private final Modality modality;
  private final int number;
  private final @Nullable Period when;
  private final @Nullable String place;
  private final List<Telling.People> people;
  private final String sentence;

  private Story(
      String report,
      LocalDate published,
      String text,
      int number,
      ActType type,
      Modality modality,
      @Nullable Period when,
      @Nullable String place,
      List<Telling.People> people,
      String sentence) {
    this.report = report;
    this.published = published;
    this.text = text;
    this.number = number;
    this.type = type;
    this.modality = modality;
    this.when = when;
    this.place = place;
    this.people = people;
    this.sentence = sentence;
  }

  /** An act that a report tells, such as {@code told("r1:0", "2012-02-15", ARREST_DETENTION)}. */
  static Story told(String id, String published, ActType type) {
    String[] parts = id.split(":", -1);
    return new Story(
        parts[0],
        LocalDate.parse(published),
        "",
        Integer.parseInt(parts[1]),
        type,
        Modality.OCCURRED,
        null,
        null,
        List.of(),
        "");
  }

  Story as(Modality how) {
    return new Story(report, published, text, number, type, how, when, place, people, sentence);
  }

  Story on(String from, String to) {
    Period period = Period.between(CalendarDate.parse(from), CalendarDate.parse(to));
    return new Story(
        report, published, text, number, type, modality, period, place, people, sentence);
  }

  Story on(String day) {
    return on(day, day);
  }

  Story at(String where) {
    return new Story(
        report, published, text, number, type, modality, when, where, people, sentence);
  }

  Story of(@Nullable Count count, String description, String... names) {
    List<Telling.People> more = new ArrayList<>(people);
    more.add(new Telling.People(description, count, null, List.of(names)));
    return new Story(report, published, text, number, type, modality, when, place, more, sentence);
  }

  Story saying(String words) {
    return new Story(report, published, text, number, type, modality, when, place, people, words);
  }

  Story in(String whole) {
    return new Story(
        report, published, whole, number, type, modality, when, place, people, sentence);
  }

  Telling telling() {
    Teller teller = new Teller(report, null, published, "en", null, text);
    return new Telling(
        teller,
        number,
        type,
        modality,
        when,
        place == null ? null : PLACES.get(place),
        place,
        people,
        List.of(),
        List.of(),
        sentence);
  }

  /** One happening; every report is a root of its own. */
  static Incident incident(String id, Story... stories) {
    List<Telling> tellings = new ArrayList<>();
    for (Story story : stories) {
      tellings.add(story.telling());
    }
    List<List<String>> roots =
        tellings.stream().map(one -> one.teller().report()).distinct().map(List::of).toList();
    return new Incident(id, tellings, roots);
  }

  private static Map.Entry<String, Place> town(String name, String country, double n, double e) {
    return Map.entry(name, new Place(name, country, null, n, e, Precision.TOWN));
  }
}
