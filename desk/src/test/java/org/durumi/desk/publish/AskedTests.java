package org.durumi.desk.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.durumi.publisher.exposure.Field;
import org.durumi.publisher.gate.Wish;
import org.durumi.publisher.release.Audience;
import org.durumi.record.event.ActType;
import org.junit.jupiter.api.Test;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

class AskedTests {

  private static MultiValueMap<String, String> form(String... pairs) {
    MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      form.add(pairs[i], pairs[i + 1]);
    }
    return form;
  }

  @Test
  void whatIsNotUnderstoodIsAsIfItWereNotThere() {
    Asked asked =
        Asked.of(
            form(
                "audience",
                "everyone",
                "type",
                "<b>",
                "country",
                "china",
                "from",
                "2023-13",
                "cell",
                "1",
                "tell",
                "nothing"));
    assertThat(asked.audience()).isEqualTo(Audience.PUBLIC);
    assertThat(asked.types()).isEmpty();
    assertThat(asked.countries()).isEmpty();
    assertThat(asked.from()).isEmpty();
    assertThat(asked.withheld()).isEmpty();
    assertThat(asked.cell()).isEqualTo(2);
    assertThat(Asked.of(form("cell", "999")).cell()).isEqualTo(Asked.LARGEST_CELL);
    assertThat(Asked.of(form("cell", "many")).cell()).isEqualTo(5);
  }

  @Test
  void whatIsUntickedIsWithheldAndNothingElse() {
    MultiValueMap<String, String> form = form("told", "yes");
    Asked.FIELDS.stream()
        .filter(field -> field != Field.PLACE && field != Field.PEOPLE)
        .forEach(field -> form.add("tell", field.code()));
    assertThat(Asked.of(form).withheld()).containsExactlyInAnyOrder(Field.PLACE, Field.PEOPLE);
    assertThat(Asked.of(form("told", "yes")).withheld()).hasSameElementsAs(Asked.FIELDS);
  }

  @Test
  void theWishHoldsWholeMonthsAndANoteForEachLine() {
    Wish wish =
        Asked.of(
                form(
                    "audience",
                    "partner",
                    "type",
                    "arrest_detention",
                    "country",
                    "CN",
                    "from",
                    "2023-01",
                    "until",
                    "2024-02",
                    "notes",
                    "One.\r\n\r\n Two. ",
                    "title",
                    " A\n B "))
            .wish("Incidents", "not named");
    assertThat(wish.selection().types()).containsExactly(ActType.ARREST_DETENTION);
    assertThat(wish.selection().from()).isEqualTo(LocalDate.of(2023, 1, 1));
    assertThat(wish.selection().until()).isEqualTo(LocalDate.of(2024, 2, 29));
    assertThat(wish.notes()).containsExactly("One.", "Two.");
    assertThat(wish.title()).isEqualTo("A B");
    assertThat(wish.office()).isEqualTo("not named");
    assertThat(Asked.of(form("audience", "partner")).audience()).isEqualTo(Audience.PARTNER);
  }
}
