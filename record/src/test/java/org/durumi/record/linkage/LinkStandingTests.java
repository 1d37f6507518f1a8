package org.durumi.record.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.durumi.record.casework.Permission;
import org.durumi.record.casework.Role;
import org.durumi.record.review.RefusedDecision;
import org.durumi.record.review.Reviewer;
import org.junit.jupiter.api.Test;

class LinkStandingTests {

  private static final Reviewer BY = new Reviewer("Han Bora");
  private static final Instant NOW = Instant.parse("2026-11-25T01:30:00.123456Z");

  private final LinkStanding standing = new LinkStanding();

  private static TellingPair pair(long one, long other) {
    return new TellingPair(new TellingId(one, 1), new TellingId(other, 1));
  }

  private static LinkDecision decision(String verdict, TellingPair pair) {
    return LinkDecision.of(verdict, pair, BY, NOW, null).orElseThrow();
  }

  private void take(String verdict, long one, long other) {
    standing.take(decision(verdict, pair(one, other)));
  }

  @Test
  void aPairHasNoOrder() {
    assertThat(pair(2, 1)).isEqualTo(pair(1, 2)).hasToString("1.1 and 2.1");
    assertThatThrownBy(() -> pair(2, 2))
        .isInstanceOf(RefusedDecision.class)
        .hasMessage("2.1 is one telling; name two of them.");
  }

  @Test
  void everyDecisionIsReadBackByItsWord() {
    for (String verdict : List.of("same", "different", "same_group", "different_group", "undo")) {
      LinkDecision decision =
          LinkDecision.of(verdict, pair(1, 2), BY, NOW, " one raid ").orElseThrow();
      assertThat(decision.verdict()).isEqualTo(verdict);
      assertThat(decision.why()).isEqualTo("one raid");
      assertThat(decision.when()).isEqualTo(Instant.parse("2026-11-25T01:30:00.123Z"));
      assertThat(decision.toString()).doesNotContain("Bora", "raid");
    }
    assertThat(LinkDecision.of("accept", pair(1, 2), BY, NOW, null)).isEmpty();
  }

  @Test
  void whoReviewsEventsDecidesAboutPairsAndNobodyElse() {
    for (String verdict : List.of("same", "different", "same_group", "different_group", "undo")) {
      Permission needed = Permission.toDecide(decision(verdict, pair(1, 2)));
      assertThat(List.of(Role.values()).stream().filter(role -> role.may(needed)))
          .containsExactly(Role.REVIEWER);
    }
  }

  @Test
  void theNewestDecisionAboutAPairStandsUntilItIsTakenBack() {
    take("same", 1, 2);
    take("same_group", 1, 2);
    take("different", 2, 1);
    assertThat(standing.notTheSameIncident()).containsExactly(pair(1, 2));
    assertThat(standing.sameIncident()).isEmpty();
    take("undo", 1, 2);
    assertThat(standing.sameIncident()).containsExactly(pair(1, 2));
    assertThat(standing.sameGroup()).containsExactly(pair(1, 2));
    take("undo", 1, 2);
    assertThat(standing.sameGroup()).isEmpty();
    assertThat(standing.sameIncident()).containsExactly(pair(1, 2));
    take("undo", 1, 2);
    assertThat(standing.incident(pair(1, 2))).isEmpty();
    assertThat(standing.size()).isEqualTo(6);
    assertThat(standing.isTakenBack(0)).isTrue();
    assertThat(standing.isTakenBack(3)).isFalse();
    assertThatThrownBy(() -> take("undo", 1, 2))
        .isInstanceOf(RefusedDecision.class)
        .hasMessage("No decision about 1.1 and 2.1 stands, so there is none to take back.");
  }

