package org.durumi.record.casework;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RelevanceTests {

  @Test
  void aReportOfNoEventHasNone() {
    assertThat(new Relevance().percent()).isZero();
  }

  @Test
  void severalUncertainEventsMakeItLikelierThatOneIsTrue() {
    Relevance relevance = new Relevance();
    relevance.add(0.5);
    assertThat(relevance.percent()).isEqualTo(50);
    relevance.add(0.5);
    assertThat(relevance.percent()).isEqualTo(75);
  }

  @Test
  void oneThatAPersonStandsBehindIsCertain() {
    Relevance relevance = new Relevance();
    relevance.add(0.2);
    relevance.addDecided();
    assertThat(relevance.percent()).isEqualTo(100);
  }

  @Test
  void anEventThatTheReaderHardlyBelievesStillCounts() {
    Relevance relevance = new Relevance();
    relevance.add(0);
    assertThat(relevance.percent()).isOne();
  }
}
