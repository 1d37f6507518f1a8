package org.durumi.desk.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class InertTests {

  @Test
  void whatWouldTurnWritingAroundStandsThereAsASignOfTheSameLength() {
    assertThat(Inert.of("a\u202eb\u2066c\u200bd")).isEqualTo("a\ufffdb\ufffdc\ufffdd");
    assertThat(Inert.of("bell\u0007 del\u007f")).isEqualTo("bell\u2407 del\u2421");
  }

  @Test
  void plainWordsAndLinesStayAsTheyAre() {
    String plain = "\uac15\uc81c \u5317\u9001\n\u0639\u0631\u0628\u064a \ud83d\udc26 na\u00efve\tx";
    assertThat(Inert.of(plain)).isSameAs(plain);
  }

  @Test
  void anAddressHoldsAnyWords() {
    Address address = Address.of("/search").with("q", "a b&c=\uac15#").with("type", "");
    assertThat(address.text()).isEqualTo("/search?q=a%20b%26c%3D%EA%B0%95%23");
    assertThat(address.with("show", 40).at("r21")).endsWith("&show=40#r21");
  }
}
