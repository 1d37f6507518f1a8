package org.durumi.desk.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.durumi.desk.page.Words;
import org.durumi.publisher.release.ReleasedPlace;
import org.durumi.publisher.release.Table.Measure;
import org.durumi.publisher.simulate.Conclusion;
import org.durumi.publisher.simulate.Conclusion.By;
import org.durumi.record.event.ActType;
import org.durumi.record.event.Place.Precision;
import org.durumi.record.time.CalendarDate;
import org.durumi.record.time.Period;
import org.junit.jupiter.api.Test;

/** What the simulator concludes is said in the person's language, whole. */
class ConclusionWordsTests {

  private static final Conclusion CHILDREN =
      new Conclusion.Withheld(
          By.TABLE,
          0,
          "children by month and place",
          List.of("month", "place"),
          List.of("2023-03", "\uc5f0\uae38"),
          Measure.CHILDREN,
          2,
          2);

  private static final List<Conclusion> ALL =
      List.of(
          CHILDREN,
          new Conclusion.Withheld(By.RELEASE, 4, "", List.of(), List.of(), Measure.PEOPLE, 3, 4),
          new Conclusion.Withheld(By.EARLIER, 4, "", List.of(), List.of(), Measure.INCIDENTS, 1, 1),
          few(true),
          few(false),
          new Conclusion.SmallNumber(
              "people by type and month",
              List.of("arrest_detention", "2023-03"),
              Measure.PEOPLE,
              3),
          new Conclusion.Inside(2),
          new Conclusion.Joined(4, 3, true, true),
          new Conclusion.Joined(4, 3, false, true),
          new Conclusion.Joined(4, 1, true, false));

  private static Conclusion few(boolean earlier) {
    ReleasedPlace place =
        new ReleasedPlace("\uc5f0\uae38", "CN", null, null, 42.9, 129.5, Precision.TOWN);
    return new Conclusion.Few(
        earlier, ActType.ARREST_DETENTION, Period.of(CalendarDate.parse("2023-03")), place, 3, 5);
  }

  @Test
  void nothingEnglishRemainsInKorean() {
    ConclusionWords korean = new ConclusionWords(Words.in(Locale.KOREAN, ZoneOffset.UTC));
    assertThat(ALL)
        .allSatisfy(one ->
            assertThat(korean.of(one)).doesNotContainPattern("[A-Za-z]{2}").doesNotContain("{"));
  }

  @Test
  void aTableOfChildrenTellsOfTheMarchGroupInYanji() {
    ConclusionWords english = new ConclusionWords(Words.in(Locale.ENGLISH, ZoneOffset.UTC));
    assertThat(english.of(CHILDREN))
        .startsWith("This table lets a reader work out, of ")
        .contains("2023")
        .endsWith("exactly 2 children.");
    assertThat(ALL).allSatisfy(one -> assertThat(english.of(one)).doesNotContain("{", "_"));
  }
}
