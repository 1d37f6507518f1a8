package org.durumi.reader.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class CasefileNamesTests {

  private final CasefileNames names = new CasefileNames();

  @Test
  void dropsTheFolderAndTheEnding() {
    assertThat(names.next("reports/2024/001.json")).isEqualTo("001");
    assertThat(names.next("\uc628\uc131.html")).isEqualTo("\uc628\uc131");
  }

  @Test
  void keepsNamesApartWhereverTheyAreKept() {
    assertThat(names.next("a/one.txt")).isEqualTo("one");
    assertThat(names.next("b/one.txt")).isEqualTo("one-2");
    assertThat(names.next("b/ONE.html")).isEqualTo("ONE-3");
    assertThat(names.next("TITLE.txt")).isEqualTo("TITLE");
    assertThat(names.next("title.txt")).isEqualTo("title-2");
  }

  @Test
  void namesALineByItsNumber() {
    assertThat(names.next("feed.jsonl:12")).isEqualTo("feed-12");
    assertThat(names.next("standard input")).isEqualTo("standard input");
  }

  @Test
  void nothingLeavesTheFolderHidesOrGrowsTooLong() {
    assertThat(names.next("..")).doesNotStartWith(".");
    assertThat(names.next(".hidden")).isEqualTo("_hidden");
    assertThat(names.next("a\u0000b\u202ec.txt")).isEqualTo("a_b_c");
    String name = names.next("\uac00".repeat(300) + ".txt");
    assertThat(name.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(200);
  }
}
