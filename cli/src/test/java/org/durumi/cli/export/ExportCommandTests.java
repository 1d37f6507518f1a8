package org.durumi.cli.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.durumi.cli.Door;
import org.durumi.publisher.export.JsonLinesFormat;
import org.durumi.publisher.release.Audience;
import org.durumi.publisher.release.Coverage;
import org.durumi.publisher.release.Release;
import org.durumi.publisher.release.ReleasedIncident;
import org.durumi.publisher.release.ReleasedPlace;
import org.durumi.publisher.release.Shown.Told;
import org.durumi.publisher.release.Shown.Unknown;
import org.durumi.publisher.release.Shown.Withheld;
import org.durumi.record.event.ActType;
import org.durumi.record.event.Count;
import org.durumi.record.event.Modality;
import org.durumi.record.time.Period;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportCommandTests {

  private static final LocalDate DAY = LocalDate.of(2024, 5, 1);

  @TempDir private Path folder;

  private Path release;
  private Path out;

  @BeforeEach
  void keepARelease() throws IOException {
    release = folder.resolve("release.jsonl");
    out = folder.resolve("export");
    Files.write(release, new JsonLinesFormat().write(release()));
  }

  @Test
  void everyFormHasItsFolderWithAReadMeAndSums() throws IOException {
    Door door = Door.run("export", release, "--out", out);
    assertThat(door.err()).isEmpty();
    assertThat(door.code()).isZero();
    assertThat(door.out())
        .endsWith(
            "Exported 1 incident of release 3. Pass each folder on whole:"
                + " its README says what the figures mean.\n");
    try (Stream<Path> forms = Files.list(out)) {
      assertThat(forms)
          .hasSize(8)
          .allSatisfy(form ->
              assertThat(Files.readString(form.resolve("README.md")))
                  .contains("Reports are not events", "place: unknown 0, withheld 1, told 0")
                  .contains("Selection: arrests"));
    }
    String[] sums = Files.readString(out.resolve("csv/SHA256SUMS")).split("\n");
    assertThat(sums)
        .allMatch(line -> line.matches("[0-9a-f]{64}  \\S+"))
        .extracting(line -> line.substring(66))
        .containsExactly("incidents.csv", "tables.csv", "release.csv", "README.md");
    assertThat(Files.readString(out.resolve("csv/incidents.csv")))
        .contains("12,arrest_detention,occurred,2019-08-20,2019-08-20,2019-08-20,withheld");
  }

  @Test
  void onlyTheFormsThatAreNamedAreWritten() {
    assertThat(Door.run("export", release, "--format", "geojson,ftm", "--out", out).code())
        .isZero();
    assertThat(out.resolve("geojson/incidents.geojson")).exists();
    assertThat(out.resolve("ftm/entities.ftm.json")).exists();
    assertThat(out.resolve("csv")).doesNotExist();
  }

  @Test
  void nothingIsWrittenOverOrLeftHalf() throws IOException {
    Files.createDirectory(out);
    Door there = Door.run("export", release, "--out", out);
    assertThat(there.code()).isEqualTo(1);
    assertThat(there.err()).isEqualTo(out + " is there already; name a folder that is not.\n");
    Door unknown = Door.run("export", release, "--format", "pdf", "--out", folder.resolve("x"));
    assertThat(unknown.err()).startsWith("There is no form 'pdf'; name some of csv, jsonl,");
    assertThat(folder.resolve("x")).doesNotExist();
  }

  @Test
  void aReleaseThatIsNotWholeIsRefused() throws IOException {
    List<String> lines = Files.readAllLines(release);
    Files.writeString(release, lines.getFirst() + "\n");
    Door door = Door.run("export", release, "--out", out);
    assertThat(door.code()).isEqualTo(1);
    assertThat(door.err())
        .isEqualTo(
            release
                + " is not a release of this office's form (line 1); write it again with durumi"
                + " publish release.\n");
    assertThat(out).doesNotExist();
  }

  private static Release release() {
    ReleasedIncident incident =
        new ReleasedIncident(
            12,
            ActType.ARREST_DETENTION,
            Modality.OCCURRED,
            new Told<>(Period.of(LocalDate.of(2019, 8, 20))),
            new Withheld<ReleasedPlace>(),
            new Told<>(Count.between(21, 30)),
            new Told<>(25),
            new Unknown<>(),
            new Told<>(List.of("police")),
            new Unknown<>(),
            new Told<>(2),
            new Told<>(List.of("news", "testimony")));
    Coverage coverage = new Coverage(DAY, DAY, 40, 3, "arrests", List.of("One source began."));
    return new Release(
        3, "Arrests", "An office", DAY, Audience.PUBLIC, coverage, List.of(incident));
  }
}
