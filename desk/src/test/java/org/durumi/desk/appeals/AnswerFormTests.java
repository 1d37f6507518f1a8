package org.durumi.desk.appeals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.durumi.publisher.appeal.Answer;
import org.durumi.publisher.appeal.Answers;
import org.durumi.publisher.appeal.Receiver;
import org.durumi.record.consent.Consent;
import org.durumi.record.consent.Purpose;
import org.durumi.record.linkage.TellingId;
import org.durumi.record.review.RefusedDecision;
import org.junit.jupiter.api.Test;

class AnswerFormTests {

  private static final String DAY = "2026-11-20";

  @Test
  void answersOfAFormAreThoseOfTheFileThatIsSavedOfThem() {
    List<Answer> answers =
        new AnswerForm(
                Map.of(
                    "who",
                    "mother",
                    "day",
                    DAY,
                    "a.person.birth",
                    "1994,\r\n in spring",
                    "a.submitter.name",
                    "Example Office",
                    "a.person.sex",
                    " ",
                    "act",
                    "answer"))
            .answers();
    assertThat(answers)
        .containsExactlyInAnyOrder(
            new Answer("person.birth", "mother", LocalDate.parse(DAY), "1994, in spring"),
            new Answer("submitter.name", "office", LocalDate.parse(DAY), "Example Office"));
    assertThat(Answers.of("saved", new Answers(answers).text()).all()).isEqualTo(answers);
  }

  @Test
  void nothingIsKeptThatNobodySaidOrThatAFileCouldNotHold() {
    assertThatThrownBy(() -> new AnswerForm(Map.of("day", DAY, "a.person.birth", "1994")).answers())
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() ->
            new AnswerForm(Map.of("who", "a (b)", "day", DAY, "a.person.birth", "1994")).answers())
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(
            () -> new AnswerForm(Map.of("who", "mother", "a.person.birth", "1994")).answers())
        .isInstanceOf(DateTimeException.class);
    assertThatThrownBy(
            () -> new AnswerForm(Map.of("who", "mother", "day", DAY, "a.X Y", "1994")).answers())
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aConsentIsOneThingForOnePurpose() {
    AnswerForm form =
        new AnswerForm(
            Map.of("person", "Kim Chol-su", "item", "custody_place", "until", "2027-01-01"));
    Consent consent = form.consent(new TellingId(12, 3), Receiver.PUBLIC);
    assertThat(consent.item()).hasToString("12.3/custody_place");
    assertThat(consent.purpose()).isEqualTo(Purpose.PUBLIC);
    assertThat(form.consent(new TellingId(12, 3), Receiver.WGAD).purpose())
        .isEqualTo(Purpose.CONFIDENTIAL);
    assertThatThrownBy(() ->
            new AnswerForm(Map.of("until", "2027-01-01"))
                .consent(new TellingId(12, 3), Receiver.WGAD))
        .isInstanceOf(RefusedDecision.class);
  }
}
