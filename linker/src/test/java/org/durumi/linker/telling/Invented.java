package org.durumi.linker.telling;

import java.time.LocalDate;
import java.util.List;
import org.durumi.record.event.ActType;
import org.durumi.record.event.Agent;
import org.durumi.record.event.Count;
import org.durumi.record.event.Modality;
import org.durumi.record.event.Place;
import org.durumi.record.time.CalendarDate;
import org.durumi.record.time.Period;
import org.jspecify.annotations.Nullable;

/** Invented tellings, put together word by word. */
public final class Invented {

  /** A town in Liaoning. */
  public static final Place SHENYANG =
      new Place("Shenyang", "CN", 2034937L, 41.79, 123.43, Place.Precision.TOWN);

  /** A town on the border. */
  public static final Place DANDONG =
      new Place("Dandong", "CN", 2037886L, 40.13, 124.39, Place.Precision.TOWN);

  private String report = "a";
  private int number;
  private @Nullable String outlet;
  private @Nullable String published;
  private String language = "en";
  private @Nullable String text;
  private ActType type = ActType.ARREST_DETENTION;
  private Modality modality = Modality.OCCURRED;
  private @Nullable Period when;
  private @Nullable Place place;
  private @Nullable Count count;
  private String people = "";
  private List<String> names = List.of();
  private List<List<String>> sources = List.of();

  private Invented() {}

  /** An event of a report. */
  public static Invented event(String report, int number) {
    Invented invented = new Invented();
    invented.report = report;
    invented.number = number;
    return invented;
  }

  /** Who published it and when. */
  public Invented by(@Nullable String outlet, @Nullable String day) {
    this.outlet = outlet;
    this.published = day;
    return this;
  }

  /** The whole text. */
  public Invented text(String language, String text) {
    this.language = language;
    this.text = text;
    return this;
  }

  /** What was done, and whether. */
  public Invented act(ActType type, Modality modality) {
    this.type = type;
    this.modality = modality;
    return this;
  }

  /** On which day. */
  public Invented on(String day) {
    when = Period.of(CalendarDate.parse(day));
    return this;
  }

  /** Where. */
  public Invented in(Place place) {
    this.place = place;
    return this;
  }

  /** To how many. */
  public Invented to(Count count, String people) {
    this.count = count;
    this.people = people;
    return this;
  }

  /** To whom by name. */
  public Invented named(String... names) {
    this.names = List.of(names);
    return this;
  }

  /** Who says so, one chain. */
  public Invented said(String... chain) {
    sources = List.of(List.of(chain));
    return this;
  }

  /** The telling, read from this sentence. */
  public Telling telling(String sentence) {
    LocalDate day = published == null ? null : LocalDate.parse(published);
    String whole = text == null ? sentence : text;
    return new Telling(
        new Teller(report, outlet, day, language, null, whole),
        number,
        type,
        modality,
        when,
        place,
        place == null ? null : place.name(),
        List.of(new Telling.People(people, count, null, names)),
        List.of(new Telling.Actor("police", Agent.Kind.POLICE)),
        sources,
        sentence);
  }
}
