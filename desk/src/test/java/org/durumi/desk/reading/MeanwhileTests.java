package org.durumi.desk.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.durumi.reader.Readers;
import org.durumi.record.casefile.Casefile;
import org.durumi.record.event.Modality;
import org.durumi.record.review.Correction;
import org.durumi.record.review.Decision;
import org.durumi.record.review.Review;
import org.durumi.record.review.Reviewer;
import org.durumi.record.source.Report;
import org.durumi.record.source.ReportText;
import org.durumi.record.time.CalendarDate;
import org.durumi.record.time.Period;
import org.junit.jupiter.api.Test;

class MeanwhileTests {

  private static final Reviewer JAE = new Reviewer("Jae");

  private static Review proposed() {
    Casefile casefile =
        Readers.all()
            .read(
                new Report(
                    "one",
                    null,
                    null,
                    Period.of(CalendarDate.parse("2016-12-02")),
                    "en",
                    null,
                    "0".repeat(64),
                    ReportText.of("Police in Shenyang arrested 30 refugees on November 28.\n")));
    return Review.of(casefile.events().getFirst());
  }

  private static Review corrected(Review review) {
    return review.with(
        new Decision.Corrected(
            JAE,
            Instant.parse("2026-11-25T06:00:00Z"),
            "not confirmed",
            List.of(new Correction.OfModality(Modality.UNCONFIRMED))));
  }

  @Test
  void anEventIsShownAsThePersonSawItBeforeOthersDecided() {
    Review now = corrected(proposed());
    assertThat(Meanwhile.seen(List.of(now), 0, 1).event().modality()).isEqualTo(Modality.OCCURRED);
    assertThat(Meanwhile.seen(List.of(now), 1, 1).event().modality())
        .isEqualTo(Modality.UNCONFIRMED);
  }

  @Test
  void whatAPersonDidNotTouchIsNotTypedOverWhatOthersCorrected() {
    Review before = proposed();
    Map<String, String> form = new HashMap<>(EventForm.controls(before.event()));
    form.put("v.place", "Dandong");
    form.put("why", "the place is another");
    Draft draft = Draft.of(1, form).touched(EventForm.controls(before.event()));
    assertThat(draft.form()).containsOnlyKeys("v.place", "why");
  }
}
