package org.durumi.reader.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.durumi.record.event.Place;
import org.durumi.record.event.Place.Precision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class GazetteerTests {

  @ParameterizedTest
  @CsvFileSource(
      resources = "sentences.tsv",
      delimiter = '\t',
      maxCharsPerColumn = 2000,
      quoteCharacter = '\u0001')
  void readsThePlacesOfASentenceAndNothingElse(String sentence, String expected) {
    List<String> wanted =
        expected == null ? List.of() : Arrays.stream(expected.split(" \\| ", -1)).toList();
    assertThat(Reports.read(sentence)).as(sentence).isEqualTo(wanted);
  }

  @Test
  void prefersTheCountryThatTheReportSpeaksOf() {
    String russian =
        "Russia sent him home. Russian police in Moscow said so. He lives in Primorye.";
    assertThat(Reports.readIn(russian + " He is from Khasan.", "He is from Khasan."))
        .containsExactly("Khasan=Khasan");
    String south = "경기도와 강원도 철원에서 훈련했다. 한국 정부가 밝혔다.";
    assertThat(Gazetteer.standard().in(Reports.of(south)).read(south))
        .last()
        .satisfies(mention -> assertThat(mention.value().country()).isEqualTo("KR"));
  }

  @Test
  void tellsHowLargeAnAreaTheWordsMean() {
    assertThat(precision("They were held in Musan County.")).containsExactly(Precision.COUNTY);
    assertThat(precision("They were held in Jilin province.")).containsExactly(Precision.PROVINCE);
    assertThat(precision("They were held in Jilin city.")).containsExactly(Precision.TOWN);
    assertThat(precision("They crossed the Tumen River.")).containsExactly(Precision.AREA);
    assertThat(precision("She was sent to Camp 16.")).containsExactly(Precision.SITE);
    assertThat(precision("She was sent to China.")).containsExactly(Precision.COUNTRY);
  }

  private static List<Precision> precision(String sentence) {
    return Reports.places(sentence).stream().map(Place::precision).toList();
  }

  @Test
  void givesTheGeonamesIdAndTheCountry() {
    Place shenyang = Reports.places("Police in Shenyang detained thirty people.").getFirst();
    assertThat(shenyang.geonames()).isEqualTo(2034937L);
    assertThat(shenyang.country()).isEqualTo("CN");
    assertThat(shenyang.latitude()).isBetween(41.5, 42.0);
    assertThat(Reports.places("They crossed the Yalu River.").getFirst().country()).isNull();
  }

  @Test
  void readsOnlyKnownPlacesWhereAskedForPlaces() {
    assertThat(Reports.places("He hid in Dulgori village near Hyesan."))
        .extracting(Place::name)
        .containsExactly("Hyesan");
  }

  @Test
  void isTheSameGazetteerForAllThreads() throws InterruptedException {
    String sentence = "From Shenyang in Liaoning they went to Dandong.";
    List<String> alone = Reports.read(sentence);
    List<List<String>> together = new java.util.concurrent.CopyOnWriteArrayList<>();
    List<Thread> threads =
        java.util.stream.IntStream.range(0, 16)
            .mapToObj(_ -> Thread.startVirtualThread(() -> together.add(Reports.read(sentence))))
            .toList();
    for (Thread thread : threads) {
      thread.join();
    }
    assertThat(together).hasSize(16).allMatch(alone::equals);
  }

  @Test
  void findsANameThatAPersonTypedInAnyScriptAndSpelling() {
    Gazetteer gazetteer = Gazetteer.standard();
    for (String name : List.of("Dandong", "DANDONG", "dan dong", "단둥", "丹东", "Dandong City")) {
      assertThat(gazetteer.named(name)).as(name).extracting(Place::geonames).contains(2037886L);
    }
    assertThat(gazetteer.named("Jilin")).hasSizeGreaterThan(1);
    for (String name : List.of("", " ", "Nowhereville", "\ud83d", "\u0000", "He left Dandong.")) {
      assertThat(gazetteer.named(name)).as(name).isEmpty();
    }
  }
}
