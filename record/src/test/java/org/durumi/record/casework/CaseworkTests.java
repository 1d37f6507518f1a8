package org.durumi.record.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.durumi.record.event.ActType;
import org.durumi.record.event.Event;
import org.durumi.record.event.Modality;
import org.durumi.record.review.Correction;
import org.durumi.record.review.Decision;
import org.durumi.record.review.Review;
import org.durumi.record.review.Reviewer;
import org.durumi.record.source.ReportText;
import org.junit.jupiter.api.Test;

class CaseworkTests {

  private static final Instant NOW = Instant.parse("2026-11-25T01:30:00Z");
  private static final ReportText TEXT = ReportText.of("Police seized nine women.");
  private static final Event EVENT =
      new Event(
          ActType.ARREST_DETENTION,
          Modality.OCCURRED,
          0.9,
          TEXT.quote(7, 13),
          List.of(TEXT.quote(0, 25)),
          null,
          null,
          List.of(),
          List.of(),
          List.of(),
          null);

  private final Reviewer bora = new Reviewer("Han Bora");
  private final Reviewer jun = new Reviewer("Jun");
  private final Review proposed = Review.of(EVENT);
  private final Review accepted = proposed.with(new Decision.Accepted(bora, NOW, null));

  @Test
  void eachRoleMayWhatItIsForAndNothingElse() {
    assertThat(allowed(Role.ANALYST)).containsExactly(Permission.ANALYSE);
    assertThat(allowed(Role.READER)).containsExactly(Permission.ANALYSE, Permission.READ);
    assertThat(allowed(Role.RECORDER))
        .containsExactly(Permission.ANALYSE, Permission.READ, Permission.RECORD);
    assertThat(allowed(Role.REVIEWER))
        .containsExactly(Permission.ANALYSE, Permission.READ, Permission.RECORD, Permission.REVIEW);
    assertThat(allowed(Role.PUBLISHER))
        .containsExactly(Permission.ANALYSE, Permission.READ, Permission.PUBLISH);
    assertThat(allowed(Role.ADMINISTRATOR)).containsExactly(Permission.ADMINISTER);
  }

  private static List<Permission> allowed(Role role) {
    return List.of(Permission.values()).stream().filter(role::may).toList();
  }

  @Test
  void storedNamesAreUnderstoodAndOthersAreNot() {
    for (Role role : Role.values()) {
      assertThat(Role.of(role.code())).contains(role);
    }
    for (CaseStatus status : CaseStatus.values()) {
      assertThat(CaseStatus.of(status.code())).contains(status);
    }
    assertThat(CaseStatus.IN_REVIEW.code()).isEqualTo("in_review");
    assertThat(Role.of("READER")).isEmpty();
    assertThat(CaseStatus.of("")).isEmpty();
  }

  @Test
  void whateverWasDecidedPutsTheReportIntoReviewAlsoWhenItWasSignedOff() {
    for (CaseStatus status : CaseStatus.values()) {
      assertThat(status.onDecision()).isEqualTo(CaseStatus.IN_REVIEW);
    }
  }

  @Test
  void takingADecisionBackTakesWhatThatDecisionTook() {
    Decision undo = new Decision.Undone(bora, NOW, null);
    Decision edit =
        new Decision.Corrected(
            bora, NOW, "Read again.", List.of(new Correction.OfType(ActType.KILLING)));
    assertThat(Permission.toDecide(proposed, edit)).isEqualTo(Permission.RECORD);
    assertThat(Permission.toDecide(proposed, undo)).isEqualTo(Permission.RECORD);
    assertThat(Permission.toDecide(accepted, undo)).isEqualTo(Permission.REVIEW);
    assertThat(Permission.toDecide(accepted.with(edit), undo)).isEqualTo(Permission.RECORD);
    assertThat(Permission.toDecide(accepted.with(edit).with(undo), undo))
        .isEqualTo(Permission.REVIEW);
    Decision.Added added = new Decision.Added(bora, NOW, "It was missed.", EVENT, 1);
    assertThat(Permission.toDecide(Review.added(added), undo)).isEqualTo(Permission.RECORD);
  }

  @Test
  void aReportIsSignedOffWhenEveryEventIsDecided() {
    assertThat(new SignOff(List.of(accepted, proposed), null, false).refusal(bora))
        .contains("One event waits for a decision; decide first, then sign off.");
    assertThat(new SignOff(List.of(proposed, proposed), null, false).refusal(bora).orElse(""))
        .startsWith("2 events wait");
    assertThat(new SignOff(List.of(accepted), jun, false).refusal(bora)).isEmpty();
    assertThat(new SignOff(List.of(), null, true).refusal(bora)).isEmpty();
  }

  @Test
  void whoHadAPartDoesNotSignWhereASecondPersonMust() {
    SignOff signOff = new SignOff(List.of(accepted), jun, true);
    assertThat(signOff.refusal(bora).orElse("")).startsWith("You decided about an event");
    assertThat(signOff.refusal(jun).orElse("")).startsWith("You made this report ready");
    assertThat(signOff.refusal(new Reviewer("Ｈａｎ  bora"))).isPresent();
    assertThat(signOff.refusal(new Reviewer("Min-ji"))).isEmpty();
  }

  @Test
  void aDecisionThatWasTakenBackStillMakesItsMakerAParty() {
    Review review =
        accepted
            .with(new Decision.Undone(jun, NOW, null))
            .with(new Decision.Rejected(new Reviewer("Min-ji"), NOW, "Another year."));
    SignOff signOff = new SignOff(List.of(review), null, true);
    assertThat(signOff.refusal(bora)).isPresent();
    assertThat(signOff.refusal(jun)).isPresent();
    assertThat(signOff.refusal(new Reviewer("Okafor"))).isEmpty();
    assertThat(signOff).hasToString("SignOff[1 events]");
  }
}
