package org.durumi.desk.appeals;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.durumi.desk.page.Words;
import org.durumi.publisher.appeal.Remark;
import org.junit.jupiter.api.Test;

/** What blocks an appeal, and what is to be known of it, is said in the person's language. */
class RemarkWordsTests {

  private static Remark about(Remark.Kind kind) {
    return new Remark(
        kind,
        switch (kind) {
          case NOBODY_NAMED -> List.of("wgeid");
          case SEVERAL_NAMED -> List.of("wgad", 3);
          case MEDIA_ALONE -> List.of("first-hand.reports");
          case ANSWER_HARMS, ANSWER_HELD -> List.of("circumstances.described");
          case NO_CONSENT_NAME, NO_CONSENT_PLACE -> List.of("confidential", "12.3/names");
          case CONSENT_ENDED, SECTION_TELLS -> List.of(4);
          case NOT_AGREED ->
              List.of("\uae40\ucca0\uc218", "being named", "to wgeid", "consent.name.wgeid");
          case REFUSED, ANSWER_ENDED -> List.of("consent.name.wgad", LocalDate.of(2026, 11, 22));
          // What to type is English in any language.
          case CONSENT_UNCLEAR, CONSENT_NO_DAY -> List.of("\u2026");
          default -> List.of();
        });
  }

  @Test
  void nothingEnglishRemainsInKorean() {
    RemarkWords korean = new RemarkWords(Words.in(Locale.KOREAN, ZoneOffset.UTC));
    for (Remark.Kind kind : Remark.Kind.values()) {
      String said = korean.of(about(kind)).replace("yes, NAME, until", "");
      assertThat(said).as(kind.code()).doesNotContainPattern("[A-Za-z]{2}").doesNotContain("{");
    }
  }

  @Test
  void englishIsWholeToo() {
    RemarkWords english = new RemarkWords(Words.in(Locale.ENGLISH, ZoneOffset.UTC));
    for (Remark.Kind kind : Remark.Kind.values()) {
      assertThat(english.of(about(kind)))
          .as(kind.code())
          .doesNotContain("{")
          .endsWith(kind == Remark.Kind.CONSENT_UNCLEAR ? "2027-11-20" : ".");
      assertThat(about(kind).words()).as(kind.code()).doesNotContain("%");
    }
  }
}
