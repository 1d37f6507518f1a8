package org.durumi.reader.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LanguageTellerTests {

  @Test
  void tellsTheProjectsLanguagesByThemselves() {
    assertThat(LanguageTeller.tell(Samples.ENGLISH)).isEqualTo("en");
    assertThat(LanguageTeller.tell(Samples.KOREAN)).isEqualTo("ko");
    assertThat(LanguageTeller.tell(Samples.CHINESE)).isEqualTo("zh");
  }

  @Test
  void isNotMisledByNamesInAnotherScript() {
    assertThat(LanguageTeller.tell("北韓 人權團體 NKDB(북한인권정보센터)는 女性 두 명이 붙잡혔다고 밝혔다.")).isEqualTo("ko");
    assertThat(LanguageTeller.tell(Samples.ENGLISH + " (김정은, 丹东)")).isEqualTo("en");
    assertThat(LanguageTeller.tell("据NK News和RFA报道，两名妇女在Hoeryong被扣留。")).isEqualTo("zh");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "es|Dos mujeres fueron detenidas el lunes cerca del río cuando viajaban hacia el sur.",
        "de|Zwei Frauen wurden am Montag am Fluss festgehalten, als sie nach Süden reisten.",
        "fr|Deux femmes ont été arrêtées lundi près de la rivière, a déclaré un proche.",
        "vi|Hai người phụ nữ đã bị bắt giữ hôm thứ Hai gần con sông khi đang đi về phía nam.",
        "ru|Две женщины были задержаны в понедельник у реки, сообщил их родственник.",
        "ja|関係者によると、女性二人が月曜日に渡し場で拘束されたという。",
        "und|1234 5678",
        "th|ผู้หญิงสองคนถูกควบคุมตัวเมื่อวันจันทร์ใกล้แม่น้ำขณะเดินทางไปทางใต้"
      })
  void namesOtherLanguages(String language, String text) {
    assertThat(LanguageTeller.tell(text)).isEqualTo(language);
  }
}
