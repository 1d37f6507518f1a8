package org.durumi.publisher.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.durumi.publisher.clearing.Coarsening;
import org.durumi.publisher.clearing.Numbering;
import org.durumi.publisher.clearing.Rules;
import org.durumi.publisher.export.ExportFile;
import org.durumi.publisher.export.ExportFolder;
import org.durumi.publisher.export.ExportFormat;
import org.durumi.publisher.export.ExportFormats;
import org.durumi.publisher.export.JsonLinesFormat;
import org.durumi.publisher.exposure.Exposures;
import org.durumi.publisher.harm.FieldLint;
import org.durumi.publisher.harm.Finding;
import org.durumi.publisher.harm.HarmLinter;
import org.durumi.publisher.harm.Secrets;
import org.durumi.publisher.release.Audience;
import org.durumi.publisher.release.ReleasedIncident;
import org.durumi.publisher.release.Selection;
import org.durumi.publisher.simulate.Limits;
import org.durumi.record.consent.Consents;
import org.durumi.record.event.ActType;
import org.durumi.record.linkage.TellingId;
import org.junit.jupiter.api.Test;

/** Nothing that an archive holds about people is in any byte that leaves. */
class CanaryTests {

  private static final int ARCHIVES = 10_000;
  private static final LocalDate DAY = LocalDate.of(2026, 11, 29);

  private static Wish wish() {
    return new Wish("Arrests and returns", "An office", Selection.ALL, List.of("A note."));
  }

  private static Rules rules(Audience audience) {
    return new Rules(audience, DAY, Exposures.standard(), Consents.NONE);
  }

  private static byte[] bytes(Gated gated) {
    return new JsonLinesFormat().write(gated.published().release());
  }

  @Test
  void noByteOfTenThousandReleasesHoldsAWordOfTheirArchives() {
    Random random = new Random(20_261_129);
    int told = 0;
    for (int run = 0; run < ARCHIVES; run++) {
      RandomArchive archive = new RandomArchive(random);
      Material material = archive.material(1 + random.nextInt(3));
      Audience audience = random.nextInt(3) > 0 ? Audience.PUBLIC : Audience.PARTNER;
      Gated gated =
          new Gate(rules(audience), Limits.USUAL, RandomArchive.GROUND)
              .check(1, wish(), material, Numbering.first(random), random.nextInt(4) == 0);
      String bytes = new String(bytes(gated), StandardCharsets.UTF_8);
      for (String canary : archive.canaries()) {
        assertThat(bytes.contains(canary)).as(canary).isFalse();
      }
      assertThat(bytes).doesNotContain("42.12345", "41.76543");
      assertThat(gated.published().release().incidents())
          .extracting(ReleasedIncident::type)
          .doesNotContain(ActType.ESCAPE_CROSSING, ActType.BRIBERY_EXCHANGE);
      told += gated.published().release().incidents().size();
    }
    // The promise would be easy to keep by telling nothing.
    assertThat(told).isGreaterThan(ARCHIVES / 2);
  }

  /** The forms are told nothing but the release; all the same each of their bytes is looked at. */
  @Test
  void noFormOfAReleaseHoldsAWordOfItsArchive() throws IOException {
    Random random = new Random(7);
    for (int run = 0; run < 100; run++) {
      RandomArchive archive = new RandomArchive(random);
      Gated gated =
          new Gate(rules(Audience.PUBLIC), Limits.USUAL, RandomArchive.GROUND)
              .check(1, wish(), archive.material(3), Numbering.first(random), false);
      for (ExportFormat format : ExportFormats.all()) {
        for (ExportFile file : ExportFolder.files(format, gated.published().release())) {
          String bytes = opened(file);
          for (String canary : archive.canaries()) {
            assertThat(bytes.contains(canary)).as(format.code() + ": " + canary).isFalse();
          }
        }
      }
    }
  }

  /** A file as it is and, where it is a ZIP, what is packed in it. */
  private static String opened(ExportFile file) throws IOException {
    StringBuilder all = new StringBuilder(file.name());
    all.append(new String(file.content(), StandardCharsets.UTF_8));
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file.content()))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        all.append(entry.getName());
        all.append(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return all.toString();
  }

  @Test
  void theLinterFindsEveryNameThatSlipsIntoFreeWords() {
    Random random = new Random(4);
    for (int run = 0; run < 100; run++) {
      RandomArchive archive = new RandomArchive(random);
      Material material = archive.material(2);
      Coarsening coarsening = new Coarsening(RandomArchive.GROUND);
      HarmLinter linter =
          new HarmLinter(
              Secrets.of(material.incidents(), coarsening::isBelowCounty),
              new FieldLint(coarsening, rules(Audience.PUBLIC)));
      material
          .incidents()
          .forEach(incident ->
              incident
                  .tellings()
                  .forEach(telling -> {
                    String name = telling.groups().getFirst().names().getFirst();
                    assertThat(linter.lint("note", "We thank " + name + " for this."))
                        .anyMatch(Finding::stops);
                    assertThat(linter.lint("note", telling.sentence())).anyMatch(Finding::stops);
                  }));
    }
  }

  @Test
  void whatLeftIsReadAgainAsItWasWritten() {
    Random random = new Random(9);
    for (int run = 0; run < 100; run++) {
      Material material = new RandomArchive(random).material(6);
      Gated gated =
          new Gate(rules(Audience.PUBLIC), Limits.USUAL, RandomArchive.GROUND)
              .check(1, wish(), material, Numbering.first(random), false);
      assertThat(PublishedReader.read(bytes(gated))).isEqualTo(gated.published());
    }
  }

  @Test
  void aLaterReleaseKeepsNumbersAndWhatIsOfferedClosesIt() {
    Random random = new Random(11);
    for (int run = 0; run < 12; run++) {
      Material material = new RandomArchive(random).material(12);
      Gate gate = new Gate(rules(Audience.PUBLIC), Limits.USUAL, RandomArchive.GROUND);
      Gated first = gate.check(1, wish(), material, Numbering.first(random), true);
      assertThat(first.closes()).isTrue();
      Map<TellingId, Integer> numbers = new HashMap<>();
      first.basis().forEach((number, basis) -> basis.forEach(one -> numbers.put(one, number)));
      Material later =
          new Material(
              material.incidents(),
              material.chains(),
              material.figures(),
              List.of(first.published()),
              material.reports());
      Gated second = gate.check(2, wish(), later, new Numbering(numbers, 99, random), true);
      first
          .basis()
          .forEach(
              (number, basis) -> assertThat(second.cleared().basis()).containsEntry(number, basis));
      assertThat(second.closes()).isTrue();
    }
  }
}
