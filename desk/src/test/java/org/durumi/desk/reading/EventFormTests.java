package org.durumi.desk.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.durumi.desk.page.Words;
import org.durumi.reader.Readers;
import org.durumi.record.casefile.Casefile;
import org.durumi.record.event.Event;
import org.durumi.record.review.Correction;
import org.durumi.record.review.RefusedDecision;
import org.durumi.record.source.Quote;
import org.durumi.record.source.Report;
import org.durumi.record.source.ReportText;
import org.durumi.record.time.CalendarDate;
import org.durumi.record.time.Period;
import org.junit.jupiter.api.Test;

class EventFormTests {

  private static final String TEXT =
      "Police in Shenyang arrested about 30 North Korean\nrefugees on November 28, a source in"
          + " China said. They were moved to Dandong, \ud83d\ude00 and two guards in Namyang shot"
          + " dead two people who\r\ntried to cross the river. A reward of 5 million KPW was"
          + " offered.\n";

  private static final Casefile CASEFILE = read();

  private static Casefile read() {
    Report report =
        new Report(
            "one",
            null,
            null,
            Period.of(CalendarDate.parse("2016-12-02")),
            "en",
            null,
            "0".repeat(64),
            ReportText.of(TEXT));
    return Readers.all().read(report);
  }

  private static Words words(Locale locale) {
    return Words.in(locale, ZoneOffset.UTC);
  }

  private static List<Correction> corrected(Event event, Map<String, String> form) {
    return new EventForm(event, CASEFILE.report(), words(Locale.ENGLISH)).corrections(form);
  }

  /** What a browser sends if nobody touches the form. */
  private static Map<String, String> untouched(Event event) {
    Map<String, String> form = new HashMap<>();
    form.put("v.type", event.type().code());
    form.put("v.modality", event.modality().code());
    for (EventFields.Field field : EventForm.fields(event)) {
      if (field.kind() != EventFields.Kind.WORDS) {
        form.put("v." + field.name(), field.typed());
      }
      if (field.kind() == EventFields.Kind.AGENT) {
        form.put("k." + field.name(), field.sort());
      }
      form.put("t." + field.name(), field.said());
      form.put("w." + field.name(), "");
    }
    return form;
  }

  private static String at(String words) {
    int from = TEXT.indexOf(words);
    return from + "-" + (from + words.length());
  }

  @Test
  void aFormThatNobodyTouchedChangesNothing() {
    assertThat(CASEFILE.events()).hasSizeGreaterThan(2);
    for (Event event : CASEFILE.events()) {
      assertThatThrownBy(() -> corrected(event, untouched(event)))
          .isInstanceOf(RefusedDecision.class)
          .hasMessageContaining("Nothing was changed");
    }
  }

  @Test
  void wordsThatWereChosenAreCutOutOfTheArchivesOwnText() {
    Event event = CASEFILE.events().getFirst();
    Map<String, String> form = untouched(event);
    form.put("w.victims.1", at("two people who\r\ntried"));
    form.put("t.victims.1", "whatever a browser says");
    form.put("v.victims.1", "two people");
    Correction.OfVictims victims = (Correction.OfVictims) corrected(event, form).getFirst();
    assertThat(victims.victims()).isNotNull();
    assertThat(victims.victims().words().text()).isEqualTo("two people who\r\ntried");
    assertThat(victims.victims().description()).isEqualTo("two people");
  }

  @Test
  void aValueThatWasLeftEmptyIsReadFromTheWords() {
    Event event = CASEFILE.events().getFirst();
    Map<String, String> form = untouched(event);
    form.put("v.date", "");
    form.put("w.date", at("on November 28"));
    form.put("v.offer", "");
    form.put("t.offer", "5 million KPW");
    assertThat(corrected(event, form)).filteredOn(Correction.OfOffer.class::isInstance).hasSize(1);
  }

  @Test
  void anEmptiedFieldIsWhatTheReportDoesNotSay() {
    Event event = CASEFILE.events().getFirst();
    Map<String, String> form = untouched(event);
    form.put("v.place", "");
    assertThat(corrected(event, form)).containsExactly(new Correction.OfPlace(null));
  }

  @Test
  void everyFieldThatCannotBeUnderstoodSaysSoInThePersonsLanguage() {
    Event event = CASEFILE.events().getFirst();
    Map<String, String> form = untouched(event);
    form.put("v.date", "some day");
    form.put("v.victims.1.count", "many");
    form.put("w.source.1", "3-2");
    for (Locale locale : Words.LANGUAGES) {
      EventForm korean = new EventForm(event, CASEFILE.report(), words(locale));
      assertThatThrownBy(() -> korean.corrections(form))
          .isInstanceOfSatisfying(
              FormRefused.class,
              refused ->
                  assertThat(refused.problems())
                      .containsOnlyKeys("date", "victims.1.count", "source.1")
                      .allSatisfy((field, sentence) ->
                          assertThat(sentence).isNotBlank().doesNotContain("some day")));
    }
  }

  @Test
  void noOffsetsWhateverTheyAreMakeWordsThatTheReportLacks() {
    Random random = new Random(11);
    Event event = CASEFILE.events().getFirst();
    ReportText text = CASEFILE.report().text();
    List<String> odd =
        List.of("", "-", "1-", "-1", "0-0", "5-2", "0-999999999", "999999999-999999999", "a-b");
    for (int i = 0; i < 2_000; i++) {
      String span =
          i < odd.size()
              ? odd.get(i)
              : random.nextInt(TEXT.length() + 5) + "-" + random.nextInt(TEXT.length() + 5);
      try {
        Quote quote = EventForm.quote(span, text);
        if (quote != null) {
          assertThat(TEXT).contains(quote.text());
        }
      } catch (RefusedDecision e) {
        assertThat(e).hasMessageContaining("choose them again");
      }
    }
    assertThat(event.evidence()).isNotEmpty();
  }

  @Test
  void aMissedEventStandsOnItsWordsAndTheSentenceAroundThem() {
    Event missed =
        MissedEvent.of(
            Map.of("w.act", at("reward"), "v.type", "reward_offer"),
            CASEFILE.report().text(),
            words(Locale.ENGLISH));
    assertThat(missed.trigger().text()).isEqualTo("reward");
    assertThat(missed.evidence().getFirst().text())
        .isEqualTo("A reward of 5 million KPW was offered.");
  }
}
