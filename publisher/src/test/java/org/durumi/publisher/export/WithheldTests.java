package org.durumi.publisher.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.zip.ZipInputStream;
import org.durumi.publisher.release.Audience;
import org.durumi.publisher.release.Coverage;
import org.durumi.publisher.release.Release;
import org.durumi.publisher.release.ReleasedIncident;
import org.durumi.publisher.release.ReleasedPlace;
import org.durumi.publisher.release.Shown;
import org.durumi.record.event.ActType;
import org.durumi.record.event.Count;
import org.durumi.record.event.Modality;
import org.durumi.record.event.Place.Precision;
import org.durumi.record.time.CalendarDate;
import org.durumi.record.time.Period;
import org.junit.jupiter.api.Test;

/** Of a field that is withheld nothing leaves, in any form. */
class WithheldTests {

  private static final int RELEASES = 150;

  private final SplittableRandom random = new SplittableRandom(31);
  private final List<String> mustNotShow = new ArrayList<>();
  private final List<String> mustShow = new ArrayList<>();

  @Test
  void nothingWithheldYieldsAnyByteInAnyForm() {
    for (int i = 0; i < RELEASES; i++) {
      mustNotShow.clear();
      mustShow.clear();
      Release release = release();
      for (ExportFormat format : ExportFormats.all()) {
        String text = everything(ExportFolder.files(format, release));
        assertThat(mustNotShow).allSatisfy(mark -> assertThat(text).doesNotContain(mark));
        if (format instanceof ExportFormat.Whole) {
          assertThat(mustShow).allSatisfy(mark -> assertThat(text).contains(mark));
        }
      }
    }
  }

  private Release release() {
    LocalDate day = LocalDate.of(2024, 5, 1);
    return new Release(
        1,
        "Arrests",
        "An office",
        day,
        Audience.PUBLIC,
        new Coverage(day, day, 5, 2, "all", List.of()),
        List.of(incident(1), incident(2)));
  }

  private ReleasedIncident incident(int number) {
    Period when = Period.of(new CalendarDate(1951 + random.nextInt(30), 7, 1 + random.nextInt(28)));
    int count = 710_000_000 + random.nextInt(9_999_999);
    int best = 720_000_000 + random.nextInt(9_999_999);
    int origins = 730_000_000 + random.nextInt(9_999_999);
    long geonames = 740_000_000L + random.nextInt(99_999);
    double latitude = 41.700001 + random.nextInt(1000) / 1e5;
    double longitude = 121.700001 + random.nextInt(1000) / 1e5;
    ReleasedPlace place =
        new ReleasedPlace(
            word("Town"), "LA", word("Province"), geonames, latitude, longitude, Precision.TOWN);
    String agent = word("agent");
    String outcome = word("outcome");
    String source = word("source");
    return new ReleasedIncident(
        number,
        ActType.KILLING,
        Modality.OCCURRED,
        field(when, when.edtf()),
        field(
            place,
            place.name(),
            "" + place.province(),
            "" + geonames,
            "" + latitude,
            "" + longitude),
        field(Count.exactly(count), String.valueOf(count)),
        field(best, String.valueOf(best)),
        field(true),
        field(List.of(agent), agent),
        field(outcome, outcome),
        field(origins, String.valueOf(origins)),
        field(List.of(source), source));
  }

  private String word(String start) {
    return "마을" + start + "X" + random.nextInt(1_000_000, 9_999_999);
  }

  private <T> Shown<T> field(T value, String... marks) {
    boolean withheld = random.nextBoolean();
    for (String mark : marks) {
      // The workbook writes Korean by its numbers.
      (withheld ? mustNotShow : mustShow).add(mark.replace("마을", ""));
    }
    return withheld ? new Shown.Withheld<>() : new Shown.Told<>(value);
  }

  /** All files as one text, and what lies packed in them. */
  private static String everything(List<ExportFile> files) {
    StringBuilder text = new StringBuilder();
    for (ExportFile file : files) {
      text.append(file.name()).append('\n');
      text.append(new String(file.content(), StandardCharsets.UTF_8)).append('\n');
      if (file.name().endsWith(".xlsx")) {
        text.append(unpacked(file.content()));
      }
    }
    return text.toString();
  }

  private static String unpacked(byte[] zip) {
    StringBuilder text = new StringBuilder();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      while (in.getNextEntry() != null) {
        text.append(new String(in.readAllBytes(), StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return text.toString();
  }
}