  @Test
  void whatContradictsWhatStandsIsRefusedByTheDecisionInTheWay() {
    take("same", 1, 2);
    take("same", 2, 3);
    assertThatThrownBy(() -> take("different", 1, 3))
        .isInstanceOf(RefusedDecision.class)
        .hasMessage(
            "1.1 and 3.1 cannot be two incidents, since 2.1 and 3.1 were said to be one incident"
                + " on 2026-11-25; take that back first.");
    take("different", 3, 4);
    assertThatThrownBy(() -> take("same", 4, 1))
        .isInstanceOf(RefusedDecision.class)
        .hasMessage(
            "1.1 and 4.1 cannot be one incident, since 3.1 and 4.1 were said to be two incidents"
                + " on 2026-11-25; take that back first.");
    assertThat(standing.size()).isEqualTo(3);
    take("same_group", 1, 4);
    assertThat(standing.group(pair(1, 4))).isPresent();
  }

  @Test
  void takingBackCannotBringAContradictionBack() {
    take("same", 1, 2);
    take("different", 1, 2);
    take("same", 2, 3);
    take("different", 1, 3);
    assertThatThrownBy(() -> take("undo", 1, 2))
        .isInstanceOf(RefusedDecision.class)
        .hasMessage(
            "That decision about 1.1 and 2.1 cannot be undone, since 1.1 and 3.1 were said to be"
                + " two incidents on 2026-11-25; take that back first.");
    assertThat(standing.notTheSameIncident()).containsExactly(pair(1, 2), pair(1, 3));
  }

  @Test
  void aClusterIsCutThoughItsPairsHangTogetherInMoreThanOneWay() {
    take("same", 2, 3);
    take("same", 1, 2);
    take("same", 1, 3);
    List<LinkDecision> cut =
        List.of(decision("different", pair(1, 3)), decision("different", pair(2, 3)));
    standing.takeTogether(cut);
    assertThat(standing.sameIncident()).containsExactly(pair(1, 2));
    assertThat(standing.notTheSameIncident()).containsExactly(pair(1, 3), pair(2, 3));
    standing.takeTogether(List.of(decision("undo", pair(2, 3)), decision("undo", pair(1, 3))));
    assertThat(standing.sameIncident()).containsExactly(pair(1, 2), pair(1, 3), pair(2, 3));
    assertThatThrownBy(() ->
            standing.takeTogether(
                List.of(decision("undo", pair(1, 2)), decision("different", pair(1, 2)))))
        .isInstanceOf(RefusedDecision.class);
    assertThat(standing.sameIncident()).containsExactly(pair(1, 2), pair(1, 3), pair(2, 3));
    assertThat(standing.isTakenBack(1)).isFalse();
    assertThat(standing.size()).isEqualTo(7);
  }

  /** A second way to find out: every relation over few tellings, closed by brute force. */
  @Test
  void whatStandsIsFreeOfContradictionsAndNothingElseIsRefused() {
    Random random = new Random(20_261_128);
    int refused = 0;
    for (int round = 0; round < 2_000; round++) {
      LinkStanding real = new LinkStanding();
      List<LinkDecision> kept = new ArrayList<>();
      for (int step = 0; step < 25; step++) {
        LinkDecision next = any(random);
        boolean fits = Naive.fits(kept, next);
        if (fits) {
          assertThatCode(() -> real.take(next)).doesNotThrowAnyException();
          kept.add(next);
        } else {
          assertThatThrownBy(() -> real.take(next)).isInstanceOf(RefusedDecision.class);
          refused++;
        }
      }
      assertThat(real.sameIncident()).isEqualTo(Naive.pairs(kept, "same"));
      assertThat(real.notTheSameIncident()).isEqualTo(Naive.pairs(kept, "different"));
      assertThat(real.sameGroup()).isEqualTo(Naive.pairs(kept, "same_group"));
      assertThat(real.notTheSameGroup()).isEqualTo(Naive.pairs(kept, "different_group"));
      assertThat(LinkStanding.of(kept).sameIncident()).isEqualTo(real.sameIncident());
    }
    assertThat(refused).isGreaterThan(5_000);
  }

  private static LinkDecision any(Random random) {
    int one = 1 + random.nextInt(5);
    int other = 1 + (one + random.nextInt(4)) % 5;
    String[] verdicts = {
      "same", "same", "different", "different", "undo", "same_group", "different_group"
    };
    return decision(verdicts[random.nextInt(verdicts.length)], pair(one, other));
  }
}
