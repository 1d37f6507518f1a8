package org.durumi.record.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.durumi.record.review.Proposals.NOW;
import static org.durumi.record.review.Proposals.REVIEWER;
import static org.durumi.record.review.Proposals.accept;
import static org.durumi.record.review.Proposals.edit;
import static org.durumi.record.review.Proposals.event;
import static org.durumi.record.review.Proposals.reject;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.durumi.record.event.ActType;
import org.durumi.record.event.Event;
import org.durumi.record.event.Modality;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TakenBackTests {

  private static final Correction KILLING = new Correction.OfType(ActType.KILLING);
  private static final Decision UNDO = new Decision.Undone(REVIEWER, NOW, null);
  private final Review proposed = Review.of(event());
  private final Decision.Added addition = added(event(), null);

  static Decision.Added added(Event event, @Nullable Integer from) {
    return new Decision.Added(REVIEWER, NOW, "It was missed.", event, from);
  }

  @Test
  void takingBackLeavesTheEventAsItStoodBefore() {
    Review corrected = proposed.with(accept()).with(edit(KILLING));
    Review undone = corrected.with(UNDO);
    assertThat(undone.state()).isEqualTo(ReviewState.ACCEPTED);
    assertThat(undone.event()).isEqualTo(event());
    assertThat(undone.standing()).containsExactly(accept());
    assertThat(undone.with(UNDO).state()).isEqualTo(ReviewState.PROPOSED);
    assertThat(undone.with(UNDO).standing()).isEmpty();
  }

  @Test
  void whatIsTakenBackIsNeverErased() {
    Review review = proposed.with(reject()).with(UNDO).with(accept());
    assertThat(review.decisions()).containsExactly(reject(), UNDO, accept());
    assertThat(review.steps())
        .containsExactly(
            new Review.Step(reject(), true),
            new Review.Step(UNDO, false),
            new Review.Step(accept(), false));
    assertThat(review.newest()).contains(accept());
  }

  @Test
  void whereNothingStandsNothingIsTakenBack() {
    for (Review review : List.of(proposed, proposed.with(reject()).with(UNDO))) {
      assertThatThrownBy(() -> review.with(UNDO))
          .isInstanceOf(RefusedDecision.class)
          .hasMessage("No decision about this event stands, so there is none to take back.");
    }
  }

  @Test
  void anAddedEventWaitsUntilSomebodyDecides() {
    Review review = Review.added(addition);
    assertThat(review.state()).isEqualTo(ReviewState.PROPOSED);
    assertThat(review.addition()).contains(addition);
    assertThat(review.event()).isEqualTo(event());
    assertThat(review.with(accept()).state()).isEqualTo(ReviewState.ACCEPTED);
    assertThat(review.with(edit(KILLING)).state()).isEqualTo(ReviewState.CORRECTED);
    assertThat(review.with(accept()).with(UNDO).state()).isEqualTo(ReviewState.PROPOSED);
    assertThat(proposed.addition()).isEmpty();
  }

  @Test
  void anAdditionThatIsTakenBackIsRejectedUntilSomebodyDecidesOtherwise() {
    Review review = Review.added(addition).with(UNDO);
    assertThat(review.state()).isEqualTo(ReviewState.REJECTED);
    assertThat(review.standing()).isEmpty();
    assertThat(review.addition()).contains(addition);
    assertThat(review.with(accept()).state()).isEqualTo(ReviewState.ACCEPTED);
    assertThat(review.with(accept()).with(UNDO).state()).isEqualTo(ReviewState.REJECTED);
  }

  @Test
  void anEventIsAddedOnceAndFirst() {
    for (Review review : List.of(proposed, Review.added(addition))) {
      assertThatThrownBy(() -> review.with(addition)).isInstanceOf(RefusedDecision.class);
    }
    Event other = KILLING.apply(event());
    assertThatThrownBy(() -> new Review(other, List.of(addition)))
        .isInstanceOf(RefusedDecision.class);
    assertThatThrownBy(() -> added(event(), 0)).isInstanceOf(RefusedDecision.class);
    assertThatThrownBy(() -> new Decision.Added(REVIEWER, NOW, " ", event(), null))
        .hasMessage("To add an event, say why, in a few words.");
  }

  @Test
  void aReviewIsWhatTheDecisionsThatStandMakeOfTheEvent() {
    Random random = new Random(20261126);
    for (int i = 0; i < 500; i++) {
      boolean added = random.nextBoolean();
      Review review = added ? Review.added(addition) : proposed;
      List<Decision> standing = new ArrayList<>(review.decisions());
      for (int step = 0; step < 12; step++) {
        Decision decision = any(random);
        if (decision instanceof Decision.Undone && standing.isEmpty()) {
          Review stuck = review;
          assertThatThrownBy(() -> stuck.with(decision)).isInstanceOf(RefusedDecision.class);
          continue;
        }
        review = review.with(decision);
        if (decision instanceof Decision.Undone) {
          standing.removeLast();
        } else {
          standing.add(decision);
        }
        assertThat(review.standing()).isEqualTo(standing);
        assertThat(review.event()).isEqualTo(folded(standing));
        assertThat(review.state()).isEqualTo(state(added, standing));
      }
    }
  }

  private static Decision any(Random random) {
    return switch (random.nextInt(6)) {
      case 0 -> accept();
      case 1 -> reject();
      case 2 -> edit(KILLING);
      case 3 -> edit(new Correction.OfModality(List.of(Modality.values()).get(random.nextInt(7))));
      case 4 -> edit(new Correction.OfType(ActType.ARREST_DETENTION));
      default -> UNDO;
    };
  }

  private static Event folded(List<Decision> standing) {
    Event event = event();
    for (Decision decision : standing) {
      if (decision instanceof Decision.Corrected corrected) {
        for (Correction correction : corrected.corrections()) {
          event = correction.apply(event);
        }
      }
    }
    return event;
  }

  private static ReviewState state(boolean added, List<Decision> standing) {
    if (standing.isEmpty()) {
      return added ? ReviewState.REJECTED : ReviewState.PROPOSED;
    }
    return switch (standing.getLast().verdict()) {
      case "add" -> ReviewState.PROPOSED;
      case "reject" -> ReviewState.REJECTED;
      default -> folded(standing).equals(event()) ? ReviewState.ACCEPTED : ReviewState.CORRECTED;
    };
  }
}
