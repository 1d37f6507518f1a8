package org.durumi.record.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.durumi.record.review.Proposals.NOW;
import static org.durumi.record.review.Proposals.REVIEWER;
import static org.durumi.record.review.Proposals.event;
import static org.durumi.record.review.Proposals.words;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.durumi.record.event.ActType;
import org.durumi.record.event.Agent;
import org.durumi.record.event.Count;
import org.durumi.record.event.Money;
import org.durumi.record.time.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DecisionTests {

  private static final Correction KILLING = new Correction.OfType(ActType.KILLING);
  private final CorrectionMaker maker = new CorrectionMaker(event());

  @Test
  void aReasonIsNeededToCorrectAndToRejectAndWelcomeToAccept() {
    refuses(() -> new Decision.Rejected(REVIEWER, NOW, " "))
        .isEqualTo("To reject an event, say why, in a few words.");
    refuses(() -> new Decision.Corrected(REVIEWER, NOW, "", List.of(KILLING)))
        .isEqualTo("To correct an event, say why, in a few words.");
    assertThat(new Decision.Accepted(REVIEWER, NOW, " ").why()).isNull();
    assertThat(new Decision.Accepted(REVIEWER, NOW, " Seen. ").why()).isEqualTo("Seen.");
  }

  @Test
  void anEditCorrectsSomethingAndNothingTwice() {
    refuses(Proposals::edit).contains("at least one field");
    refuses(() -> Proposals.edit(KILLING, new Correction.OfType(ActType.OTHER)))
        .isEqualTo("The field type is corrected twice; correct it once.");
    refuses(() ->
            Proposals.edit(new Correction.OfVictims(1, null), new Correction.OfCount(1, null)))
        .isEqualTo(
            "The field victims.1.count belongs to victims.1, which is cleared; leave one out.");
    refuses(() -> new Correction.OfCount(0, null)).contains("counted from 1");
  }

  @Test
  void aDecisionKnowsItsTimeToTheMillisecondAndItsVerdict() {
    Decision accepted = Proposals.accept();
    assertThat(accepted.when()).isEqualTo(Instant.parse("2026-11-25T01:30:00.123Z"));
    assertThat(accepted.verdict()).isEqualTo("accept");
    assertThat(Proposals.edit(KILLING).verdict()).isEqualTo("edit");
    assertThat(Proposals.reject().verdict()).isEqualTo("reject");
  }

  @Test
  void neitherNamesNorReasonsNorWordsReachALog() {
    String logged =
        "%s %s %s %s %s"
            .formatted(
                REVIEWER,
                new Decision.Accepted(REVIEWER, NOW, "Han Bora agrees"),
                Proposals.reject(),
                Review.of(event())
                    .with(Proposals.edit(new Correction.OfVictims(2, null)))
                    .with(Proposals.reject()),
                maker.agent(1, "Officer Ri", Agent.Kind.PERSON, null));
    assertThat(logged).doesNotContain("Bora", "agrees", "Another", "Ri", "women", "police,");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "Han\nBora", "Han\u0000", "\u0085"})
  void aReviewersNameIsOneLine(String name) {
    refuses(() -> new Reviewer(name)).contains("one line of 1 to 200 characters");
  }

  @Test
  void aValueStandsOnTheWordsGivenOrOnThoseItHad() {
    Period day = Period.of(LocalDate.of(2024, 5, 9));
    Correction.OfDate kept = (Correction.OfDate) maker.date(day, null);
    assertThat(Objects.requireNonNull(kept.date()).words()).isEqualTo(words("On 8 May"));
    Correction.OfDate given = (Correction.OfDate) maker.date(day, words("8 May"));
    assertThat(Objects.requireNonNull(given.date()).words()).isEqualTo(words("8 May"));
    Correction.OfCount count = (Correction.OfCount) maker.count(1, Count.exactly(10), null);
    assertThat(Objects.requireNonNull(count.count()).words()).isEqualTo(words("nine women"));
  }

  @Test
  void aValueWithoutAnyWordsIsRefused() {
    refuses(() -> maker.place(null, null))
        .isEqualTo(
            "The event has no words for its place yet; add the report's words that say it (--words).");
    refuses(() -> maker.offer(new Money(java.math.BigDecimal.TEN, "KPW"), null))
        .contains("no words for its offer");
    refuses(() -> maker.count(3, Count.exactly(1), null)).contains("victims.3.count");
    refuses(() -> maker.victims(3, "men", null)).contains("victims.3");
  }

  @Test
  void whatIsNotCorrectedStays() {
    Correction.OfVictims women =
        (Correction.OfVictims) maker.victims(1, "women from Musan", words("ten women"));
    var victims = Objects.requireNonNull(women.victims());
    assertThat(victims.count()).isEqualTo(event().victims().getFirst().count());
    assertThat(victims.words()).isEqualTo(words("ten women"));
    Correction.OfAttribution source =
        (Correction.OfAttribution) maker.attribution(1, words("A pastor"));
    assertThat(Objects.requireNonNull(source.attribution()).via())
        .containsExactly(words("Border Post"));
  }

  private static org.assertj.core.api.AbstractStringAssert<?> refuses(ThrowingCallable call) {
    RefusedDecision refused =
        org.assertj.core.api.Assertions.catchThrowableOfType(RefusedDecision.class, call);
    return assertThat(refused.getMessage());
  }
}
