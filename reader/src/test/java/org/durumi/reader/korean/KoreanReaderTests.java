package org.durumi.reader.korean;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.Stream;
import org.durumi.reader.proposal.Proposal;
import org.durumi.reader.proposal.Reading;
import org.durumi.record.source.Report;
import org.durumi.record.source.ReportText;
import org.durumi.record.time.CalendarDate;
import org.durumi.record.time.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class KoreanReaderTests {

  private static final int ODD_TEXTS = 400;

  private final KoreanReader reader = new KoreanReader(new FewPlaces());

  static Stream<LabelledPassages> passages() {
    return Stream.concat(
        LabelledPassages.all("passages.txt"), LabelledPassages.all("passages-unseen.txt"));
  }

  @ParameterizedTest
  @MethodSource("passages")
  void readsAPassageAsACarefulReaderWould(LabelledPassages passage) {
    assertThat(passage.differences(reader.read(passage.report()))).as(passage.name()).isEmpty();
  }

  private static Report report(String text) {
    Period published = Period.of(CalendarDate.parse("2016-12-02"));
    return new Report("t", null, null, published, "ko", null, "0", ReportText.of(text));
  }

  @Test
  void laterSentencesInheritTheCountFromWhereItStands() {
    Reading reading =
        reader.read(report("지난달 25일 선양에서 탈북민 8명이 공안에 체포됐다. 이들은 단둥으로 이송됐다. 이 중 3명은 북송될 위기에 놓였다."));
    assertThat(reading.proposals()).hasSize(3);
    assertThat(reading.proposals().get(1).group())
        .isEqualTo(reading.proposals().getFirst().group());
    assertThat(reading.proposals().get(2).group())
        .isNotEqualTo(reading.proposals().getFirst().group());
    var count = reading.proposals().get(1).event().victims().getFirst().count();
    assertThat(count).isNotNull();
    assertThat(count.words().text()).isEqualTo("8명");
  }

  @Test
  void theSameActToldAgainGivesOneProposalWithBothSentences() {
    Reading reading =
        reader.read(
            report(
                "탈북민 5명이 최근 중국에서 체포됐다고 데일리NK가 1일 보도했다.\n소식통은 “지난달 28일 탈북민 5명이 창춘에서 체포됐다”고 말했다."));
    assertThat(reading.proposals()).hasSize(1);
    Proposal only = reading.proposals().getFirst();
    assertThat(only.event().evidence()).hasSize(2);
    assertThat(only.event().date()).isNotNull();
    assertThat(only.event().date().period().edtf()).isEqualTo("2016-11-28");
  }

  @Test
  void oddTextIsReadWithoutFailing() {
    String[] bits = {
      "체포됐",
      "다",
      ".",
      "“",
      "”",
      "\"",
      "(",
      ")",
      "30여 명",
      "탈북민",
      " ",
      "\n",
      "지난 2일",
      "중국",
      "에서",
      "\uD83D\uDE00",
      "\u202E",
      "소식통은",
      "고 밝혔다",
      "북송될 위기",
      "이들은",
      "대가로 지불하고 있다",
      "포상금을 내걸었",
      "김모(45) 씨",
      "99999999999명",
      "두만강을 건너",
      "지시를 내렸",
      "을",
      "0",
      "월",
      "일부터 12일까지",
      "\u25A1",
      "씨",
      "목사",
      "숨졌"
    };
    Random random = new Random(7);
    for (int i = 0; i < ODD_TEXTS; i++) {
      StringBuilder text = new StringBuilder();
      for (int n = random.nextInt(60); n >= 0; n--) {
        text.append(bits[random.nextInt(bits.length)]);
      }
      assertThat(reader.read(report(text.toString()))).isNotNull();
    }
  }
}
