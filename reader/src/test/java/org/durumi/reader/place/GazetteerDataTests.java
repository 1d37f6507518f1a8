package org.durumi.reader.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.durumi.record.event.Place.Precision;
import org.junit.jupiter.api.Test;

class GazetteerDataTests {

  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

  @Test
  void everyPlaceHasAValidCountryAndNoIdComesTwice() {
    List<String> lines = Gazetteer.resource("places.tsv").lines().toList();
    PlaceTable table =
        new PlaceTable(
            Gazetteer.resource("places.tsv").getBytes(java.nio.charset.StandardCharsets.UTF_8));
    Set<Long> ids = new HashSet<>();
    assertThat(table.size()).isEqualTo(lines.size()).isGreaterThan(30_000);
    for (int row = 0; row < table.size(); row++) {
      Known known = table.get(row);
      String country = known.place().country();
      assertThat(known.place().name()).isNotBlank();
      if (country == null) {
        assertThat(known.place().precision()).isIn(Precision.AREA, Precision.SITE);
      } else {
        assertThat(country).matches(code -> COUNTRIES.contains(code) || code.equals("XK"));
      }
      Long id = known.place().geonames();
      assertThat(id == null || ids.add(id)).as("id of %s", known.place().name()).isTrue();
    }
  }

  @Test
  void everyHandWrittenRowHasASourceAndNamesInTheRegionsLanguages() {
    List<String[]> rows =
        Gazetteer.resource("north-korea-and-border.tsv")
            .lines()
            .skip(1)
            .map(line -> line.split("\t", -1))
            .toList();
    assertThat(rows).hasSizeGreaterThan(400).allMatch(row -> row.length == 11);
    for (String[] row : rows) {
      assertThat(row[10]).as(row[0]).isNotBlank();
      assertThat(Double.parseDouble(row[7])).isBetween(-90.0, 90.0);
      assertThat(Double.parseDouble(row[8])).isBetween(-180.0, 180.0);
      if (Set.of("KP", "CN").contains(row[4])) {
        assertThat(row[2] + row[3]).as(row[0]).isNotBlank();
      }
    }
    assertThat(rows.stream().map(row -> String.join("\t", row)).distinct()).hasSize(rows.size());
  }

  @Test
  void everyNameOfTheBorderTableIsFound() {
    NameIndex names = new NameIndex(Gazetteer.resource("names.tsv"));
    Gazetteer.resource("north-korea-and-border.tsv")
        .lines()
        .skip(1)
        .map(line -> line.split("\t", -1))
        .flatMap(row -> Arrays.stream(row[0].concat("|" + row[1]).split("\\|", -1)))
        .filter(name -> name.length() > 1)
        .forEach(name -> assertThat(names.find(Letters.fold(name))).as(name).isNotEmpty());
  }

  @Test
  void namesAreSortedSoThatTheSearchFindsThem() {
    List<String> keys =
        Gazetteer.resource("names.tsv").lines().map(l -> l.substring(0, l.indexOf('\t'))).toList();
    assertThat(keys).isSorted().doesNotHaveDuplicates();
  }
}
