package org.durumi.cli.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.durumi.cli.Door;
import org.durumi.publisher.export.JsonLinesFormat;
import org.durumi.publisher.release.Audience;
import org.durumi.publisher.release.Coverage;
import org.durumi.publisher.release.Release;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SiteCommandTests {

  private static final LocalDate DAY = LocalDate.of(2024, 5, 1);

  @TempDir private Path folder;

  private Path release;
  private Path site;

  @BeforeEach
  void keepARelease() throws IOException {
    release = folder.resolve("release.jsonl");
    site = folder.resolve("site");
    Coverage coverage = new Coverage(DAY, DAY, 1, 0, "arrests", List.of());
    Files.write(
        release,
        new JsonLinesFormat()
            .write(new Release(3, "Arrests", "Office", DAY, Audience.PUBLIC, coverage, List.of())));
  }

  @Test
  void aReleaseBecomesASiteWithItsDataFiles() throws IOException {
    Door door = Door.run("publish", "site", release, site);
    assertThat(door.err()).isEmpty();
    assertThat(door.code()).isZero();
    assertThat(door.out()).startsWith("Wrote release 3 with 0 incidents as a site of ");
    assertThat(site.resolve("index.html")).exists();
    assertThat(site.resolve("data/csv/incidents.csv")).exists();
    assertThat(Files.readString(site.resolve("SHA256SUMS"))).contains("  data/csv/incidents.csv");
  }

  @Test
  void dataFilesCanBeLeftOut() {
    assertThat(Door.run("publish", "site", release, site, "--format", "none").code()).isZero();
    assertThat(site.resolve("data")).doesNotExist();
  }

  @Test
  void nothingIsWrittenOverWhatIsThere() throws IOException {
    Files.createDirectories(site);
    Files.writeString(site.resolve("letter.txt"), "mine");
    Door door = Door.run("publish", "site", release, site);
    assertThat(door.code()).isEqualTo(1);
    assertThat(door.err()).contains("Name a new folder");
    assertThat(site.resolve("index.html")).doesNotExist();
  }

  @Test
  void whatToPublishHasToBeSaid() {
    Door door = Door.run("publish");
    assertThat(door.code()).isEqualTo(2);
    assertThat(door.err()).contains("Name a command: check, release, exposure or site");
  }
}
