package org.durumi.reader.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.durumi.reader.Readers;
import org.durumi.reader.place.Gazetteer;
import org.durumi.reader.proposal.WordsReader;
import org.durumi.record.event.Count;
import org.durumi.record.event.Place;
import org.durumi.record.time.Period;
import org.junit.jupiter.api.Test;

class ChosenWordsTests {

  private static final Period PUBLISHED = Period.of(LocalDate.of(2016, 12, 2));

  private static WordsReader in(String language) {
    return Readers.ofWords(language).orElseThrow();
  }

  @Test
  void countsAreReadFromWordsInEachLanguage() {
    assertThat(in("en").count("at least nine people")).contains(Count.atLeast(9));
    assertThat(in("en").count("thirty")).contains(Count.exactly(30));
    assertThat(in("ko").count("최소 9명")).contains(Count.atLeast(9));
    assertThat(in("ko").count("열세")).contains(Count.exactly(13));
    assertThat(in("zh").count("三十多人")).contains(Count.atLeast(30));
    assertThat(in("zh").count("十三")).contains(Count.exactly(13));
  }

  @Test
  void datesAreReadFromWordsAgainstTheDayOfPublication() {
    assertThat(in("en").date("on November 30", PUBLISHED).map(Period::edtf)).contains("2016-11-30");
    assertThat(in("ko").date("지난달 28일", PUBLISHED).map(Period::edtf)).contains("2016-11-28");
    assertThat(in("zh").date("11月28日", PUBLISHED).map(Period::edtf)).contains("2016-11-28");
  }

  @Test
  void sumsAreReadFromWordsInEachLanguage() {
    assertThat(in("en").sum("5 million KPW").orElseThrow().currency()).isEqualTo("KPW");
    assertThat(in("ko").sum("북한 돈 500만원").orElseThrow().amount()).isEqualByComparingTo("5000000");
    assertThat(in("zh").sum("五百万元人民币").orElseThrow().amount()).isEqualByComparingTo("5000000");
  }

  @Test
  void wordsThatStateNothingOrTwoThingsGiveNoValue() {
    for (String language : new String[] {"en", "ko", "zh"}) {
      assertThat(in(language).count("")).isEmpty();
      assertThat(in(language).count("???")).isEmpty();
      assertThat(in(language).date("", PUBLISHED)).isEmpty();
      assertThat(in(language).sum("")).isEmpty();
    }
    assertThat(in("en").count("nine in May and ten in June")).isEmpty();
    assertThat(Readers.ofWords("und")).isEmpty();
  }

  @Test
  void placesAreFoundByTheBeginningOfTheirNameInEachScript() {
    Gazetteer gazetteer = Gazetteer.standard();
    assertThat(names(gazetteer, "Shenya")).contains("Shenyang");
    assertThat(names(gazetteer, "단둥")).contains("Dandong");
    assertThat(names(gazetteer, "丹东")).contains("Dandong");
    assertThat(gazetteer.beginning("s", 10)).isEmpty();
    assertThat(gazetteer.beginning("", 10)).isEmpty();
    assertThat(gazetteer.beginning("san", 7)).hasSize(7);
  }

  @Test
  void howAPlaceIsTypedIsReadBackAsTheVeryPlace() {
    Gazetteer gazetteer = Gazetteer.standard();
    int asked = 0;
    for (String start : new String[] {"ji", "sin", "ham", "tum", "yan", "san"}) {
      for (Gazetteer.Named named : gazetteer.beginning(start, 40)) {
        Place place = named.place();
        if (gazetteer.named(place.name()).contains(place)) {
          String typed = PlaceName.of(place, gazetteer);
          assertThat(TypedPlace.read(typed, gazetteer).places()).as(typed).containsExactly(place);
          asked++;
        }
      }
    }
    assertThat(asked).isGreaterThan(100);
  }

  private static java.util.List<String> names(Gazetteer gazetteer, String typed) {
    return gazetteer.beginning(typed, 10).stream().map(named -> named.place().name()).toList();
  }
}
