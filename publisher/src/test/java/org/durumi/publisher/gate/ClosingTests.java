package org.durumi.publisher.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.durumi.publisher.clearing.Numbering;
import org.durumi.publisher.clearing.Rules;
import org.durumi.publisher.exposure.Exposures;
import org.durumi.publisher.harm.Finding;
import org.durumi.publisher.release.Audience;
import org.durumi.publisher.release.Selection;
import org.durumi.publisher.simulate.Limits;
import org.durumi.record.consent.Consents;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who asks for all changes to be made is not sent away to ask for them again. */
class ClosingTests {

  /** Archives in which the changes of the first round open something that a second one closes. */
  @ParameterizedTest
  @ValueSource(longs = {28, 294})
  void whatAFirstRoundOpensASecondOneCloses(long seed) {
    Random random = new Random(seed);
    Material material = new RandomArchive(random).material(18 + random.nextInt(30));
    Rules rules =
        new Rules(
            Audience.PUBLIC,
            LocalDate.of(2026, 11, 29),
            Exposures.standard(),
            Consents.NONE,
            Rules.CELL,
            Rules.CELL);
    Gated gated =
        new Gate(rules, new Limits(Rules.CELL, Limits.USUAL.spread()), RandomArchive.GROUND)
            .check(
                1,
                new Wish("Arrests", "An office", Selection.ALL, List.of()),
                material,
                Numbering.first(random),
                true);
    assertThat(gated.made()).isNotEmpty();
    assertThat(gated.offered()).isEmpty();
    assertThat(gated.findings()).noneMatch(Finding::stops);
  }
}
