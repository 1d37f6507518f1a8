package org.durumi.publisher.leaving;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.durumi.publisher.Releases;
import org.durumi.publisher.clearing.Coarsening;
import org.durumi.publisher.clearing.Ground;
import org.durumi.publisher.clearing.Rules;
import org.durumi.publisher.export.ExportFormat;
import org.durumi.publisher.export.ExportFormats;
import org.durumi.publisher.exposure.Exposures;
import org.durumi.publisher.harm.FieldLint;
import org.durumi.publisher.harm.Finding;
import org.durumi.publisher.harm.HarmLinter;
import org.durumi.publisher.harm.Hazard;
import org.durumi.publisher.harm.Secrets;
import org.durumi.publisher.release.Audience;
import org.durumi.publisher.release.Coverage;
import org.durumi.publisher.release.Release;
import org.durumi.publisher.release.ReleasedIncident;
import org.durumi.publisher.release.ReleasedPlace;
import org.durumi.publisher.release.Shown;
import org.durumi.record.consent.Consents;
import org.durumi.record.event.Place;
import org.durumi.record.event.Place.Precision;
import org.junit.jupiter.api.Test;

class ParcelTests {

  private static final List<ExportFormat> ALL = ExportFormats.all();

  private static final Ground NOWHERE =
      new Ground() {
        @Override
        public Optional<Place> provinceOf(Place place) {
          return Optional.empty();
        }

        @Override
        public long populationOf(Place place) {
          return 0;
        }
      };

  private static final HarmLinter LINTER =
      new HarmLinter(
          Secrets.NONE,
          new FieldLint(
              new Coarsening(NOWHERE),
              new Rules(
                  Audience.PUBLIC,
                  LocalDate.of(2026, 11, 29),
                  Exposures.standard(),
                  Consents.NONE)));

  private static List<Parcel> of(Release release) {
    return List.of(Parcel.lines(release), Parcel.files(release, ALL), Parcel.site(release, ALL));
  }

  private static Release noting(Release release, String note) {
    Coverage it = release.coverage();
    List<String> notes = new ArrayList<>(it.notes());
    notes.add(note);
    return Releases.release(
        release.title(),
        new Coverage(it.first(), it.last(), it.reports(), it.incidents(), it.selection(), notes),
        release.incidents());
  }

  @Test
  void theSameReleaseGivesTheSameBytesAgainByTheNameOfTheFile() {
    Release release = Releases.twoYears();
    for (Parcel parcel : of(release)) {
      Parcel again = Parcel.again(parcel.name(), release).orElseThrow();
      assertThat(again.sha256()).as(parcel.name()).isEqualTo(parcel.sha256());
    }
    assertThat(Parcel.files(release, ExportFormats.of(List.of("csv", "ftm"))).name())
        .isEqualTo("release-" + release.number() + "-files-csv-ftm.zip");
  }

  @Test
  void aNameThatIsNoneOfOursMakesNothing() {
    Release release = Releases.twoYears();
    for (String name :
        List.of(
            "release-" + (release.number() + 1) + ".jsonl",
            "release-" + release.number() + "-files-odt.zip",
            "release-" + release.number() + "-files-ftm-csv.zip",
            "../release-" + release.number() + ".jsonl",
            "")) {
      assertThat(Parcel.again(name, release)).as(name).isEmpty();
    }
  }

  /** The same with the first incident at a point as exact as the gazetteer's. */
  private static Release placed(Release release) {
    ReleasedIncident it = release.incidents().getFirst();
    ReleasedPlace town =
        new ReleasedPlace("Dandong", "CN", "Liaoning", null, 40.12921, 124.39472, Precision.TOWN);
    List<ReleasedIncident> all = new ArrayList<>(release.incidents());
    all.set(
        0,
        new ReleasedIncident(
            it.number(),
            it.type(),
            it.modality(),
            it.when(),
            new Shown.Told<>(town),
            it.people(),
            it.best(),
            it.children(),
            it.agents(),
            it.outcome(),
            it.origins(),
            it.sources()));
    return Releases.release(release.title(), release.coverage(), all);
  }

  @Test
  void whatDurumiWritesItselfAndWhereToldPlacesLieStopNoFile() {
    Release release = placed(Releases.twoYears());
    assertThat(LINTER.lint("csv", "40.12921,124.39472")).as("would stop by itself").isNotEmpty();
    for (Parcel parcel : of(release)) {
      assertThat(
              parcel.risks(LINTER, release, List.of()).stream()
                  .map(one -> one.where() + ": " + one.words()))
          .as(parcel.name())
          .isEmpty();
    }
  }

  @Test
  void whatIsInNoFieldIsFoundInEachFileUnlessASecondPersonLetItLeave() {
    Release release =
        noting(Releases.twoYears(), "They waited at 41.10001, 126.20002 in a church.");
    for (Parcel parcel : of(release)) {
      List<Finding> risks = parcel.risks(LINTER, release, List.of());
      assertThat(risks.stream().map(Finding::hazard))
          .as(parcel.name())
          .contains(Hazard.COORDINATES, Hazard.CONTACT);
      assertThat(
              parcel.risks(
                  LINTER, release, LINTER.lint("note", release.coverage().notes().getLast())))
          .as(parcel.name() + ", overruled")
          .isEmpty();
    }
  }
}
