package org.durumi.publisher.clearing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.durumi.linker.telling.Teller;
import org.durumi.linker.telling.Telling;
import org.durumi.record.event.ActType;
import org.durumi.record.event.Count;
import org.durumi.record.event.Modality;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A number is one of children only where its group is children and nobody else. */
class ChildrenToldTests {

  private static Telling.People group(
      String description, @Nullable Integer count, @Nullable Boolean children) {
    return new Telling.People(
        description, count == null ? null : Count.exactly(count), children, List.of());
  }

  private static int told(Telling.People... groups) {
    return toldWhere(true, groups);
  }

  private static int toldWhere(@Nullable Boolean among, Telling.People... groups) {
    Teller teller = new Teller("1", "Daily", null, "en", "title", "text");
    Telling telling =
        new Telling(
            teller,
            0,
            ActType.ARREST_DETENTION,
            Modality.OCCURRED,
            null,
            null,
            "arrested",
            new ArrayList<>(List.of(groups)),
            List.of(),
            List.of(),
            "sentence");
    return ChildrenTold.of(List.of(telling), among);
  }

  @Test
  void aGroupOfChildrenIsCounted() {
    assertThat(told(group("two North Korean children", 2, true))).isEqualTo(2);
    assertThat(told(group("\uc5b4\ub9b0\uc774 3\uba85", 3, true))).isEqualTo(3);
    assertThat(told(group("\u4e24\u540d\u513f\u7ae5", 2, true))).isEqualTo(2);
    assertThat(told(group("a boy", 1, true), group("two girls", 2, true))).isEqualTo(3);
  }

  @Test
  void aGroupThatHoldsOthersTellsOfOneAtTheLeast() {
    assertThat(told(group("31 people, two children among them", 31, true))).isEqualTo(1);
    assertThat(told(group("a mother and her two children", 3, true))).isEqualTo(1);
    assertThat(told(group("women and children", 12, true))).isEqualTo(1);
    assertThat(told(group("children", null, true))).isEqualTo(1);
  }

  @Test
  void whereNobodySaysThereIsNone() {
    assertThat(toldWhere(null, group("nine people", 9, null))).isZero();
    assertThat(toldWhere(false, group("nine adults", 9, false))).isZero();
  }
}
