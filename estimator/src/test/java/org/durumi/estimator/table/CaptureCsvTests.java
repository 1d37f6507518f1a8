package org.durumi.estimator.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.durumi.estimator.Tables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CaptureCsvTests {

  @TempDir private Path folder;

  private static CaptureTable read(String text) {
    try {
      return CaptureCsv.read(new StringReader(text.replace('|', '\n')), "lists.csv");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void aRowIsOneHistoryWithItsCountLast() {
    CaptureTable table = read("A,B,count|1,0,5|0,1,7|1,1,2|");

    assertThat(table.lists()).containsExactly("A", "B");
    assertThat(table.observed()).isEqualTo(14);
    assertThat(table.onAll(0b11)).isEqualTo(2);
    assertThat(table.onAll(0b01)).isEqualTo(7);
  }

  @Test
  void quotesBlanksByteOrderMarksAndRepeatedRowsAreTakenInStride() {
    CaptureTable table = read("\uFEFF\"List, one\", B ,n| 1 ,0,5||1,0,3|0,0,0|");

    assertThat(table.lists()).containsExactly("List, one", "B");
    assertThat(table.count(1)).isEqualTo(8);
  }

  @Test
  void aFirstColumnMayNameTheMonth() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("months.csv"),
            "Month,A,B,count\n2012-02,1,0,5\n2012-04,1,1,2\n2012-02,0,1,7\n");
    CaptureCsv.Parts parts = CaptureCsv.readParts(file);

    assertThat(parts.table().lists()).containsExactly("A", "B");
    assertThat(parts.table().observed()).isEqualTo(14);
    assertThat(parts.months().keySet().toString()).isEqualTo("[2012-02, 2012-03, 2012-04]");
    assertThat(parts.months().firstEntry().getValue().observed()).isEqualTo(12);
    Files.writeString(file, "month,A,B,count\nspring,1,0,5\n");
    assertThatThrownBy(() -> CaptureCsv.read(file)).hasMessageContaining("a month such as 2012-02");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      value = {
        "A,B,count|1,2,5# row 2, has in column 2",
        "A,B,count|1,0,5|1,0# row 3, has 2 columns",
        "A,B,count|1,0,-5# whole number",
        "A,B,count|1,0,1.5# whole number",
        "A,B,count|0,0,5# people on no list",
        "A,A,count|1,0,5# name of its own",
        "1,0,5|0,1,5# first line must name",
        "A;B;count|1;0;5# parted by commas",
      })
  void whatIsNoTableIsSaidWithItsPlaceAndTheRemedy(String text, String words) {
    assertThatThrownBy(() -> read(text)).isInstanceOf(TableFault.class).hasMessageContaining(words);
  }

  @Test
  void filesThatAreMissingEmptyOrNoTextAreSaidSo() throws IOException {
    Path empty = Files.writeString(folder.resolve("empty.csv"), "");
    Path bytes = Files.write(folder.resolve("bytes.csv"), new byte[] {(byte) 0xff, (byte) 0xfe, 0});

    assertThatThrownBy(() -> CaptureCsv.read(folder.resolve("none.csv")))
        .hasMessageContaining("not there");
    assertThatThrownBy(() -> CaptureCsv.read(empty)).hasMessageContaining("is empty");
    assertThatThrownBy(() -> CaptureCsv.read(bytes)).hasMessageContaining("UTF-8");
  }

  @Test
  void droppingAListMergesHistoriesAndLosesWhomItAloneHas() {
    CaptureTable table = Tables.read("kosovo");
    CaptureTable fewer = table.without(3);

    assertThat(fewer.lists()).isEqualTo(List.of("EXH", "ABA", "OSCE"));
    assertThat(fewer.observed()).isEqualTo(4400 - 306);
    assertThat(fewer.count(0b001)).isEqualTo(1131 + 106);
  }

  @Test
  void thePeopleOfOneListAreATableOfTheOthers() {
    CaptureTable inside = Tables.read("kosovo").within(0);

    assertThat(inside.lists()).containsExactly("ABA", "OSCE", "HRW");
    assertThat(inside.observed()).isEqualTo(177 + 228 + 106 + 181 + 18 + 42 + 27);
    assertThat(inside.count(0b011)).isEqualTo(181);
  }

  @Test
  void listsWithNobodyAreTakenOut() {
    assertThat(read("A,B,C,count|1,0,0,5|0,0,1,5|").withoutEmptyLists().lists())
        .containsExactly("A", "C");
  }
}
