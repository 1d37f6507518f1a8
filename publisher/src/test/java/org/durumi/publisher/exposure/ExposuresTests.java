package org.durumi.publisher.exposure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.durumi.publisher.release.Audience;
import org.durumi.record.review.RefusedDecision;
import org.junit.jupiter.api.Test;

class ExposuresTests {

  private static final List<Field> TELL_OF_NOBODY =
      List.of(
          Field.MONTH,
          Field.PLACE,
          Field.PEOPLE,
          Field.CHILDREN,
          Field.AGENTS,
          Field.OUTCOME,
          Field.ORIGINS,
          Field.SOURCES);

  @Test
  void thePublicHasByDefaultOnlyWhatPointsAtNobody() {
    Exposures all = Exposures.standard();
    for (Field field : Field.values()) {
      assertThat(all.allow(field, Audience.PUBLIC))
          .as(field.code())
          .isEqualTo(TELL_OF_NOBODY.contains(field));
      assertThat(all.why(field)).endsWith(".");
    }
  }

  @Test
  void whoeverHasMoreOfOurTrustHasNoLess() {
    for (Exposure exposure : Exposure.values()) {
      assertThat(exposure.allows(Audience.PUBLIC)).isEqualTo(exposure == Exposure.PUBLIC);
      if (exposure.allows(Audience.PUBLIC)) {
        assertThat(exposure.allows(Audience.PARTNER)).isTrue();
      }
      if (exposure.allows(Audience.PARTNER)) {
        assertThat(exposure.allows(Audience.CONFIDENTIAL)).isTrue();
      }
    }
  }

  @Test
  void moreCautionNeedsNoReasonAndLessNeedsOne() {
    Exposures all = Exposures.standard();
    assertThat(all.with(Field.AGENTS, Exposure.NEVER, null).of(Field.AGENTS))
        .isEqualTo(Exposure.NEVER);
    assertThatThrownBy(() -> all.with(Field.DAY, Exposure.PUBLIC, "because"))
        .isInstanceOf(RefusedDecision.class)
        .hasMessageContaining("write why");
    assertThat(
            all.with(Field.DAY, Exposure.PUBLIC, "The court has published all days since 2019.")
                .of(Field.DAY))
        .isEqualTo(Exposure.PUBLIC);
  }

  @Test
  void noReasonLetsHelpersSheltersWaysOrCrossingsLeave() {
    for (Field field :
        List.of(Field.HELPERS, Field.SHELTERS, Field.ROUTES, Field.CROSSINGS, Field.METHODS)) {
      assertThat(Exposures.standard().isFixed(field)).isTrue();
      assertThatThrownBy(() ->
              Exposures.standard()
                  .with(field, Exposure.RESTRICTED, "The tribunal asked for it in writing."))
          .hasMessageContaining("never leaves");
      assertThatThrownBy(() -> Exposures.parse(field.code() + "=public"))
          .isInstanceOf(RefusedDecision.class);
    }
  }

  @Test
  void whatAnOfficeChangedIsReadAgainAsItWasWritten() {
    Exposures changed =
        Exposures.standard()
            .with(Field.AGENTS, Exposure.PARTNER, null)
            .with(Field.DAY, Exposure.PUBLIC, "All days were published by the court already.");
    assertThat(changed.text()).isEqualTo("day=public agents=partner");
    assertThat(Exposures.parse(changed.text()).text()).isEqualTo(changed.text());
    assertThat(Exposures.parse("").text()).isEmpty();
    assertThatThrownBy(() -> Exposures.parse("dya=never")).hasMessageContaining("publish.exposure");
  }
}
