package org.durumi.reader.encoder;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.durumi.reader.Readers;
import org.durumi.reader.casefile.CasefileReader;
import org.durumi.reader.place.Gazetteer;
import org.durumi.reader.place.Places;
import org.durumi.reader.proposal.LanguageReader;
import org.durumi.reader.proposal.Proposal;
import org.durumi.reader.proposal.Reading;
import org.durumi.record.casefile.Casefile;
import org.durumi.record.event.ActType;
import org.durumi.record.event.Event;
import org.durumi.record.event.Modality;
import org.durumi.record.event.StatedDate;
import org.durumi.record.source.Quote;
import org.durumi.record.source.Report;
import org.durumi.record.source.ReportText;
import org.durumi.record.time.Period;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The tiny encoder knows nothing; what it points at is arbitrary, so only promises are tested. */
class EncoderReaderTests {

  private static final Places PLACES = report -> Gazetteer.standard().in(report);
  private static final EncoderReader READER =
      new EncoderReader(Encoder.load(Fixture.TINY), Readers.ofWords("en").orElseThrow(), PLACES);
  private static final String TEXT =
      "Officers in plain clothes hauled off a woman and her two children in Yanji on Tuesday, a"
          + " volunteer said.";

  @Test
  void everyFieldIsQuotedFromOddTextToo() {
    for (JsonNode text : Fixture.json("pieces.json").path("texts")) {
      Report report = report(text.path("text").asText());
      Casefile casefile = new CasefileReader(Map.of("en", READER)).read(report);
      for (Event event : casefile.events()) {
        assertThat(event.evidence()).allMatch(quote -> quote.isFrom(report.text()));
        assertThat(event.trigger().isFrom(report.text())).isTrue();
      }
    }
  }

  @Test
  void readsAlikeEveryTime() {
    Reading first = READER.read(report(TEXT));
    assertThat(first.proposals()).isNotEmpty();
    assertThat(READER.read(report(TEXT))).isEqualTo(first);
  }

  @Test
  void whatTheRulesStateStandsAndWhatTheyLeaveOpenIsFilled() {
    Report report = report(TEXT);
    Event learned = READER.read(report).proposals().getFirst().event();
    Event ruled =
        new Event(
            learned.type(),
            Modality.DENIED,
            0.5,
            learned.trigger(),
            learned.evidence(),
            null,
            null,
            List.of(),
            List.of(),
            List.of(),
            null);
    Event both = first(report, ruled);
    assertThat(both.modality()).isEqualTo(Modality.DENIED);
    assertThat(both.confidence()).isGreaterThan(0.5);
    assertThat(both.victims()).hasSameSizeAs(learned.victims());
    assertThat(both.agents()).isEqualTo(learned.agents());
  }

  @Test
  void actsThatTheRulesDoNotSeeAreAdded() {
    Report report = report(TEXT);
    Reading learned = READER.read(report);
    LanguageReader none = _ -> new Reading(List.of(), List.of(), false);
    assertThat(new RulesAndEncoder(none, () -> READER).read(report).proposals())
        .hasSameSizeAs(learned.proposals());
    Event first = learned.proposals().getFirst().event();
    ActType seen = first.type();
    List<Event> others =
        learned.proposals().stream().map(Proposal::event).filter(e -> e.type() != seen).toList();
    LanguageReader ruled = only(event(seen, first.trigger(), null));
    Reading both = new RulesAndEncoder(ruled, () -> READER).read(report);
    assertThat(both.proposals()).hasSize(1 + others.size());
  }

  @Test
  void forTheSameWordsTheTypeThatTheRulesNameStands() {
    Report report = report(TEXT);
    ActType other = ActType.POLICY_ORDER;
    Quote all = report.text().quote(0, TEXT.length());
    Reading both = new RulesAndEncoder(only(event(other, all, null)), () -> READER).read(report);
    assertThat(both.proposals()).extracting(p -> p.event().type()).containsOnly(other);
  }

  @Test
  void aDaySaidOutweighsThatItWasBeforePublication() {
    ReportText text = ReportText.of("Police seized two. On 14 May they were sent back.");
    Quote act = text.quote(35, 44);
    StatedDate before = new StatedDate(act, Period.partial("../2024-05-16"));
    StatedDate day = new StatedDate(text.quote(22, 28), Period.of(LocalDate.of(2024, 5, 14)));
    Event open = event(ActType.TRANSFER, act, before);
    Event dated = event(ActType.TRANSFER, act, day);
    assertThat(Filling.of(open, dated, null).date()).isEqualTo(day);
    assertThat(Filling.of(dated, open, null).date()).isEqualTo(day);
  }

  @Test
  void theDayOfTheReportAloneSaysNothingOfAnActElsewhere() {
    ReportText text = ReportText.of("SEOUL, 16 May. Police seized two people last week.");
    Period published = Period.of(LocalDate.of(2024, 5, 16));
    Quote act = text.quote(22, 28);
    Event open = event(ActType.ARREST_DETENTION, act, null);
    Event dated =
        event(ActType.ARREST_DETENTION, act, new StatedDate(text.quote(7, 13), published));
    assertThat(Filling.of(open, dated, published).date()).isNull();
  }

  private static Event first(Report report, Event ruled) {
    return new RulesAndEncoder(only(ruled), () -> READER)
        .read(report).proposals().stream()
            .map(Proposal::event)
            .filter(e -> e.modality() == ruled.modality() && e.type() == ruled.type())
            .findFirst()
            .orElseThrow();
  }

  private static LanguageReader only(Event event) {
    return _ -> new Reading(List.of(new Proposal(event, 0, -1, false)), List.of(), false);
  }

  private static Event event(ActType type, Quote words, @Nullable StatedDate date) {
    return new Event(
        type,
        Modality.OCCURRED,
        0.5,
        words,
        List.of(words),
        date,
        null,
        List.of(),
        List.of(),
        List.of(),
        null);
  }

  private static Report report(String text) {
    Period published = Period.of(LocalDate.of(2024, 5, 16));
    return new Report("r", null, null, published, "en", null, "0".repeat(64), ReportText.of(text));
  }
}
