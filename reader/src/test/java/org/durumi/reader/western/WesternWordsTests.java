package org.durumi.reader.western;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.durumi.reader.Readers;
import org.durumi.reader.proposal.WordsReader;
import org.durumi.record.time.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WesternWordsTests {

  /** A Thursday. */
  private static final Period PUBLISHED = Period.of(LocalDate.of(2024, 5, 16));

  @ParameterizedTest
  @CsvSource({
    "es, tres mujeres, 3",
    "es, treinta y cinco personas, 35",
    "es, al menos una treintena de vecinos, 30 or more",
    "es, más de 1.200 personas, 1200 or more",
    "es, unas cuarenta personas, about 40",
    "es, ciento veintitrés, 123",
    "es, dos mil trescientos, 2300",
    "es, casi sesenta, up to 60",
    "es, entre 10 y 12 jóvenes, 10-12",
    "es, una docena, 12",
    "es, cinco o más, 5 or more",
    "de, mindestens dreißig Menschen, 30 or more",
    "de, rund 40 Frauen, about 40",
    "de, einundzwanzig Männer, 21",
    "de, dreihundertfünfzig, 350",
    "de, knapp 60 Personen, up to 60",
    "de, 10 bis 12, 10-12",
    "de, über 25.000, 25000 or more",
    "de, zwei Dutzend, 24",
    "de, eine Frau, 1",
    "es, un leñador de 31 años, 1",
    "es, dos niñas de entre trece y quince años, 2",
    "es, 'Marvin Antúnez, de 44 años', 1",
    "es, una pareja, 2",
    "es, un maestro y su hija, 2",
    "es, medio centenar de personas, 50",
    "de, einen 43-jährigen Lehrer, 1",
    "de, des 67 Jahre alten Imams, 1",
    "de, 'Frau Paek, 28', 1",
    "de, ein Ehepaar, 2",
    "de, einen Vater und seine Tochter (12), 2",
    "de, zweier Schwestern, 2",
    "en, a 20-year-old student, 1",
    "en, a blogger of 38, 1",
    "en, two women of 38, 2"
  })
  void countsPeople(String language, String words, String count) {
    assertThat(reader(language).count(words)).hasToString("Optional[" + count + "]");
  }

  @ParameterizedTest
  @CsvSource({
    "es, cuatro familias norcoreanas",
    "de, vier Familien",
    "en, four families",
    "ko, 탈북민 네 가족",
    "ko, 3가구",
    "zh, 四个家庭",
    "zh, 三户人家"
  })
  void aNumberOfFamiliesCountsNobody(String language, String words) {
    assertThat(reader(language).countsGroups(words)).isTrue();
    assertThat(reader(language).isOnePerson(words)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "es, un grupo de 30 personas",
    "de, eine Gruppe von 30 Menschen",
    "en, a family of five",
    "ko, 일가족 5명",
    "zh, 一家五口"
  })
  void thePeopleOfAFamilyAreCounted(String language, String words) {
    assertThat(reader(language).countsGroups(words)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "en, relatives, false",
    "en, my aunt, true",
    "ko, 주민들, false",
    "ko, 그의 누나, true",
    "zh, 村民们, false",
    "zh, 他的妹妹, true"
  })
  void onlyWordsForOnePersonAreOne(String language, String words, boolean one) {
    assertThat(reader(language).isOnePerson(words)).isEqualTo(one);
  }

  @ParameterizedTest
  @CsvSource({
    "es, el fin de semana, 2024-05-11/2024-05-12",
    "de, am Wochenende, 2024-05-11/2024-05-12",
    "es, ayer, 2024-05-15",
    "es, anteayer, 2024-05-14",
    "es, el martes, 2024-05-14",
    "es, el pasado viernes, 2024-05-10",
    "es, el 3 de abril de 2023, 2023-04-03",
    "es, el 3 de abril, 2024-04-03",
    "es, el 20 de noviembre, 2023-11-20",
    "es, en abril de 2021, 2021-04",
    "es, la semana pasada, 2024-05-06/2024-05-12",
    "es, el mes pasado, 2024-04",
    "es, desde marzo, 2024-03/..",
    "es, antes del 3 de mayo, ../2024-05-03",
    "es, del 3 al 5 de mayo, 2024-05-03/2024-05-05",
    "es, a mediados de abril, 2024-04-11/2024-04-20",
    "es, en 2019, 2019",
    "de, gestern, 2024-05-15",
    "de, am Dienstag, 2024-05-14",
    "de, am Freitagabend, 2024-05-10",
    "de, am 3. April 2023, 2023-04-03",
    "de, am 20. November, 2023-11-20",
    "de, 03.04.2024, 2024-04-03",
    "de, im April, 2024-04",
    "de, Anfang Mai, 2024-05-01/2024-05-10",
    "de, vom 3. bis 5. Mai, 2024-05-03/2024-05-05",
    "de, in der vergangenen Woche, 2024-05-06/2024-05-12",
    "de, seit März 2022, 2022-03/..",
    "de, bis zum 3. Mai, ../2024-05-03",
    "de, im vergangenen Jahr, 2023"
  })
  void datesCountFromPublication(String language, String words, String edtf) {
    assertThat(reader(language).date(words, PUBLISHED))
        .hasValueSatisfying(period -> assertThat(period.edtf()).isEqualTo(edtf));
  }

  @ParameterizedTest
  @CsvSource({
    "es, diez mil euros, 10000, EUR",
    "es, una recompensa de 5.000 yuanes, 5000, CNY",
    "es, US$ 300, 300, USD",
    "de, 10.000 Euro, 10000, EUR",
    "de, zwei Millionen Dollar, 2000000, USD",
    "de, 500 Yuan, 500, CNY"
  })
  void sumsHaveACurrency(String language, String words, String amount, String currency) {
    assertThat(reader(language).sum(words))
        .hasValueSatisfying(money -> {
          assertThat(money.amount()).isEqualByComparingTo(amount);
          assertThat(money.currency()).isEqualTo(currency);
        });
  }

  @Test
  void wordsWithoutANumberOrADateStateNone() {
    assertThat(reader("es").count("varias familias")).isEmpty();
    assertThat(reader("de").count("mehrere Familien, hunderte Menschen")).isEmpty();
    assertThat(reader("es").date("de madrugada", PUBLISHED)).isEmpty();
    assertThat(reader("de").date("am 31. Februar 2024", PUBLISHED)).isEmpty();
    assertThat(reader("de").sum("ein Sack Reis")).isEmpty();
  }

  @Test
  void withoutAYearAndWithoutPublicationTheYearStaysOpen() {
    assertThat(reader("de").date("am 3. April", null))
        .hasValueSatisfying(period -> assertThat(period.edtf()).isEqualTo("XXXX-04-03"));
    assertThat(reader("es").date("ayer", null)).isEmpty();
  }

  private static WordsReader reader(String language) {
    return Readers.ofWords(language).orElseThrow();
  }
}
