package org.durumi.record.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class SpanTests {

  @Test
  void refusesEmptyReversedAndNegativeStretches() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Span(3, 3));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Span(4, 3))
        .withMessage("not a span: [4, 3)");
    assertThatIllegalArgumentException().isThrownBy(() -> new Span(-1, 3));
  }

  @Test
  void overlapsOnlyWhereACharacterIsShared() {
    assertThat(new Span(0, 3).overlaps(new Span(2, 5))).isTrue();
    assertThat(new Span(0, 3).overlaps(new Span(3, 5))).isFalse();
    assertThat(new Span(3, 5).overlaps(new Span(0, 3))).isFalse();
  }

  @Test
  void containsItselfAndWhatLiesWithin() {
    Span span = new Span(2, 6);
    assertThat(span.contains(span)).isTrue();
    assertThat(span.contains(new Span(3, 6))).isTrue();
    assertThat(span.contains(new Span(1, 3))).isFalse();
  }

  @Test
  void sortsByStartThenByEnd() {
    assertThat(new Span(1, 9)).isLessThan(new Span(2, 3));
    assertThat(new Span(1, 3)).isLessThan(new Span(1, 4));
  }
}
