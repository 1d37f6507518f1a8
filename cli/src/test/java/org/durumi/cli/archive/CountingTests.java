package org.durumi.cli.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.durumi.cli.Door;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CountingTests {

  private static final String AGAIN =
      "On 20 August 2019 nine North Korean refugees were arrested by police in Yanji, a relative"
          + " said.";

  @TempDir private Path folder;

  @Test
  void theArchiveCountsAcceptedEventsAloneAndCopiesOnce() {
    Office office = new Office(folder);
    office.run("add", office.report("a.txt", Office.ARREST), office.report("b.txt", AGAIN));

    assertThat(inAll(office.run("count"))).isEqualTo("in all 0 0 0");
    office.run("review", "1.1", "accept");
    office.run("review", "2.1", "accept");
    assertThat(inAll(office.run("count", "--where", "when=2019-08", "--by", "month")))
        .isEqualTo("in all 9 9 9");
  }

  private static String inAll(Door door) {
    assertThat(door.code()).as(door.err()).isZero();
    return door.out()
        .lines()
        .filter(line -> line.startsWith("in all"))
        .findFirst()
        .map(line -> line.replaceAll(" +", " "))
        .orElseThrow();
  }
}
