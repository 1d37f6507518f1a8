package org.durumi.desk.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Set;
import org.durumi.desk.page.Words;
import org.durumi.publisher.release.Selection;
import org.durumi.record.event.ActType;
import org.junit.jupiter.api.Test;

/** What a release was of is told in English; the desk says it in the person's language. */
class SelectionWordsTests {

  private static final Selection SOME =
      new Selection(
          Set.of(ActType.ARREST_DETENTION, ActType.FORCED_REPATRIATION),
          Set.of("CN", "LA"),
          LocalDate.of(2023, 1, 1),
          LocalDate.of(2023, 12, 31));

  @Test
  void aSelectionIsReadBackFromItsWords() {
    assertThat(SOME.words())
        .isEqualTo(
            "arrest detention and forced repatriation, in CN and LA, from 2023-01-01,"
                + " until 2023-12-31");
    assertThat(Selection.read(SOME.words())).contains(SOME);
    assertThat(Selection.read(Selection.ALL.words())).contains(Selection.ALL);
    for (ActType type : ActType.values()) {
      Selection one = new Selection(Set.of(type), Set.of("KP"), null, LocalDate.of(2020, 2, 29));
      assertThat(Selection.read(one.words())).contains(one);
    }
  }

  @Test
  void itIsSaidInKoreanWithoutAnEnglishWord() {
    SelectionWords korean = new SelectionWords(Words.in(Locale.KOREAN, ZoneOffset.UTC));
    assertThat(korean.of(SOME.words()))
        .contains("중국", "라오스", "2023")
        .doesNotContainPattern("[A-Za-z]");
    assertThat(korean.of(Selection.ALL.words())).isEqualTo("모든 행위");
  }

  @Test
  void wordsThatAreNoneOfOursStayAsTheyAre() {
    SelectionWords english = new SelectionWords(Words.in(Locale.ENGLISH, ZoneOffset.UTC));
    for (String other : new String[] {"whatever", "", "all acts, from 2023-13-01"}) {
      assertThat(english.of(other)).isEqualTo(other);
    }
  }
}
