package org.durumi.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.durumi.record.casefile.Casefile;
import org.durumi.record.event.ActType;
import org.durumi.record.event.Count;
import org.durumi.record.event.Event;
import org.durumi.record.event.Modality;
import org.durumi.record.event.StatedPlace;
import org.durumi.record.source.Report;
import org.durumi.record.source.ReportText;
import org.durumi.record.time.Period;
import org.junit.jupiter.api.Test;

/** The weights that the program is packed with. */
class ShippedEncoderTests {

  private static final String SPANISH =
      "Agentes de la policía china detuvieron el 4 de marzo de 2024 a tres mujeres norcoreanas en"
          + " Yanji, según un pastor que las ayudaba. Se teme que sean devueltas a Corea del Norte.";
  private static final String GERMAN =
      "Chinesische Polizisten nahmen am 4. März 2024 in Yanji drei nordkoreanische Frauen fest, wie"
          + " ein Pastor berichtete. Er fürchtet, dass sie nach Nordkorea abgeschoben werden.";

  @Test
  void spanishIsRead() {
    arrestAndFear(read("es", SPANISH));
  }

  @Test
  void germanIsRead() {
    arrestAndFear(read("de", GERMAN));
  }

  @Test
  void whatTheRulesStateStands() {
    String text =
        "Chinese police arrested about 30 North Korean refugees in Shenyang on 4 March 2024.";
    Event ruled = only(Readers.by(ReadBy.RULES).read(report("en", text)).events());
    Event joined = only(read("en", text).events());
    assertThat(joined.type()).isEqualTo(ruled.type());
    assertThat(joined.trigger()).isEqualTo(ruled.trigger());
    assertThat(joined.date()).isEqualTo(ruled.date());
    assertThat(joined.place()).isEqualTo(ruled.place());
    assertThat(joined.victims().getFirst().count()).isEqualTo(ruled.victims().getFirst().count());
  }

  /** What the rules read rightly on their own must not be spoilt by what is learned. */
  @Test
  void aReportThatTheRulesReadWholeReadsTheSame() throws IOException {
    String text = Files.readString(Path.of("../examples/shenyang.txt"));
    Report report = report("en", text, LocalDate.of(2016, 12, 2));
    List<Event> ruled = Readers.by(ReadBy.RULES).read(report).events();
    List<Event> joined = Readers.by(ReadBy.BOTH).read(report).events();
    assertThat(ruled).hasSizeGreaterThan(3);
    assertThat(joined).usingRecursiveComparison().ignoringFields("confidence").isEqualTo(ruled);
  }

  @Test
  void aVillageFairIsNothingToRecord() {
    List<String> fairs =
        List.of(
            "The harvest fair in Yanji drew about 300 visitors on Monday, the mayor said.",
            "연길에서 월요일 열린 수확 축제에 300여 명이 찾았다고 시장이 밝혔다.",
            "市长说,周一在延吉举行的丰收节吸引了大约300名游客。",
            "La feria de la cosecha de Yanji reunió el lunes a unas 300 personas, dijo el alcalde.",
            "Das Erntefest in Yanji zog am Montag rund 300 Besucher an, sagte der Bürgermeister.");
    List<String> languages = List.of("en", "ko", "zh", "es", "de");
    for (int i = 0; i < fairs.size(); i++) {
      assertThat(read(languages.get(i), fairs.get(i)).events()).isEmpty();
    }
  }

  private static void arrestAndFear(Casefile casefile) {
    List<Event> events = casefile.events();
    assertThat(events)
        .extracting(Event::type)
        .containsExactly(ActType.ARREST_DETENTION, ActType.FORCED_REPATRIATION);
    Event arrest = events.getFirst();
    assertThat(arrest.modality()).isEqualTo(Modality.OCCURRED);
    assertThat(Objects.requireNonNull(arrest.victims().getFirst().count()).count())
        .isEqualTo(Count.exactly(3));
    assertThat(Objects.requireNonNull(arrest.date()).period())
        .isEqualTo(Period.of(LocalDate.of(2024, 3, 4)));
    StatedPlace place = Objects.requireNonNull(arrest.place());
    assertThat(Objects.requireNonNull(place.place()).name()).isEqualTo("Yanji");
    assertThat(events.getLast().modality()).isEqualTo(Modality.IMMINENT_FEARED);
    assertThat(events.getLast().date()).isNull();
  }

  private static Event only(List<Event> events) {
    assertThat(events).hasSize(1);
    return events.getFirst();
  }

  private static Casefile read(String language, String text) {
    return Readers.by(ReadBy.BOTH).read(report(language, text));
  }

  private static Report report(String language, String text) {
    return report(language, text, LocalDate.of(2024, 3, 6));
  }

  private static Report report(String language, String text, LocalDate published) {
    Period day = Period.of(published);
    return new Report("r", null, null, day, language, null, "0".repeat(64), ReportText.of(text));
  }
}
