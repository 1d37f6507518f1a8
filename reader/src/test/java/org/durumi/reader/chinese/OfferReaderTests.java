package org.durumi.reader.chinese;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.durumi.reader.passage.Passage;
import org.durumi.record.event.Offer;
import org.durumi.record.source.ReportText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OfferReaderTests {

  @ParameterizedTest
  @CsvSource({
    "奖金5000元, 5000, CNY",
    "悬赏100万港元, 1000000, HKD",
    "五百万朝鲜元, 5000000, KPW",
    "三千美元, 3000, USD",
    "1.5万元人民币, 15000, CNY",
    "一千韩元, 1000, KRW"
  })
  void readsSums(String text, String amount, String currency) {
    Offer offer = offer(text);
    assertThat(Objects.requireNonNull(offer.sum()).amount()).isEqualByComparingTo(amount);
    assertThat(offer.sum().currency()).isEqualTo(currency);
  }

  @Test
  void keepsTheWorthThatTheReportStates() {
    Offer offer = offer("奖励500万朝鲜元(约合600美元)");
    assertThat(offer.words().text()).isEqualTo("500万朝鲜元");
    Offer.Equivalent worth = Objects.requireNonNull(offer.equivalent());
    assertThat(worth.sum().currency()).isEqualTo("USD");
    assertThat(worth.approximate()).isTrue();
  }

  @Test
  void findsNoSumInOtherNumbers() {
    String text = "30名脱北者于11月18日被捕";
    Passage passage = new Passage(ReportText.of(text), 0, 0, 0, text.length());
    assertThat(new OfferReader().offer(passage, text)).isNull();
  }

  private static Offer offer(String text) {
    Passage passage = new Passage(ReportText.of(text), 0, 0, 0, text.length());
    return Objects.requireNonNull(new OfferReader().offer(passage, Script.plain(text)));
  }
}
