package org.durumi.reader.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.assertj.core.api.AbstractStringAssert;
import org.durumi.reader.casefile.CasefileReader;
import org.durumi.reader.casefile.CorrectionsJson;
import org.durumi.reader.english.EnglishReader;
import org.durumi.reader.place.Gazetteer;
import org.durumi.reader.review.CorrectionReader.Typed;
import org.durumi.record.event.ActType;
import org.durumi.record.event.Agent;
import org.durumi.record.event.Event;
import org.durumi.record.event.Modality;
import org.durumi.record.event.Place;
import org.durumi.record.event.StatedCount;
import org.durumi.record.review.Correction;
import org.durumi.record.review.Decision;
import org.durumi.record.review.RefusedDecision;
import org.durumi.record.review.Review;
import org.durumi.record.review.Reviewer;
import org.durumi.record.source.Report;
import org.durumi.record.source.ReportText;
import org.durumi.record.time.CalendarDate;
import org.durumi.record.time.Period;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CorrectionReaderTests {

  private static final String STORY =
      "Snow fell on Dandong all week, and on Moonbok village across the river.\n\n"
          + "On August 2 Chinese police arrested 30 North Korean defectors in Shenyang, a source"
          + " told the Border Bulletin. The source said that two were freed in Dandong."
          + " A pastor in Dandong said that at least nine women were among them.";
  private static final ReportText TEXT = ReportText.of(STORY);
  private static final Event EVENT =
      new CasefileReader(Map.of("en", new EnglishReader(report -> Gazetteer.standard().in(report))))
          .read(
              new Report(
                  "story",
                  null,
                  null,
                  Period.of(CalendarDate.parse("2016-08-05")),
                  "en",
                  null,
                  "0f".repeat(32),
                  TEXT))
          .events()
          .getFirst();

  private final CorrectionReader reader = new CorrectionReader(Gazetteer::standard);

  @ParameterizedTest
  @CsvSource({
    "killing, KILLING",
    "Death in custody, DEATH_IN_CUSTODY",
    "FORCED-LABOUR, FORCED_LABOUR"
  })
  void aTypeIsReadByItsName(String value, ActType type) {
    assertThat(edited("type=" + value).type()).isEqualTo(type);
  }

  @Test
  void aModalityIsReadByItsName() {
    assertThat(edited("modality=denied").modality()).isEqualTo(Modality.DENIED);
    assertThat(edited(" Modality = imminent feared ").modality())
        .isEqualTo(Modality.IMMINENT_FEARED);
  }

  @ParameterizedTest
  @CsvSource({
    "30, 30",
    "about 30, about 30",
    "9 or more, 9 or more",
    "at least 9, 9 or more",
    "about 9 or more, about 9 or more",
    "up to 60, up to 60",
    "13-15, 13-15",
    "about 13 - 15, about 13-15",
    "0, 0",
    "999999999, 999999999"
  })
  void aCountIsReadAsItIsShown(String typed, String shown) {
    for (String field : List.of("count", "victims.count", "victims.1.count")) {
      StatedCount count = edited(field + "=" + typed).victims().getFirst().count();
      assertThat(Objects.requireNonNull(count).count()).hasToString(shown);
      assertThat(count.words().text()).isEqualTo("30");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2016-11-30",
        "2016-11",
        "2016",
        "2016-11-28/2016-11-30",
        "../2016-12-01",
        "2016-11-28/..",
        "XXXX-11-30",
        "2016-11-XX"
      })
  void aDateIsReadInItsExtendedForm(String edtf) {
    var date = Objects.requireNonNull(edited("date=" + edtf).date());
    assertThat(date.period().edtf()).isEqualTo(edtf);
    assertThat(date.words().text()).isEqualTo("August 2");
  }

  @Test
  void aPlaceIsLookedUpAndStandsOnItsNameNearTheEvidence() {
    var place = Objects.requireNonNull(edited("place=dandong").place());
    assertThat(Objects.requireNonNull(place.place()).name()).isEqualTo("Dandong");
    assertThat(place.words().text()).isEqualTo("Shenyang");
    place = Objects.requireNonNull(edited("place=Dandong").place());
    assertThat(TEXT.offsetOf(place.words())).isEqualTo(nearest("Dandong"));
    place = Objects.requireNonNull(edited("place=단둥", "Snow fell on Dandong").place());
    assertThat(Objects.requireNonNull(place.place()).geonames()).isEqualTo(2037886L);
    assertThat(place.words().text()).isEqualTo("Snow fell on Dandong");
  }

  private static int nearest(String words) {
    int evidence = TEXT.endOf(EVENT.evidence().getFirst());
    int after = STORY.indexOf(words, evidence);
    return after < 0 ? STORY.indexOf(words) : after;
  }

  @Test
  void aPlaceThatSeveralBearAsksWhich() {
    refused("place=Jilin")
        .contains("several places; write it with a comma and which one: Jilin")
        .contains("in CN");
    Place province = place("place=Jilin, province");
    assertThat(province.precision()).isEqualTo(Place.Precision.PROVINCE);
    assertThat(place("place=Jilin, 43.3/126.5")).isEqualTo(province);
    assertThat(place("place=Jilin, 2036502").precision()).isEqualTo(Place.Precision.TOWN);
    refused("place=Jilin, US").contains("None of the places of that name fits");
    refused("place=Springfield").contains("Springfield, ");
  }

  private Place place(String typed) {
    return Objects.requireNonNull(Objects.requireNonNull(edited(typed).place()).place());
  }

  @Test
  void aPlaceThatTheGazetteerLacksNeedsTheReportsWords() {
    var place = Objects.requireNonNull(edited("place=Moonbok village").place());
    assertThat(place.place()).isNull();
    assertThat(place.words().text()).isEqualTo("Moonbok village");
    refused("place=Moonbokkk").startsWith("The place is not in the gazetteer; write it in the");
    refused("place=Moonbokkk", "Snow fell").startsWith("The place is not in the gazetteer");
  }

  @Test
  void peopleAgentsAndSourcesAreNamedInTheReportsWords() {
    Event event = edited("victims=at least nine women");
    assertThat(event.victims().getFirst().words().text()).isEqualTo("at least nine women");
    assertThat(event.victims().getFirst().count()).isEqualTo(EVENT.victims().getFirst().count());
    Agent agent = edited("agent=border_guard: Chinese police").agents().getFirst();
    assertThat(agent.name()).isEqualTo("Chinese police");
    assertThat(agent.kind()).isEqualTo(Agent.Kind.BORDER_GUARD);
    agent = edited("agent.1=men of the third bureau", "Chinese police").agents().getFirst();
    assertThat(agent.kind()).isEqualTo(Agent.Kind.POLICE);
    assertThat(agent.words().text()).isEqualTo("Chinese police");
    assertThat(edited("source=A pastor in Dandong").attribution().getFirst().words().text())
        .isEqualTo("A pastor in Dandong");
    refused("source=the bishop").contains("the report's own words for who says so");
  }

  @Test
  void anOfferIsASumOrWords() {
    var offer = Objects.requireNonNull(edited("offer=5,000,000 kpw", "two were freed").offer());
    assertThat(Objects.requireNonNull(offer.sum()).currency()).isEqualTo("KPW");
    assertThat(Objects.requireNonNull(offer.sum()).amount()).isEqualByComparingTo("5000000");
    assertThat(Objects.requireNonNull(edited("offer=Snow").offer()).sum()).isNull();
    refused("offer=5 KPW").contains("no words for its offer yet");
    refused("offer=gold").contains("a sum such as 5000000 KPW");
  }

  @ParameterizedTest
  @ValueSource(strings = {"date=", "date=none", "place=NONE", "agent=", "source.1=", "count=none"})
  void nothingOrNoneClearsAField(String typed) {
    Correction correction = reader.read(EVENT, TEXT, new Typed(typed, null));
    assertThat(correction.clears()).isTrue();
    assertThat(correction.apply(EVENT)).isNotEqualTo(EVENT);
  }

  @Test
  void correctionsOfOneDecisionBuildOnEachOther() {
    List<Correction> corrections =
        reader.read(
            EVENT,
            TEXT,
            List.of(
                new Typed("victims.2=women", null),
                new Typed("victims.2.count=9 or more", "at least nine women"),
                new Typed("victims.2.children=no", null),
                new Typed("victims.1=", null)));
    Event event = decided(corrections);
    assertThat(event.victims()).hasSize(1);
    assertThat(event.victims().getFirst().children()).isFalse();
    assertThat(event.victims().getFirst().description()).isEqualTo("women");
    Event two = reader.read(EVENT, TEXT, new Typed("victims.2=women", null)).apply(EVENT);
    assertThat(catchRefusal(two, new Typed("count=3", null)))
        .contains("has several values in this event; write victims.1.count= to victims.2.count=");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "type | A correction is written FIELD=VALUE",
        "type=murder | The value of type cannot be read; write it as one of arrest_detention, ",
        "type= | An event always has a type; write type=VALUE, or reject the event.",
        "modality=maybe | write it as one of occurred, ongoing, imminent_feared",
        "colour=red | There is no such field to correct; write FIELD=VALUE with one of type,",
        "victims.1.colour=red | There is no such field to correct",
        "date.2=2016 | An event has one date; write date=VALUE without a number.",
        "date=yesterday | The value of date cannot be read; write it as one of 2016-11-30,",
        "date=2016-02-30 | The value of date cannot be read",
        "date=2016-12/2016-11 | The value of date cannot be read",
        "count=many | one of 30, about 30, 9 or more, up to 60 or 13-15.",
        "count=15-13 | The value of count cannot be read",
        "count=-3 | The value of count cannot be read",
        "victims.3.count=3 | no words for its victims.3.count yet; add the report's words",
        "children=some | one of yes, no or none",
        "agent=army: Chinese police | one of state, police, security_service, border_guard",
      })
  void whatCannotBeReadIsRefusedWithWhatMayBeWritten(String typed, String sentence) {
    refused(typed).contains(sentence);
  }

  @Test
  void wordsMustBeTheReports() {
    refused("date=2016-08-03", "on August 3")
        .isEqualTo("The words given for date are not in the report; copy them exactly.");
    refused("date=2016-08-03", "olice arr").contains("are not in the report");
    refused("source=ulletin").contains("copy them exactly");
    refused("victims=" + "a".repeat(501)).contains("one line of up to 500 characters");
  }

  @Test
  void nothingTypedEverFailsWithoutASentence() {
    Random random = new Random(11);
    String[] fields = {"type", "date", "place", "count", "victims.2", "agent", "source", "offer"};
    String letters = "=.,-/: 0159XxaTzé\u0000탈中\ud83d\ude00none";
    for (int i = 0; i < 3000; i++) {
      StringBuilder typed = new StringBuilder(fields[random.nextInt(fields.length)]).append('=');
      for (int n = random.nextInt(12); n > 0; n--) {
        typed.append(letters.charAt(random.nextInt(letters.length())));
      }
      String words = random.nextBoolean() ? null : typed.substring(typed.length() / 2);
      try {
        reader.read(EVENT, TEXT, new Typed(typed.toString(), words));
      } catch (RefusedDecision e) {
        assertThat(e).hasMessageEndingWith(".");
      }
    }
  }

  private Event edited(String typed) {
    return edited(typed, null);
  }

  private Event edited(String typed, @Nullable String words) {
    return decided(reader.read(EVENT, TEXT, List.of(new Typed(typed, words))));
  }

  /** The event after a decision whose corrections were written down and read again. */
  private static Event decided(List<Correction> corrections) {
    CorrectionsJson json = new CorrectionsJson();
    Decision decision = edit(corrections);
    String written = json.write(corrections);
    assertThat(edit(json.read(written, TEXT))).isEqualTo(decision);
    assertThat(json.write(json.read(written, TEXT))).isEqualTo(written);
    return Review.of(EVENT).with(decision).event();
  }

  private static Decision edit(List<Correction> corrections) {
    return new Decision.Corrected(new Reviewer("Han"), Instant.EPOCH, "Read.", corrections);
  }

  private AbstractStringAssert<?> refused(String typed) {
    return refused(typed, null);
  }

  private AbstractStringAssert<?> refused(String typed, @Nullable String words) {
    return assertThat(catchRefusal(EVENT, new Typed(typed, words)));
  }

  private @Nullable String catchRefusal(Event event, Typed typed) {
    return catchThrowableOfType(
            RefusedDecision.class, () -> reader.read(event, TEXT, List.of(typed)))
        .getMessage();
  }
}
