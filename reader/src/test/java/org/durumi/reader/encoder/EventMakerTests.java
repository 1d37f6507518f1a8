package org.durumi.reader.encoder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.durumi.reader.Readers;
import org.durumi.reader.place.Gazetteer;
import org.durumi.record.event.ActType;
import org.durumi.record.event.Agent;
import org.durumi.record.event.Count;
import org.durumi.record.event.Event;
import org.durumi.record.event.Modality;
import org.durumi.record.event.Place;
import org.durumi.record.event.StatedCount;
import org.durumi.record.event.StatedDate;
import org.durumi.record.event.StatedPlace;
import org.durumi.record.event.Victims;
import org.durumi.record.source.Report;
import org.durumi.record.source.ReportText;
import org.durumi.record.time.Period;
import org.junit.jupiter.api.Test;

class EventMakerTests {

  private static final Period PUBLISHED = Period.of(LocalDate.of(2024, 5, 16));

  @Test
  void aPlacePointedAtInPartIsTakenWhole() {
    Event event =
        event(
            "zh",
            "家属说,二人在深圳被警方刑事拘留。",
            ActType.ARREST_DETENTION,
            "刑事拘留",
            Map.of("victims", "二人", "place", "圳"));
    StatedPlace place = Objects.requireNonNull(event.place());
    assertThat(place.words().text()).isEqualTo("深圳");
    assertThat(place.place()).extracting(Place::name).isEqualTo("Shenzhen");
  }

  @Test
  void wordsPointedAtBecomeValues() {
    Event event =
        event(
            "en",
            "Nobody slept. Border guards seized four women, one of them pregnant, in Yanji on"
                + " Tuesday, a neighbour said.",
            ActType.ARREST_DETENTION,
            "seized",
            Map.of(
                "victims", "four women",
                "count", "four",
                "children_no", "women",
                "place", "Yanji",
                "date", "on Tuesday",
                "agent", "Border guards",
                "source", "a neighbour"));
    assertThat(event.evidence().getFirst().text()).startsWith("Border").endsWith("said.");
    Victims victims = event.victims().getFirst();
    assertThat(victims.description()).isEqualTo("four women");
    assertThat(victims.count()).extracting(StatedCount::count).isEqualTo(Count.exactly(4));
    assertThat(victims.children()).isFalse();
    assertThat(event.date())
        .extracting(StatedDate::period)
        .isEqualTo(Period.of(LocalDate.of(2024, 5, 14)));
    StatedPlace place = Objects.requireNonNull(event.place());
    assertThat(place.place()).extracting(Place::country).isEqualTo("CN");
    assertThat(event.agents())
        .singleElement()
        .satisfies(agent -> assertThat(agent.kind()).isEqualTo(Agent.Kind.BORDER_GUARD));
    assertThat(event.attribution().getFirst().words().text()).isEqualTo("a neighbour");
  }

  @Test
  void spanishAndGermanReportsAreReadToo() {
    Event spanish =
        event(
            "es",
            "La policía detuvo ayer a una treintena de vecinos en Managua.",
            ActType.ARREST_DETENTION,
            "detuvo",
            Map.of(
                "victims", "una treintena de vecinos",
                "count", "una treintena",
                "date", "ayer",
                "agent", "La policía"));
    assertThat(spanish.victims().getFirst().count())
        .extracting(StatedCount::count)
        .isEqualTo(Count.exactly(30));
    assertThat(spanish.date())
        .extracting(StatedDate::period)
        .isEqualTo(Period.of(LocalDate.of(2024, 5, 15)));
    Event german =
        event(
            "de",
            "Am Dienstag wurden mindestens drei Männer abgeschoben.",
            ActType.FORCED_REPATRIATION,
            "abgeschoben",
            Map.of("count", "mindestens drei", "date", "Am Dienstag"));
    assertThat(german.victims().getFirst().count())
        .extracting(StatedCount::count)
        .isEqualTo(Count.atLeast(3));
    assertThat(german.date())
        .extracting(StatedDate::period)
        .isEqualTo(Period.of(LocalDate.of(2024, 5, 14)));
  }

  @Test
  void onePersonCountsOneWithoutANumber() {
    Event event =
        event(
            "en",
            "They took my aunt away.",
            ActType.ARREST_DETENTION,
            "took",
            Map.of("count", "my aunt"));
    assertThat(event.victims().getFirst().count())
        .extracting(StatedCount::count)
        .isEqualTo(Count.exactly(1));
  }

  @Test
  void whatIsToldAsDoneWasDoneBeforeItWasTold() {
    Event event = event("en", "They were taken away.", ActType.TRANSFER, "taken away", Map.of());
    assertThat(event.date()).extracting(date -> date.period().edtf()).isEqualTo("../2024-05-16");
    assertThat(event.victims()).isEmpty();
    assertThat(event.place()).isNull();
  }

  @Test
  void whatIsFearedIsNotOver() {
    Map<String, String> roles = Map.of("date", "on 2 May 2024");
    String text = "Seized on 2 May 2024, they may be sent back.";
    assertThat(
            event(
                    "en",
                    text,
                    ActType.FORCED_REPATRIATION,
                    Modality.IMMINENT_FEARED,
                    "sent back",
                    roles)
                .date())
        .isNull();
    assertThat(event("en", text, ActType.ARREST_DETENTION, "Seized", roles).date())
        .extracting(date -> date.period().edtf())
        .isEqualTo("2024-05-02");
  }

  @Test
  void whoDidItIsNotWhoSaysSo() {
    Map<String, String> roles = Map.of("agent", "The police", "source", "The police");
    assertThat(
            event("en", "The police took two men.", ActType.TRANSFER, "took", roles).attribution())
        .hasSize(1);
    EventMaker maker = maker("en", "The police took two men, a priest said.");
    String text = "The police took two men, a priest said.";
    Told told =
        new Told(
            ActType.TRANSFER,
            stretch(text, "took"),
            Modality.OCCURRED,
            Map.of(
                "agent",
                List.of(stretch(text, "The police")),
                "source",
                List.of(stretch(text, "The police"), stretch(text, "a priest"))));
    assertThat(maker.event(told).attribution())
        .singleElement()
        .extracting(who -> who.words().text())
        .isEqualTo("a priest");
  }

  private static Event event(
      String language, String text, ActType type, String trigger, Map<String, String> roles) {
    return event(language, text, type, Modality.OCCURRED, trigger, roles);
  }

  private static Event event(
      String language,
      String text,
      ActType type,
      Modality modality,
      String trigger,
      Map<String, String> roles) {
    Map<String, List<Stretch>> stretches = new HashMap<>();
    roles.forEach((role, words) -> stretches.put(role, List.of(stretch(text, words))));
    return maker(language, text).event(new Told(type, stretch(text, trigger), modality, stretches));
  }

  private static EventMaker maker(String language, String text) {
    Report report =
        new Report("r", null, null, PUBLISHED, language, null, "0".repeat(64), ReportText.of(text));
    return new EventMaker(
        report,
        new Sentences(report.text()),
        Readers.ofWords(language).orElseThrow(),
        Gazetteer.standard().in(report));
  }

  private static Stretch stretch(String text, String words) {
    int at = text.indexOf(words);
    assertThat(at).isNotNegative();
    return new Stretch(at, at + words.length(), 0.9);
  }
}
