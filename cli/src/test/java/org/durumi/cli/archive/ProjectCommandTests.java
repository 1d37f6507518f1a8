package org.durumi.cli.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProjectCommandTests {

  @TempDir private Path folder;

  @Test
  void aReportIsMovedToAProjectAndTheArchiveStillProvesItself() throws IOException {
    Office office = new Office(folder);
    office.run("add", office.report("a.txt", Office.ARREST));
    assertThat(office.run("project").out()).isEqualTo("default\n");
    assertThat(office.run("project", "1", "--to", "yanji", "--by", "Min-ji").out())
        .isEqualTo("Moved 1 report to yanji.\n");
    assertThat(office.run("project").out()).isEqualTo("yanji\n");
    assertThat(office.run("project", "7", "--to", "yanji").err())
        .contains("There is no report 7.")
        .hasLineCount(1);
    assertThat(office.run("verify").out()).endsWith("OK\n");
  }
}
