package org.durumi.record.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.durumi.record.review.Proposals.accept;
import static org.durumi.record.review.Proposals.edit;
import static org.durumi.record.review.Proposals.event;
import static org.durumi.record.review.Proposals.reject;
import static org.durumi.record.review.Proposals.words;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.durumi.record.event.ActType;
import org.durumi.record.event.Count;
import org.durumi.record.event.Event;
import org.durumi.record.event.Modality;
import org.durumi.record.event.StatedCount;
import org.durumi.record.event.StatedDate;
import org.durumi.record.event.Victims;
import org.durumi.record.source.ReportText;
import org.durumi.record.time.Period;
import org.junit.jupiter.api.Test;

class ReviewTests {

  private static final Correction KILLING = new Correction.OfType(ActType.KILLING);
  private static final Correction DENIED = new Correction.OfModality(Modality.DENIED);
  private final Review proposed = Review.of(event());

  @Test
  void anEventIsAProposalUntilAPersonDecides() {
    assertThat(proposed.state()).isEqualTo(ReviewState.PROPOSED);
    assertThat(proposed.event()).isEqualTo(event());
    assertThat(proposed.newest()).isEmpty();
    assertThat(proposed.with(accept()).state()).isEqualTo(ReviewState.ACCEPTED);
    assertThat(proposed.with(reject()).state()).isEqualTo(ReviewState.REJECTED);
    assertThat(proposed.with(edit(KILLING)).state()).isEqualTo(ReviewState.CORRECTED);
  }

  @Test
  void aLaterDecisionSupersedesAndNeverErases() {
    Review review = proposed.with(accept()).with(edit(KILLING)).with(reject());
    assertThat(review.state()).isEqualTo(ReviewState.REJECTED);
    assertThat(review.decisions()).hasSize(3);
    assertThat(review.newest()).contains(reject());
    Review again = review.with(accept());
    assertThat(again.decisions()).hasSize(4).startsWith(accept());
    assertThat(again.state()).isEqualTo(ReviewState.CORRECTED);
    assertThat(again.event().type()).isEqualTo(ActType.KILLING);
  }

  @Test
  void correctionsBuildOnTheOnesBefore() {
    Review review = proposed.with(edit(KILLING)).with(edit(DENIED));
    assertThat(review.event().type()).isEqualTo(ActType.KILLING);
    assertThat(review.event().modality()).isEqualTo(Modality.DENIED);
    assertThat(review.proposal()).isEqualTo(event());
    Correction back = new Correction.OfType(ActType.ARREST_DETENTION);
    Correction occurred = new Correction.OfModality(Modality.OCCURRED);
    Review undone = review.with(edit(back, occurred));
    assertThat(undone.event()).isEqualTo(event());
    assertThat(undone.state()).isEqualTo(ReviewState.ACCEPTED);
  }

  @Test
  void aFieldThatTheReportDoesNotSayIsCleared() {
    Review review =
        proposed.with(
            edit(
                new Correction.OfDate(null),
                new Correction.OfCount(1, null),
                new Correction.OfAgent(1, null),
                new Correction.OfAttribution(1, null)));
    assertThat(review.event().date()).isNull();
    assertThat(review.event().victims()).extracting(Victims::count).first().isNull();
    assertThat(review.event().agents()).isEmpty();
    assertThat(review.event().attribution()).isEmpty();
  }

  @Test
  void numbersMeanTheEventAsItStoodWhateverTheOrder() {
    List<Correction> corrections =
        new ArrayList<>(
            List.of(
                new Correction.OfVictims(1, null),
                new Correction.OfCount(2, new StatedCount(words("two"), Count.atLeast(2))),
                new Correction.OfVictims(3, Proposals.group("ten women", 10)),
                new Correction.OfChildren(2, true),
                KILLING));
    Event expected = proposed.with(edit(corrections.toArray(Correction[]::new))).event();
    assertThat(expected.victims()).hasSize(2);
    assertThat(expected.victims().getFirst().children()).isTrue();
    assertThat(Objects.requireNonNull(expected.victims().getFirst().count()).count())
        .isEqualTo(Count.atLeast(2));
    assertThat(expected.victims().getLast()).isEqualTo(Proposals.group("ten women", 10));
    Random random = new Random(7);
    for (int i = 0; i < 50; i++) {
      Collections.shuffle(corrections, random);
      assertThat(proposed.with(edit(corrections.toArray(Correction[]::new))).event())
          .isEqualTo(expected);
    }
  }

  @Test
  void aCorrectionThatFitsNothingIsRefusedWithWhatIsThere() {
    assertRefused(
        new Correction.OfCount(3, null),
        "The field victims.3.count is not in this event, which has victims.1 to victims.2; correct"
            + " one of these, or add victims.3 first.");
    assertRefused(
        new Correction.OfAgent(2, null),
        "The field agents.2 is not in this event, which has agents.1; correct one of these, or add"
            + " agents.2 first.");
    assertRefused(
        new Correction.OfVictims(4, Proposals.group("ten women", 10)),
        "The field victims.4 is not in this event, which has victims.1 to victims.2; correct one"
            + " of these, or add victims.3 first.");
  }

  @Test
  void wordsOfAnotherReportAreRefused() {
    ReportText other = ReportText.of("On 9 May it rained.");
    StatedDate date = new StatedDate(other.quote(0, 8), Period.of(LocalDate.of(2024, 5, 9)));
    assertRefused(
        new Correction.OfDate(date),
        "The words for date are another report's; give this report's.");
  }

  private void assertRefused(Correction correction, String sentence) {
    assertThatThrownBy(() -> proposed.with(edit(correction)))
        .isInstanceOf(RefusedDecision.class)
        .hasMessage(sentence);
  }
}
