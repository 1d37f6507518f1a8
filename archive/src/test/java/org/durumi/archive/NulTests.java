package org.durumi.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.durumi.archive.store.BothDatabases;
import org.durumi.archive.store.Engine;
import org.durumi.archive.store.ReportRow;
import org.durumi.record.casefile.Casefile;
import org.durumi.record.source.Report;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

/** Characters that a server's text cannot hold are kept. */
@BothDatabases
class NulTests {

  @Parameter private Engine engine;

  @TempDir private Path folder;

  @Test
  void aReportWithTheCharacterNulInItsTitleAndAddressIsKeptAsItIs() {
    SmallArchive small = new SmallArchive(folder, engine);
    try (Archive archive = small.make()) {
      Addition plain = SmallArchive.addition("a.txt", SmallArchive.ARRESTS);
      Casefile read = plain.reports().getFirst().casefile();
      Report report = read.report();
      Report odd =
          new Report(
              report.id(),
              "https://example.org/a\0b",
              "The\0Outlet",
              report.published(),
              report.language(),
              "Nine\0arrested",
              report.sha256(),
              report.text());
      archive.add(
          List.of(
              new Addition(
                  plain.snapshot(),
                  List.of(
                      new Addition.Item(
                          0,
                          new Casefile(odd, read.events(), read.rollups(), read.warnings()),
                          List.of())))));
      ReportRow row = archive.report(1).orElseThrow();
      assertThat(row.title()).isEqualTo("Nine\0arrested");
      assertThat(row.url()).isEqualTo("https://example.org/a\0b");
      assertThat(row.outlet()).isEqualTo("The\0Outlet");
      assertThat(archive.hasUrl("https://example.org/a\0b")).isTrue();
      assertThat(archive.verify().faults()).isEmpty();
    }
  }
}
