package org.durumi.cli.card;

import static org.assertj.core.api.Assertions.assertThat;

import org.durumi.cli.SampleCasefiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CasefileCardTests {

  @Test
  void laysTheWholeCasefileOutWithoutColour() {
    assertThat(new CasefileCard(90, false).lay(SampleCasefiles.full()))
        .isEqualTo(
            """
            A dozen seized in Tumen
            Border Bulletin · 7 March 2024 · English · tumen
            ──────────────────────────────────────────────────────────────────────────────────────────

              1  Arrest or detention  happened
                 “🕊 On Tuesday border police [seized] about a dozen people, two children among them,
                 in a guesthouse in Tumen, a resident told the Border Bulletin.”
                 who       about 12 · people · children among them
                 where     Tumen, China
                 when      5 March 2024  “On Tuesday”
                 by        border police  border guard
                 says who  a resident, via the Border Bulletin

              2  Reward offered  ordered, offered or threatened
                 “Officers at Namyang [offered 2 million won] (some 240 dollars) for every name handed
                 in.”
                 where     Namyang  not in the gazetteer
                 when      by 7 March 2024  “offered”
                 by        Officers
                 for       2,000,000 KPW  “2 million won”, which the report puts at about 240 USD

              Σ  Total  41 or more · arrest or detention · 2024-01/2024-03  sums other events up, adds
                 none
                 “At least 41 were held over two months.”

              !  Cut.

            """);
  }

  @Test
  void aFieldsLabelAndItsWordsShareOneInk() {
    String card = new CasefileCard(90, true).lay(SampleCasefiles.full());
    assertThat(card)
        .contains("\u001b[94mwhere\u001b[0m")
        .contains("\u001b[94mTumen\u001b[0m")
        .contains("\u001b[1;4;31mseized\u001b[0m");
  }

  @ParameterizedTest
  @ValueSource(ints = {30, 47, 80})
  void noLineIsWiderThanTheTerminal(int width) {
    String text =
        "\u4e09\u5341\u591a\u540d\u8131\u5317\u8005\u5728\u6c88\u9633\u88ab\u6355\u3002".repeat(9);
    String card = new CasefileCard(width, false).lay(SampleCasefiles.withAct(text, "\u88ab\u6355"));
    assertThat(card.lines())
        .allSatisfy(line -> assertThat(columns(line)).isLessThanOrEqualTo(width));
  }

  @Test
  void aReportCannotSteerTheTerminal() {
    String act = "\u001b]0;pwned\u0007\u009b2J\u202eshot";
    String card = new CasefileCard(80, false).lay(SampleCasefiles.withAct("He was " + act, act));
    assertThat(card)
        .contains("[<U+001B>]0;pwned<U+0007><U+009B>2J<U+202E>shot]")
        .doesNotContain("\u001b", "\u0007", "\u009b", "\u202e");
  }

  private static int columns(String line) {
    return line.codePoints().map(c -> Glyph.of(c).columns()).sum();
  }
}
