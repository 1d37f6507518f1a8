package org.durumi.reader.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.AbstractStringAssert;
import org.durumi.reader.casefile.CasefileReader;
import org.durumi.reader.casefile.CorrectionsJson;
import org.durumi.reader.english.EnglishReader;
import org.durumi.reader.place.Gazetteer;
import org.durumi.reader.review.CorrectionReader.Typed;
import org.durumi.record.event.Event;
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

/** A story, the event read from it, and ways to correct it. */
final class Story {

  static final String STORY =
      "Snow fell on Dandong all week, and on Moonbok village across the river.\n\n"
          + "On August 2 Chinese police arrested 30 North Korean defectors in Shenyang, a source"
          + " told the Border Bulletin. The source said that two were freed in Dandong."
          + " A pastor in Dandong said that at least nine women were among them.";
  static final ReportText TEXT = ReportText.of(STORY);
  static final Event EVENT =
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

  static final CorrectionReader READER = new CorrectionReader(Gazetteer::standard);

  private Story() {}

  static Event edited(String typed) {
    return edited(typed, null);
  }

  static Event edited(String typed, @Nullable String words) {
    return decided(READER.read(EVENT, TEXT, List.of(new Typed(typed, words))));
  }

  /** The event after a decision whose corrections were written down and read again. */
  static Event decided(List<Correction> corrections) {
    CorrectionsJson json = new CorrectionsJson();
    Decision decision = edit(corrections);
    String written = json.write(corrections);
    assertThat(edit(json.read(written, TEXT))).isEqualTo(decision);
    assertThat(json.write(json.read(written, TEXT))).isEqualTo(written);
    return Review.of(EVENT).with(decision).event();
  }

  static Decision edit(List<Correction> corrections) {
    return new Decision.Corrected(new Reviewer("Han"), Instant.EPOCH, "Read.", corrections);
  }

  static AbstractStringAssert<?> refused(String typed) {
    return refused(typed, null);
  }

  static AbstractStringAssert<?> refused(String typed, @Nullable String words) {
    return assertThat(catchRefusal(EVENT, new Typed(typed, words)));
  }

  static @Nullable String catchRefusal(Event event, Typed typed) {
    return catchThrowableOfType(
            RefusedDecision.class, () -> READER.read(event, TEXT, List.of(typed)))
        .getMessage();
  }
}
