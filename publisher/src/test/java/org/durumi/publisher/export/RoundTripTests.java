package org.durumi.publisher.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.durumi.publisher.release.Release;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RoundTripTests {

  private static final int RELEASES = 1000;

  static List<ExportFormat.Whole> whole() {
    return ExportFormats.all().stream()
        .filter(ExportFormat.Whole.class::isInstance)
        .map(ExportFormat.Whole.class::cast)
        .toList();
  }

  static List<ExportFormat> all() {
    return ExportFormats.all();
  }

  @Test
  void fourFormsCarryEverything() {
    assertThat(whole())
        .extracting(ExportFormat::code)
        .containsExactly("csv", "jsonl", "geojson", "xlsx");
  }

  @ParameterizedTest
  @MethodSource("whole")
  void aThousandReleasesAreReadBackAsTheyWere(ExportFormat.Whole format) {
    Releases releases = new Releases(20_240_426);
    for (int i = 0; i < RELEASES; i++) {
      Release release = releases.release();
      assertThat(format.read(format.export(release))).isEqualTo(release);
    }
  }

  @ParameterizedTest
  @MethodSource("all")
  void theSameReleaseGivesTheSameBytesEverywhere(ExportFormat format) {
    Release release = new Releases(7).release();
    List<String> here = sums(format, release);
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    String user = System.getProperty("user.name");
    try {
      Locale.setDefault(Locale.of("tr", "TR"));
      TimeZone.setDefault(TimeZone.getTimeZone("Asia/Colombo"));
      System.setProperty("user.name", "somebody");
      assertThat(sums(format, release)).isEqualTo(here);
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
      System.setProperty("user.name", user);
    }
  }

  private static List<String> sums(ExportFormat format, Release release) {
    return ExportFolder.files(format, release).stream().map(ExportFile::sha256).toList();
  }
}
